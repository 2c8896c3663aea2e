"""Chapter 2 of « Construire un parcours culturel »."""

from resources.demo.guides.write import checklist, example, note, points, steps, table, technique, text, title

TITLE = "Réunir un groupe, se donner un cap"
SLUG = "reunir-un-groupe"
SUMMARY = "Qui vient, combien, pour aller où ? Un parcours se construit avec les personnes, pas pour elles : cela se décide dès la première rencontre."
BODY = [
    text(
        "Vous avez un fil. La tentation est grande de rentrer au bureau, de dessiner un beau calendrier et de revenir l’annoncer. Résistez. Le moment où l’on décide du parcours est le plus formateur de tous ; ne le gardez pas pour vous.",
    ),
    title("Huit à douze personnes, et une porte ouverte"),
    text(
        "En dessous de six, une absence se voit et pèse. Au-dessus de douze, on ne s’entend plus et les trajets deviennent une expédition. Entre les deux, chacun parle et personne n’est surveillé.",
        "Comptez large au départ : sur douze personnes intéressées, sept ou huit feront tout le chemin. Les autres viendront une fois, ou deux, et c’est très bien. Un parcours n’est pas un stage : on a le droit d’entrer en route, de manquer une étape, de revenir. Dites-le à voix haute, sinon celles qui manquent une fois n’oseront pas revenir.",
    ),
    table(
        "À qui proposer, et comment",
        "Qui | Ce qui aide | Ce qui bloque\n"
        "Un groupe qui existe déjà (atelier, café des parents) | Le fil vient de son activité | Devoir rester plus tard\n"
        "Des personnes reçues en entretien | Une invitation de vive voix, à elles en particulier | Une affiche dans le couloir\n"
        "Des familles | Une sortie où les enfants sont attendus | Une garde à trouver\n"
        "Des personnes très isolées | Un binôme connu d’avance | Arriver seul dans un groupe formé\n"
        "Des jeunes | Avoir un rôle : filmer, choisir, présenter | Être « accompagné »",
    ),
    text(
        "Une parole vaut dix affiches. « J’ai pensé à vous pour ceci, parce que vous m’avez dit cela » est la meilleure phrase de ce guide. Elle montre que vous avez écouté et elle laisse dire non.",
    ),
    technique(
        "le-binome-de-sortie", "Deux personnes qui s’attendent au même arrêt de bus : c’est souvent ce qui décide."
    ),
    title("La première rencontre"),
    text(
        "Une heure et demie, un jour et une heure où le groupe vient déjà, dans un lieu qu’il connaît. Ne montrez aucun programme. Le but est de se mettre d’accord sur la question que l’on suit et sur la façon de la suivre."
    ),
    steps(
        "Le déroulé qui marche",
        ("Accueillir", "Du thé, des prénoms, pas de tour de table qui oblige à raconter sa vie.", "15 minutes"),
        (
            "Raconter d’où vient le fil",
            "La phrase entendue, la photo, la dispute. Avec l’accord de la personne qui l’a dite.",
            "10 minutes",
        ),
        (
            "Chercher à plusieurs",
            "Qu’est-ce que l’on sait déjà ? Qu’est-ce que l’on voudrait voir de ses yeux ? Tout s’écrit, sans tri.",
            "30 minutes",
        ),
        (
            "Dire les empêchements",
            "Le soir, le bus, les enfants, la fatigue, la peur de s’ennuyer. Sans les résoudre tout de suite.",
            "15 minutes",
        ),
        (
            "Se donner un cap",
            "Combien de sorties, jusqu’à quand, et ce que l’on aimerait avoir fait à la fin.",
            "20 minutes",
        ),
    ),
    technique(
        "les-regles-que-personne-ne-dit",
        "À jouer dès cette rencontre : on trie le vrai, le faux et le « ça dépend », et l’on en rit.",
    ),
    title("Écrire le cap avec eux"),
    text(
        "Le cap tient en une phrase, écrite au feutre sur une grande feuille qui restera au mur. Elle dit ce que le groupe veut découvrir et ce qu’il veut en faire. « Comprendre comment on fabrique un costume, et montrer les nôtres au printemps. » « Savoir ce qu’une image nous cache, et faire les nôtres. »",
        "La deuxième moitié de la phrase compte autant que la première. Un groupe qui sait qu’il montrera quelque chose regarde autrement : il prend des notes, il pose des questions, il garde les billets.",
    ),
    points(
        "<b>Trop grand</b> : « Découvrir le monde du théâtre. » On ne saura jamais si l’on y est arrivé.",
        "<b>Trop petit</b> : « Aller voir trois pièces. » On y sera arrivé sans rien avoir cherché.",
        "<b>Juste</b> : « Savoir comment naît un costume, de la première idée au soir de la première. »",
    ),
    title("Qui décide de quoi"),
    text(
        "Soyez clair sur ce qui est ouvert et ce qui ne l’est pas. Le groupe choisit les sorties parmi celles qui existent, les jours, l’ordre, la forme du dernier rendez-vous. L’équipe garde la sécurité, le respect de chacun et le budget, et elle les explique. Rien n’use plus vite un groupe qu’un choix demandé puis oublié.",
        "Partagez aussi les rôles. Il y a toujours une personne qui retient les horaires, une qui prend des photos, une qui téléphone volontiers, une qui rassure les nouvelles. Demandez-leur : un rôle donne une raison de venir les jours de pluie.",
    ),
    example(
        "L’atelier couture se donne un cap",
        "Neuf personnes autour de la table à repasser, un jeudi après l’atelier.",
        "À la question « que voudriez-vous voir de vos yeux ? », le groupe remplit deux feuilles : l’endroit où l’on range les costumes ; comment on lave une robe de scène ; si les danseuses ont froid ; combien de temps pour un ourlet ; qui décide des couleurs. Personne n’a écrit « un spectacle ».",
        "L’animatrice relit tout et dit : « Pour voir vivre un costume, il faudra bien qu’il y ait quelqu’un dedans. » On ajoute : <i>voir bouger les habits</i>. Deux participantes annoncent qu’elles ne sortent pas le soir. On décide que la moitié du parcours aura lieu en journée.",
        "La phrase du mur : « Du fil à la scène : comprendre comment on fait un costume, et montrer ce que nous savons faire. »",
        lesson="Les empêchements dits tout haut n’ont pas tué le projet ; ils l’ont dessiné.",
    ),
    example(
        "Le ciné-débat change de jour",
        "Douze personnes, dont cinq qui travaillent tôt le matin.",
        "Le groupe veut continuer à se disputer, mais « avec de quoi ». L’éducateur propose un vote : chaque image compte pour une voix, on colle une gommette. Sortent vainqueurs : voir une salle de projection par-derrière, rencontrer quelqu’un qui photographie les gens d’ici, faire un film d’une minute.",
        "Cinq personnes se lèvent à quatre heures du matin : la soirée film passe au dimanche à 16 h, et double de taille.",
        lesson="Un changement d’horaire a fait plus que toutes les affiches de l’année.",
    ),
    note(
        "Ne faites signer aucun engagement. Demandez plutôt : « Comment voulez-vous que l’on vous prévienne ? » et notez la réponse pour chacun : message, appel, mot glissé sous la porte.",
        "Garder le lien",
        tone="tip",
    ),
    checklist(
        "Le groupe est prêt quand…",
        "Huit à douze personnes ont dit « j’aimerais bien ».",
        "Le cap est écrit sur une feuille, au mur, avec leurs mots.",
        "On sait quels jours et quelles heures sont impossibles.",
        "Chacun a dit comment il veut être prévenu.",
        "Deux ou trois rôles ont trouvé preneur.",
        "Tout le monde sait que l’on peut manquer une fois et revenir.",
    ),
]
