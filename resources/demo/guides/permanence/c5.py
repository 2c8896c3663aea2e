"""Chapter 5 of « Tenir une permanence culturelle »."""

from resources.demo.guides.write import checklist, example, note, points, steps, table, technique, text, title

TITLE = "Le jour de la permanence, heure par heure"
SLUG = "le-jour-meme"
SUMMARY = "Ce qui se passe avant d’ouvrir, pendant, et une fois la porte refermée. Une routine qui tient sur une page, pour que votre tête soit libre."
BODY = [
    text(
        "Une bonne permanence a l’air improvisée. Elle repose en réalité sur une petite routine, toujours la même, qui vous débarrasse du souci des objets. Voici celle d’une équipe qui tient la sienne depuis six ans. Recopiez-la, puis changez-la.",
    ),
    steps(
        "Un mardi, de 9 h 30 à 12 h 15",
        (
            "Ouvrir l’offre",
            "Regarder ce qui est nouveau, ce qui finit, ce qui n’a plus de place. En choisir cinq.",
            "9 h 30",
        ),
        ("Installer", "La table près du café, les images, le plan, l’écran de côté. L’affiche dehors.", "9 h 45"),
        ("Passer saluer", "L’accueil, l’équipe, la salle d’attente : « Je suis là jusqu’à midi. »", "9 h 55"),
        ("Accueillir", "Les uns après les autres, ou ensemble quand cela s’y prête.", "10 h"),
        (
            "Faire une petite chose à plusieurs",
            "Dix minutes, à 11 h : une image, une devinette, une chanson. C’est le moment que l’on attend.",
            "11 h",
        ),
        ("Réserver et écrire les cartons", "Ce qui n’a pas été fait au fil de l’eau.", "11 h 30"),
        ("Refermer avec la référente", "Trois questions, cinq lignes dans le cahier.", "12 h"),
    ),
    title("La petite chose à plusieurs"),
    text(
        "C’est elle qui transforme une file d’attente en compagnie. Choisissez un moment fixe, annoncez-le en entrant : « À onze heures, on regarde une image ensemble. » Elle dure dix minutes, ne demande rien à personne et se fait assis ou debout. On y rit, on y apprend les noms, et c’est là que naissent les envies de sortir à plusieurs.",
    ),
    technique("devine-l-affiche", "Une affiche cachée, que l’on découvre par morceaux : de quoi peut-il bien s’agir ?"),
    technique("une-minute-les-yeux-fermes", "Dix minutes en tout : une minute de musique, puis un mot chacun."),
    technique(
        "allo-on-ecoute-ensemble",
        "Un autre jour, à l’heure de l’appel : un téléphone sur haut-parleur, un artiste à l’autre bout du fil.",
    ),
    title("Personne n’est venu"),
    text(
        "Cela arrive, surtout les trois premières fois et les jours de grand soleil. Ne rangez pas plus tôt : quelqu’un compte peut-être venir à midi moins dix. Profitez-en pour faire le tour de la structure, apprendre les noms, aider à porter une table. Une permanence vide où l’on a rendu service est une permanence réussie.",
    ),
    points(
        "Tenez au moins six séances avant de juger du jour ou de l’heure.",
        "Demandez à l’équipe ce qu’elle en a entendu, pas ce qu’elle en pense.",
        "Changez une seule chose à la fois : le lieu, puis l’heure, puis l’affiche.",
    ),
    title("Il y a trop de monde"),
    text(
        "Prévenez avec gentillesse : « Il y a trois personnes avant vous, comptez vingt minutes. » Donnez le bulletin à lire, des crayons aux enfants, et laissez les habitués aider les nouveaux : ils adorent cela et le font bien. Gardez vos dix dernières minutes pour qui n’a pas osé s’approcher.",
    ),
    table(
        "À deux, qui fait quoi",
        "La personne bénévole | La référente ou le référent\n"
        "Écoute, raconte, propose | Connaît les situations et les délicatesses\n"
        "Cherche et réserve avec la personne | Valide, prévient les lieux, garde les clés\n"
        "Écrit les cartons | Fait le lien avec le reste de l’accompagnement\n"
        "Tient le cahier | Le relit chaque mois avec l’équipe",
    ),
    note(
        "Ce que l’on vous confie reste là où on vous l’a confié. Dans le cahier, pas de nom ni de détail qui permettrait de reconnaître quelqu’un. Si une chose vous inquiète, parlez-en le jour même à la référente, de vive voix.",
        "La discrétion",
        tone="warning",
    ),
    example(
        "L’image de onze heures",
        "Une maison des solidarités, le deuxième mardi du mois.",
        "Une photo : une rangée de pieds sous un rideau. « C’est des gens qui attendent. — Non, ils ont peur. — Ils ont des beaux bas. » Une dame qui n’avait pas parlé depuis septembre dit : « C’est avant le spectacle. J’ai dansé, moi, à seize ans. » Le groupe s’est tourné vers elle.",
        "Le mois suivant, six personnes sont venues à onze heures précises.",
        lesson="Dix minutes régulières, inutiles en apparence, ont fait plus de monde que l’affiche.",
    ),
    checklist(
        "Avant d’ouvrir",
        "J’ai choisi cinq sorties du moment.",
        "La table est près du passage.",
        "L’affiche est dehors, à l’heure juste.",
        "J’ai salué l’équipe.",
        "Une image est prête pour 11 h.",
        "Le cahier est ouvert à la page du jour.",
    ),
]
