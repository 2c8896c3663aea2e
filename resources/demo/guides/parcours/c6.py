"""Chapter 6 of « Construire un parcours culturel »."""

from resources.demo.guides.write import checklist, example, note, points, said, table, technique, text, title

TITLE = "Vivre la sortie ensemble"
SLUG = "vivre-la-sortie"
SUMMARY = "Le jour venu, votre rôle est discret : ouvrir le chemin, veiller sans surveiller, et regarder, vous aussi, ce qui se passe sur la scène."
BODY = [
    text(
        "Vous avez tout préparé. Maintenant, laissez faire. Une sortie réussie n’est pas une sortie sans accroc ; c’est une sortie où chacun a eu son moment, y compris vous.",
    ),
    title("Le rendez-vous"),
    text(
        "Arrivez un quart d’heure avant tout le monde. La première personne qui vient ne doit pas attendre seule. Saluez chacun par son nom, demandez des nouvelles du trajet, pas de la vie. Évitez les gilets, les pancartes, les listes cochées à voix haute : rien ne doit dire au trottoir d’en face qu’un « groupe » arrive.",
        "Si l’on se compte, on se compte en souriant. Une personne du groupe peut s’en charger, c’est un rôle recherché.",
    ),
    title("Entrer"),
    text(
        "Le seuil est le moment le plus fragile. La lumière, le monde, la personne qui contrôle, le bruit du bar : tout dit « vous n’êtes pas d’ici » à qui le craint déjà. Passez devant, ou placez-y quelqu’un qui connaît. Prenez le temps de regarder le hall ensemble. Si la médiatrice rencontrée à l’atelier est là, tout change : on la connaît, on lui présente une cousine.",
        "Donnez les places en pensant aux personnes. Celle qui craint le noir à côté de celle qui rassure ; celui qui voudra sortir au bord ; les bavards un peu séparés. Asseyez-vous au milieu, pas en bout de rang comme un surveillant.",
    ),
    table(
        "Petits accrocs et réponses tranquilles",
        "Ce qui arrive | Ce que l’on fait\n"
        "Quelqu’un arrive en retard | Une personne reste dans le hall, l’ouvreuse sait où nous sommes\n"
        "Un téléphone sonne | Un sourire, et l’on passe à autre chose ; cela arrive aux abonnés aussi\n"
        "Quelqu’un veut partir | On l’accompagne au hall, on s’assure qu’il peut rentrer, on le remercie d’être venu\n"
        "Quelqu’un s’endort | On le laisse ; la fatigue a ses raisons\n"
        "Une scène remue trop fort | On sort à deux, on boit un verre d’eau, on ne commente pas\n"
        "Un spectateur fait une remarque | On répond calmement, pour tous, puis on prévient le lieu",
    ),
    technique(
        "le-sas-d-arrivee",
        "Dix minutes dans le hall, un billet et une petite mission chacun : le groupe se pose.",
    ),
    title("Pendant"),
    text(
        "Regardez le spectacle. Vraiment. Les personnes que vous accompagnez voient très bien si vous êtes là pour elles ou avec elles. Votre rire, votre ennui, votre émotion sont de la médiation : ils disent que tout cela est permis.",
        "Gardez en mémoire deux ou trois instants précis. Pas votre avis général, des instants : la lumière qui baisse, un trou dans un bas, un silence. Ils vous serviront à lancer la conversation sans la diriger.",
    ),
    points(
        "N’expliquez rien pendant. Une explication chuchotée fait rater deux phrases.",
        "Ne comptez pas les applaudissements des uns et des autres.",
        "Ne photographiez pas les personnes dans le noir, même de dos, même pour un bilan.",
        "Laissez les enfants poser leurs questions à l’oreille : ce sont souvent les bonnes.",
    ),
    title("La sortie de la sortie"),
    text(
        "Les dix premières minutes dehors sont précieuses. Ne demandez pas : « Alors, ça vous a plu ? » La question réclame un oui. Marchez. Quelqu’un dira : « La rouge, là, quand elle tombe. » Et cela partira.",
        "Si le bus le permet, offrez un chocolat chaud dans le hall. Beaucoup de lieux gardent leur bar ouvert pour cela. Ce quart d’heure, assis à une table de théâtre comme tout le monde, est parfois le vrai souvenir.",
    ),
    said(
        "Je ne me rappelle plus la fin du ballet. Je me rappelle qu’on est restées au bar, et que le monsieur nous a dit « mesdames ».",
        "une participante de l’atelier couture",
        "récit fictif de démonstration",
    ),
    example(
        "Le dimanche du ballet",
        "Neuf personnes de l’atelier couture, deux enfants, une bénévole.",
        "Au rendez-vous, une participante annonce qu’elle n’entrera pas : son manteau est taché. Sa voisine retire le sien et le lui tend : « J’ai toujours trop chaud. » Personne n’en reparle.",
        "Dans la salle, les enfants comptent les changements de costume sur leurs doigts. Après les saluts, la cheffe costumière rencontrée à l’atelier descend dire bonjour au groupe. Le rang de derrière regarde avec envie.",
        "Au retour, le bus est raté de deux minutes. L’animatrice avait prévu le suivant et des biscuits. On refait le ballet sous l’abri, bras levés, devant un chauffeur en pause qui applaudit.",
        lesson="L’accroc prévu n’est plus un accroc. Le bus manqué est devenu la meilleure scène de la journée.",
    ),
    example(
        "La cabine de projection",
        "Quatorze personnes de la résidence sociale, un dimanche.",
        "Le projectionniste ouvre la cabine par groupes de cinq. L’homme qui s’était disputé à propos de la dernière image demande : « Vous pouvez couper la fin, vous ? » Le projectionniste explique qu’un film arrive aujourd’hui dans une boîte grande comme un livre, verrouillée. « Donc la fin, c’est la fin. — C’est ce qu’on croit », dit la femme qui regardait la lumière.",
        lesson="La question de départ est revenue toute seule. Il n’y avait qu’à laisser le temps de la poser.",
    ),
    note(
        "Si une personne confie quelque chose de grave au retour, écoutez, remerciez, et convenez d’un moment ailleurs. La sortie n’est pas un entretien ; elle peut lui ouvrir la porte.",
        "Quand l’émotion déborde",
        tone="warning",
    ),
    checklist(
        "Le jour même",
        "Je suis arrivé un quart d’heure avant.",
        "Quelqu’un que le groupe connaît passe la porte en premier.",
        "Les places sont données en pensant aux personnes.",
        "J’ai regardé, moi aussi.",
        "J’ai retenu deux instants précis.",
        "Tout le monde est rentré ; j’ai vérifié sans en faire une affaire.",
    ),
]
