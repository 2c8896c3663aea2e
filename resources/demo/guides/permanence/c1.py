"""Chapter 1 of « Tenir une permanence culturelle »."""

from resources.demo.guides.write import checklist, example, note, points, steps, table, text, title

TITLE = "Préparer le lieu, l’heure et soi-même"
SLUG = "preparer"
SUMMARY = "Une permanence, c’est une table, un jour, une heure, et quelqu’un qui sera là. Voici ce qu’il faut régler avant la première, et que l’on oublie toujours."
BODY = [
    text(
        "Une permanence culturelle est un moment régulier où l’on peut venir sans rendez-vous regarder les sorties possibles, en parler, et réserver. Elle se tient là où les gens passent déjà : un centre social, un foyer, une maison des solidarités, une pension de famille. Vous la tenez avec une personne de la structure, la référente ou le référent. Vous n’êtes jamais seul la première fois.",
        "On vous dira qu’il faut bien connaître la programmation. C’est utile. Mais ce qui fait revenir les personnes tient en trois mots : même jour, même heure, même sourire.",
    ),
    title("La régularité avant tout"),
    text(
        "Choisissez avec la structure un rythme que vous tiendrez toute l’année, vacances comprises ou annoncées. Deux heures chaque semaine valent mieux qu’une journée par mois ; deux heures un mardi sur deux valent mieux que trois heures « quand on peut ». Une permanence manquée sans prévenir coûte deux mois de confiance.",
    ),
    points(
        "<b>Un moment de passage</b> : après le café, avant l’aide alimentaire, à la sortie de l’école.",
        "<b>Un endroit que l’on voit</b>, sans être exposé : près de l’entrée, pas au milieu du couloir.",
        "<b>Une durée courte</b>, deux heures, dont un quart d’heure pour installer et un autre pour ranger.",
    ),
    title("La table"),
    text(
        "On s’assoit côte à côte, jamais face à face derrière un écran : un bureau entre deux personnes fait penser à un guichet. L’ordinateur est tourné vers celle qui choisit. Sur la table, du papier, des images, de quoi noter, de quoi boire. Pas de pile de prospectus : cinq propositions bien choisies donnent plus envie que cinquante.",
    ),
    table(
        "Le sac de la permanence",
        "Objet | Pourquoi\n"
        "Le bulletin des familles, en dix exemplaires | On repart avec quelque chose\n"
        "Un plan du réseau de bus, grand | Le trajet se décide au doigt\n"
        "Un agenda de papier | Le numérique tombe en panne le jour où il y a du monde\n"
        "Des cartons vierges | Pour écrire l’heure, le lieu et le numéro à appeler\n"
        "Un chargeur, une rallonge | Parce que la prise est toujours trop loin\n"
        "Des crayons de couleur | Les enfants restent, donc les parents aussi",
    ),
    title("Les trois choses à savoir faire"),
    text("Avant d’ouvrir, entraînez-vous une demi-heure avec la référente. Vous devez pouvoir, sans hésiter :"),
    steps(
        "",
        (
            "Trouver une sortie",
            "Par date, par commune, par âge, par genre. Regardez aussi ce qui est facile d’accès.",
            "",
        ),
        (
            "Réserver",
            "Au nom de la structure, pour un nombre de personnes. On n’écrit jamais le nom de qui viendra.",
            "",
        ),
        (
            "Rendre des places",
            "Avant la date limite, dès que quelqu’un renonce. Une place rendue n’est pas un échec, c’est une politesse.",
            "",
        ),
    ),
    note(
        "Personne ne vous demandera de papiers, ni vous à personne. La seule question utile est : « Combien serez-vous ? »",
        "Ni dossier ni justificatif",
    ),
    title("Et soi-même"),
    text(
        "Regardez vos propres goûts en face. Vous aimez l’opéra et les romans, ou le rugby et les chansons : tant mieux, parlez-en. Mais gardez à l’esprit que votre table n’est pas votre bibliothèque. Allez voir, dans le mois, une chose que vous n’auriez pas choisie. Vous saurez mieux ce que l’on ressent quand on hésite devant une porte.",
    ),
    example(
        "La première fois de Monique",
        "Une bénévole retraitée, un centre social, un mardi d’octobre.",
        "Monique a préparé douze fiches, classées par genre. Personne ne vient à sa table pendant une heure. Elle finit par se lever pour aider à servir le café. « Vous faites quoi, vous ? — Des sorties. Enfin, j’attends. — Quelles sorties ? » Les trois premières réservations se sont faites debout, près de la bouilloire.",
        "Depuis, elle installe sa table à côté du café et ne sort ses fiches qu’après la deuxième tasse.",
        lesson="On ne tient pas une permanence derrière une table. On la tient là où sont les gens.",
    ),
    checklist(
        "Une semaine avant la première",
        "Le jour et l’heure sont affichés pour trois mois.",
        "L’équipe entière sait ce que je viens faire.",
        "J’ai réservé une sortie d’essai avec la référente, puis rendu les places.",
        "Le sac est prêt.",
        "Je connais le code de la porte, les toilettes et la prise.",
        "Quelqu’un peut me remplacer si je suis malade.",
    ),
]
