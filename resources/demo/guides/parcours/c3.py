"""Chapter 3 of « Construire un parcours culturel »."""

from resources.demo.guides.write import checklist, example, note, points, questions, table, technique, text, title

TITLE = "Choisir des sorties qui se répondent"
SLUG = "choisir-des-sorties"
SUMMARY = "Trois ou quatre rendez-vous suffisent, s’ils se parlent. On compose un parcours comme un repas : on varie, on dose, et l’on garde de la place pour la fin."
BODY = [
    text(
        "Le fil est posé, le groupe est là, la phrase est au mur. Vous pouvez enfin ouvrir les programmes. Mais vous les ouvrez autrement : vous ne cherchez plus « quelque chose de bien », vous cherchez ce qui répond à la question du groupe.",
    ),
    title("La règle des trois portes"),
    text(
        "Un bon parcours fait entrer par trois portes différentes. On y <b>voit</b> quelque chose : un spectacle, un film, une exposition, un match. On y <b>rencontre</b> quelqu’un : une costumière, un projectionniste, une gardienne de musée, un jardinier. On y <b>fait</b> quelque chose : un atelier, une visite où l’on touche, une répétition où l’on essaie.",
        "Selon les personnes, la porte qui s’ouvre n’est pas la même. Certaines n’auront rien à dire d’une pièce et parleront une heure de la dame qui repassait les cols en coulisse. En variant, vous donnez à chacune son moment.",
    ),
    table(
        "Composer avec ce qui existe près de chez vous",
        "Porte | Ce que l’on cherche | À qui demander\n"
        "Voir | Une représentation, une séance, une exposition liée au fil | L’offre d’invitations du réseau, la médiathèque\n"
        "Rencontrer | Un métier, une personne qui raconte | Le service des publics d’un lieu, un club, une école d’art\n"
        "Faire | Un atelier, une visite active, une répétition ouverte | Une compagnie, un artisan, un membre du groupe",
    ),
    title("L’ordre compte"),
    points(
        "<b>Commencer par du facile à vivre</b> : en journée, près, court, debout. Une visite d’atelier vaut mieux qu’une pièce de deux heures pour une première fois.",
        "<b>Placer le plus exigeant au milieu</b>, quand le groupe se connaît et sait que l’on a le droit de ne pas aimer.",
        "<b>Garder un temps fort pour la fin</b>, mais pas le dernier jour : il faut pouvoir en reparler.",
        "<b>Laisser respirer</b> : deux à quatre semaines entre deux sorties. Moins, c’est un marathon ; plus, on recommence à zéro.",
    ),
    title("Choisir ensemble, pour de vrai"),
    text(
        "Apportez peu, mais apportez du vrai : trois propositions par étape, avec une image, un extrait de deux minutes, l’heure de retour et le nom de l’arrêt de bus. Présentez-les toutes sur le même ton. Le groupe doit pouvoir choisir celle que vous n’auriez pas prise ; sinon, ce n’est pas un choix.",
        "Parlez des désaccords. Si cinq personnes veulent de la danse et quatre du cirque, ne tirez pas au sort : demandez ce que chacune espère y trouver. Souvent, une troisième proposition contient les deux.",
    ),
    technique(
        "trois-sorties-un-choix", "Le choix à plusieurs en trois quarts d’heure, avec des arguments et sans perdant."
    ),
    technique("devine-l-affiche", "Pour apprivoiser un spectacle par son affiche avant de savoir de quoi il parle."),
    technique(
        "le-vote-avec-les-pieds", "On se place dans la pièce selon son avis : même celles qui ne parlent pas votent."
    ),
    title("Regarder chaque sortie de près"),
    text(
        "Avant d’inscrire une sortie, posez-vous les six questions qui fâchent. Une réponse floue maintenant devient un groupe perdu sur un trottoir dans un mois."
    ),
    questions(
        (
            "Combien de temps dure vraiment la sortie ?",
            "De la porte du centre à la porte du centre, retour compris. Une pièce d’une heure et quart peut faire quatre heures de soirée.",
        ),
        (
            "Comment y va-t-on, et comment en revient-on ?",
            "Le dernier bus n’attend pas les saluts. Faites le trajet une fois vous-même, à la même heure, le même jour de la semaine.",
        ),
        (
            "Tout le monde peut-il entrer, s’asseoir, entendre ?",
            "Marches, bruit, noir complet, durée assise, toilettes : appelez le lieu, il connaît sa salle. Demandez les séances avec surtitres, en langue des signes ou dites Relax.",
        ),
        (
            "De quoi parle l’œuvre, sans détour ?",
            "Un deuil, une guerre, de la nudité, des coups : rien n’est interdit, tout s’annonce. On prévient sans raconter la fin.",
        ),
        (
            "Que comprend-on si l’on parle peu français ?",
            "La danse, le cirque, la musique, le sport et beaucoup de films passent sans les mots. Gardez une telle étape dans tout parcours mêlé.",
        ),
        (
            "Que se passe-t-il si l’on veut sortir au milieu ?",
            "On doit pouvoir le faire sans déranger ni se justifier. Repérez la porte et réservez des places de bord.",
        ),
    ),
    example(
        "Du fil à la scène : quatre rendez-vous",
        "L’atelier couture, de janvier à mai.",
        "Le groupe compose son parcours sur la table de coupe, avec des bouts de tissu pour chaque proposition.",
        "<ol><li><b>Faire, près et en journée</b> : l’atelier de costumes d’un théâtre municipal ouvre ses portes un jeudi après-midi. On touche, on compare les points, on demande les salaires.</li><li><b>Voir</b> : un ballet d’une heure, un dimanche à 16 h, choisi pour ses costumes « qui volent ». Rien à comprendre, tout à regarder.</li><li><b>Rencontrer</b> : une habilleuse vient à l’atelier, raconte les changements en coulisse et chronomètre le groupe : record, 52 secondes.</li><li><b>Voir encore, plus exigeant</b> : une pièce ancienne jouée en jean et en baskets. « Pourquoi ils n’ont pas de costumes ? » C’est exactement la question.</li></ol>",
        "La pièce en jean venait du groupe : une participante avait entendu qu’il n’y aurait « même pas de costumes » et voulait voir cela de ses yeux.",
        lesson="La sortie la moins évidente a donné la plus belle discussion, parce qu’elle contredisait les trois autres.",
    ),
    example(
        "Ce que l’image cache : trois rendez-vous et une minute",
        "La résidence sociale, de septembre à décembre.",
        "Le groupe commence par les coulisses d’un cinéma : la cabine, la machine, le rideau. Il voit ensuite un documentaire tourné dans une ville voisine, en présence de la personne qui l’a monté ; on lui demande ce qu’elle a <i>coupé</i>. Puis une exposition de portraits : chacun choisit celui à qui il a envie de parler.",
        "Entre deux sorties, on photographie au téléphone le même banc à trois heures de la journée. À la fin, quatre petits groupes tournent un film d’une minute, en un seul plan.",
        lesson="Passer du cinéma à la photographie a permis à ceux qui parlent peu de montrer leur regard sans une phrase.",
    ),
    note(
        "Réservez dès que le groupe a choisi, et notez la date limite pour rendre les places. Une place rendue à temps fait une heureuse ailleurs ; une chaise vide se voit de la scène.",
        "Des places que l’on rend",
    ),
    checklist(
        "Pour chaque sortie retenue",
        "Elle répond à la question du groupe, et je sais dire comment.",
        "Elle a été choisie parmi plusieurs.",
        "Je connais l’heure du retour, porte à porte.",
        "J’ai appelé le lieu pour l’accès et les places de bord.",
        "Le sujet est annoncé sans raconter la fin.",
        "La date limite pour rendre des places est dans l’agenda.",
    ),
]
