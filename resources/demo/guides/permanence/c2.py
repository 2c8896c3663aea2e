"""Chapter 2 of « Tenir une permanence culturelle »."""

from resources.demo.guides.write import checklist, example, note, points, questions, said, technique, text, title

TITLE = "Accueillir"
SLUG = "accueillir"
SUMMARY = "Les dix premières secondes décident de la suite. Accueillir, c’est laisser à quelqu’un le temps d’arriver, et le droit de n’être venu que pour le radiateur."
BODY = [
    text(
        "Une personne entre. Elle regarde l’affiche, la chaise, vos mains. Elle ne sait pas encore si elle a le droit d’être là. Votre travail commence avant la première phrase : lever la tête, sourire, ne pas se jeter dessus.",
    ),
    title("Les premières secondes"),
    points(
        "<b>Saluez, puis attendez.</b> « Bonjour, installez-vous si vous voulez. » Trois secondes de silence sont une politesse.",
        "<b>Dites votre prénom</b> avant de demander le sien, et ne demandez que celui-là.",
        "<b>Proposez quelque chose à regarder</b> plutôt qu’une question : une image, le bulletin, le plan.",
        "<b>Asseyez-vous à la même hauteur</b>, de côté, l’écran fermé.",
    ),
    text(
        "Beaucoup viendront d’abord pour autre chose : se chauffer, attendre un rendez-vous, tenir compagnie à une amie. C’est une très bonne raison. La personne qui est venue quatre fois pour le café viendra peut-être la cinquième pour le cirque. Et si elle ne vient jamais pour le cirque, vous aurez bu quatre cafés ensemble.",
    ),
    said(
        "La première fois, je suis venue pour me réchauffer. La deuxième aussi. La troisième, j’ai regardé les photos.",
        "une participante",
        "récit fictif de démonstration",
    ),
    title("Écouter avant de proposer"),
    text(
        "Ne demandez pas ce que la personne aime : c’est une question d’examen. Demandez ce qu’elle a vu, entendu, fait, il y a longtemps ou hier. Une fête, un match, un chanteur, un jardin. Rebondissez sur un détail, pas sur un genre : « Vous avez dit que tout le monde dansait ? » vaut mieux que « Ah, vous aimez la danse ! ».",
        "Écoutez aussi les contraintes glissées en passant. « Avec mon dos… » « Le mercredi j’ai les petits. » « Je n’aime pas la foule. » Notez-les en pensée : elles feront une bonne proposition dans cinq minutes.",
    ),
    technique(
        "la-carte-de-mes-lieux",
        "Une feuille, trois couleurs : les lieux que j’aime, ceux où je dois aller, ceux où je n’entre pas.",
    ),
    title("Quand les mots manquent"),
    text(
        "Avec une personne qui parle peu français, parlez normalement, plus lentement, sans crier. Montrez : une photo, une montre, le doigt sur le plan. Laissez-la dire une phrase dans sa langue ; quelqu’un, dans la salle, la comprend souvent. Vérifiez en faisant redire autrement : « Donc, samedi, on se retrouve où ? »",
    ),
    questions(
        (
            "Elle ne dit rien du tout",
            "Laissez une image entre vous et continuez ce que vous faisiez. Le silence n’est pas un vide à combler. Au bout d’un moment, demandez seulement : « Je vous garde une place pour regarder, mardi prochain ? »",
        ),
        (
            "Elle raconte toute sa vie",
            "Écoutez le temps que vous avez, puis dites-le franchement : « J’ai encore dix minutes ; voulez-vous que l’on regarde une sortie, ou que l’on continue à parler ? » Les deux réponses sont bonnes.",
        ),
        (
            "Elle vient avec trois enfants",
            "Crayons d’abord, conversation ensuite. Proposez ce qui se fait en famille : c’est souvent par l’enfant que l’on entre au musée.",
        ),
        (
            "Elle demande tout de suite « c’est quoi, l’arnaque ? »",
            "Répondez simplement : des lieux offrent des places parce qu’ils veulent que tout le monde vienne. On compte combien de personnes viennent, on n’écrit pas de nom. Il n’y a rien à signer.",
        ),
    ),
    note(
        "Un mot suffit parfois à fermer une porte. Évitez « public », « bénéficiaire », « empêché », « éloigné ». Dites « vous », « les gens d’ici », « un groupe du foyer ».",
        "Les mots",
        tone="warning",
    ),
    example(
        "Le monsieur du radiateur",
        "Un accueil de jour, en janvier.",
        "Il vient chaque semaine, s’assoit près du radiateur et refuse tout d’un signe de tête. Le bénévole ne propose plus rien ; il le salue et lui demande l’heure, parce que l’horloge de la salle avance. Au bout de deux mois, le monsieur pose le doigt sur une photo de stade. « Celui-là, j’y ai travaillé. J’ai coulé la tribune. »",
        "La sortie suivante fut une visite du stade. Le guide, c’était lui.",
        lesson="Accueillir, c’est aussi attendre que quelqu’un ait envie d’apporter ce qu’il sait.",
    ),
    checklist(
        "Pendant l’accueil",
        "J’ai salué avant de parler de sorties.",
        "J’étais assis de côté, à la même hauteur.",
        "J’ai écouté une histoire avant de proposer.",
        "Je n’ai posé aucune question sur les revenus ni la situation.",
        "La personne est repartie avec un jour et une heure où revenir.",
    ),
]
