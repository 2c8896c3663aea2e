"""Chapter 4 of « Construire un parcours culturel »."""

from resources.demo.guides.write import checklist, example, note, points, said, steps, table, text, title

TITLE = "Trouver des alliés"
SLUG = "trouver-des-allies"
SUMMARY = "Un parcours ne se porte pas seul. Ce chapitre dit à qui parler, dans votre équipe, dans les lieux et autour du groupe, et quoi demander à chacun."
BODY = [
    text(
        "Beaucoup de parcours s’arrêtent le jour où la personne qui les portait change de poste, tombe malade ou se décourage. Ce n’est pas une fatalité. Un projet partagé à trois dès le premier mois tient ; un projet porté par une seule tient à elle.",
    ),
    title("Dans votre équipe"),
    text(
        "Commencez par là, même si c’est plus difficile que d’écrire à un théâtre. Vos collègues entendront peut-être « sorties » et penseront « loisirs » ; ils ont des urgences, des délais, des dossiers. Ne plaidez pas pour la culture en général. Racontez une personne, avec son accord et sans son nom : « Elle n’avait pas pris le bus depuis deux ans. Elle l’a pris jeudi, pour voir des robes. »",
        "Dites aussi ce que le parcours apporte au travail commun. On découvre une personne ailleurs que devant un bureau. On apprend qu’elle organise, qu’elle traduit, qu’elle fait rire. Ces choses-là changent ensuite l’accompagnement, parce que l’on ne regarde plus seulement ce qui manque.",
    ),
    table(
        "Ce que l’on peut demander à chacun",
        "Qui | Une demande précise\n"
        "La direction | Que le parcours soit écrit dans le projet de l’année, avec un temps reconnu\n"
        "Une ou un collègue | Venir à une sortie, et une seule, comme tout le monde\n"
        "L’accueil | Rappeler le rendez-vous la veille, avec le sourire\n"
        "La personne qui tient les comptes | Prévoir les tickets de bus et un goûter\n"
        "Une ou un bénévole | Faire le trajet avec celles qui hésitent",
    ),
    note(
        "Faites venir la direction à une sortie, pas à un bilan. Une heure passée dans le groupe vaut tous les rapports.",
        "Une seule fois suffit",
        tone="tip",
    ),
    title("Dans les lieux"),
    text(
        "Chaque théâtre, musée, cinéma, stade ou parc a quelqu’un dont le métier est d’accueillir des groupes. Cette personne s’appelle médiatrice, chargée des relations avec le public, responsable de la billetterie, animateur du club. Elle reçoit beaucoup de demandes vagues et serait ravie d’en recevoir une claire. Écrivez court : qui nous sommes, quelle question nous suivons, ce que nous aimerions faire chez vous, combien nous sommes, quand nous pourrions venir en parler.",
    ),
    steps(
        "De la première lettre à l’amitié",
        (
            "Écrire",
            "Dix lignes, avec la question du groupe en toutes lettres. C’est elle qui donnera envie de répondre.",
            "Trois mois avant",
        ),
        (
            "Aller voir",
            "Sans le groupe, une demi-heure : l’entrée, les marches, les toilettes, la salle, la personne.",
            "Deux mois avant",
        ),
        (
            "Faire venir",
            "La médiatrice passe à l’atelier, sans rien vendre. Le jour de la sortie, un visage sera connu.",
            "Un mois avant",
        ),
        (
            "Convenir",
            "Ce que le lieu offre, ce que la structure assure, qui prévient qui. Par écrit, en une page.",
            "Trois semaines avant",
        ),
        (
            "Remercier",
            "Une photo, une phrase de chacun, un ourlet. Les lieux reçoivent rarement des nouvelles.",
            "La semaine d’après",
        ),
    ),
    text(
        "N’ayez pas peur de dire les choses comme elles sont. « Plusieurs personnes n’ont jamais mis les pieds chez vous et craignent d’être regardées. » Un bon lieu sait répondre : il ouvre dix minutes plus tôt, place le groupe près d’une sortie, demande à son équipe de dire bonjour. S’il répond par une brochure, cherchez une autre porte ; il y en a toujours une.",
    ),
    said(
        "On m’avait prévenue qu’un groupe « difficile » venait. J’ai vu des gens qui regardaient les coutures pendant que les autres regardaient leur téléphone.",
        "une ouvreuse",
        "récit fictif de démonstration",
    ),
    title("Avec des artistes et des gens de métier"),
    text(
        "Faire intervenir quelqu’un se paie, sauf quand cela fait déjà partie de son travail au lieu. Posez la question dès le début, sans gêne : « Est-ce compris dans ce que vous proposez, ou faut-il prévoir un cachet ? » Un atelier de deux heures avec une artiste est un travail préparé ; lui demander de venir « pour la visibilité » abîme tout le monde.",
        "Préparez la rencontre avec elle comme avec le groupe. Dites qui sera là, ce qui a déjà été vu, ce que l’on évite. Demandez-lui de venir avec un objet plutôt qu’avec un discours. Et prévenez-la : les meilleures questions arriveront pendant le café.",
    ),
    title("Autour du groupe"),
    text(
        "Les alliés les plus proches sont souvent oubliés. La mercerie du quartier donne des chutes ; le chauffeur de la ligne 12 sait où descendre ; le fils d’une participante fait des photos ; la gardienne de l’immeuble prévient tout un étage. Tenez une liste et élargissez-la à chaque étape."
    ),
    points(
        "<b>La médiathèque</b> prépare un panier de livres, de films et de disques sur votre fil.",
        "<b>L’association de votre territoire</b>, dans notre réseau, connaît les lieux qui accueillent et vous accompagne la première fois.",
        "<b>Une autre structure</b> suit peut-être un fil voisin : deux groupes de six remplissent un bus, et se regardent avec curiosité.",
        "<b>La ville ou le département</b> peut aider à payer un trajet, un atelier, une exposition finale. Demandez tôt, avec peu de pages.",
    ),
    example(
        "La lettre de l’atelier couture",
        "Envoyée au théâtre municipal, en janvier.",
        "« Bonjour. Nous sommes neuf personnes d’un atelier de couture. Nous nous demandons comment naît un costume, de l’idée au soir de la première. Nous savons faire un ourlet invisible et nous avons beaucoup de questions, dont une : que devient une robe après le spectacle ? Pourrions-nous voir votre atelier un jeudi après-midi ? Nous venons en bus et nous apportons un gâteau. »",
        "La réponse est arrivée le lendemain, de la cheffe costumière en personne. Elle n’avait jamais reçu de lettre qui parlait d’ourlets.",
        lesson="La lettre ne demandait pas une faveur : elle proposait une conversation entre gens qui cousent.",
    ),
    checklist(
        "Mes alliés",
        "La direction sait de quoi il s’agit, et l’a écrit quelque part.",
        "Deux collègues peuvent me remplacer à une sortie.",
        "Une personne de chaque lieu est connue par son prénom.",
        "J’ai demandé ce qui est gratuit et ce qui se paie.",
        "Une bénévole ou un bénévole fait un trajet avec nous.",
        "Quelqu’un du groupe a écrit ou relu au moins une lettre.",
    ),
]
