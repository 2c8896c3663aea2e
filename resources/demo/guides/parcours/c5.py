"""Chapter 5 of « Construire un parcours culturel »."""

from resources.demo.guides.write import checklist, example, note, points, questions, steps, technique, text, title

TITLE = "Préparer : lever ce qui retient"
SLUG = "preparer-une-sortie"
SUMMARY = "Ce qui empêche de sortir est rarement le prix. C’est le bus du retour, la peur de mal se tenir, l’enfant à garder. Tout cela se prépare."
BODY = [
    text(
        "La place est gratuite, la date est bonne, et pourtant plusieurs personnes ne viennent pas. On dit alors qu’elles ne sont pas motivées. Regardez de plus près : entre l’envie et le fauteuil, il y a vingt petites marches. Préparer, c’est les descendre une à une, avant, ensemble, à voix haute.",
    ),
    title("Les quatre freins"),
    points(
        "<b>Le chemin.</b> Changer de bus dans un quartier inconnu, de nuit, avec un téléphone presque vide.",
        "<b>La maison.</b> L’enfant à garder, le repas, une personne malade, un conjoint qui demande où l’on va.",
        "<b>La place.</b> « Comment on s’habille ? Et si je ne comprends pas ? Et si l’on me demande quelque chose ? »",
        "<b>Le moment.</b> La fatigue, la peine, le découragement. Certains jours, sortir est trop haut, et l’on a le droit.",
    ),
    text(
        "Les deux premiers freins se règlent avec un plan, un horaire et quelqu’un. Le troisième se règle en parlant de ce que personne n’explique jamais. Le quatrième ne se règle pas : il se respecte, et l’on garde une place pour la prochaine fois.",
    ),
    title("Répéter le chemin"),
    text(
        "Dessinez le trajet sur une feuille, avec des images plutôt que des mots : la boulangerie où l’on tourne, la couleur de la ligne, le nombre d’arrêts. Faites-le une fois pour de vrai si le groupe le souhaite, un mercredi, en s’arrêtant devant la porte sans entrer. Ce jour-là, on a déjà fait la moitié de la sortie.",
        "Donnez un seul point de rendez-vous, à l’abri, et une heure qui laisse du jeu. Décidez de ce que l’on fait si quelqu’un manque : on attend dix minutes, puis on part, et une personne garde le téléphone. Chacun repart avec ce numéro écrit sur un carton, pas seulement dans un message.",
    ),
    technique(
        "le-trajet-a-l-envers",
        "Pour trouver, assis autour d’une table, l’endroit exact où la soirée coince : on la raconte par la fin.",
    ),
    technique(
        "la-repetition-du-bus",
        "Pour faire le trajet une fois pour rien, un jour ordinaire, jusqu’à la porte et retour.",
    ),
    technique("la-sortie-de-secours", "Se mettre d’accord à l’avance sur la façon de partir avant la fin, sans gêne."),
    title("Dire ce qui ne s’explique jamais"),
    text(
        "Un théâtre a des règles que les habitués ne voient plus : on éteint son téléphone, on applaudit à la fin, on ne sait pas toujours où est la fin. Un musée aussi : on peut passer vite, s’asseoir, revenir en arrière, rire. Un stade aussi. Ces règles ne sont ni belles ni laides, elles sont locales. Les dire à l’avance, c’est donner la clé de la maison.",
    ),
    questions(
        (
            "Comment faut-il s’habiller ?",
            "Comme on se sent bien. Prendre un pull : les salles sont fraîches, les réserves de musée glacées. Si quelqu’un a envie de se faire beau ou belle, que ce soit une joie et jamais une condition.",
        ),
        (
            "Et si je m’ennuie ?",
            "C’est permis. On peut regarder les lumières, les autres, le plafond. On pourra le dire après : l’ennui est une opinion.",
        ),
        (
            "Et si je ne comprends pas ?",
            "Personne ne comprend tout. Choisissez une seule chose à suivre : une couleur, une personne, un bruit.",
        ),
        (
            "Est-ce que je peux emmener quelqu’un ?",
            "Souvent oui, et c’est même une bonne idée. Dites-le tôt : la place se réserve pour une personne, pas pour un nom.",
        ),
        (
            "Dois-je parler après ?",
            "Non. On peut garder la sortie pour soi. Le groupe sera content d’entendre ce que vous voudrez bien en dire, un jour.",
        ),
    ),
    technique(
        "au-guichet", "Jouer l’arrivée : le billet, le vestiaire, la question à l’ouvreuse. On rit, et l’on sait faire."
    ),
    title("Donner faim sans tout servir"),
    text(
        "Préparer n’est pas faire un cours. Un quart d’heure suffit, si l’on choisit bien : un objet, un son, une image, une question. Montrez le fragment, jamais le résumé. Ne dites pas « vous allez voir, c’est magnifique » : vous ôteriez à chacun le droit d’en juger.",
        "Une bonne préparation laisse une question ouverte que l’on emportera dans la salle. « Cherchez ce qui est recousu. » « Repérez le moment où vous n’y croyez plus. » « Choisissez un objet à emporter en pensée. » On regarde mieux quand on cherche.",
    ),
    steps(
        "Une préparation en quarante minutes",
        ("Toucher ou entendre", "Un tissu, un extrait de deux minutes, une photo sans légende.", "10 minutes"),
        ("Dire ce que cela évoque", "Un mot chacun, sans commentaire.", "10 minutes"),
        ("Annoncer le pratique", "Heure, chemin, habits, durée, sujet, sortie possible au milieu.", "10 minutes"),
        ("Partir avec une question", "La même pour tous, écrite sur le carton du rendez-vous.", "10 minutes"),
    ),
    technique(
        "les-cinq-sens-avant-d-entrer",
        "Pour préparer sans un mot d’explication : on s’attend à une odeur, à un bruit, à une lumière.",
    ),
    technique(
        "la-malle-aux-costumes",
        "L’atelier couture en a fait son rituel : un vêtement sort de la malle, on imagine qui l’a porté.",
    ),
    example(
        "Quarante secondes derrière un paravent",
        "L’atelier couture, la veille du ballet.",
        "Pour préparer une heure de danse sans paroles, l’animatrice tend un drap entre deux chaises. Deux volontaires doivent changer de blouse derrière, le plus vite possible ; le groupe compte. Première tentative : deux minutes dix. On discute fermetures, pressions, velcro. Quatrième tentative : 52 secondes.",
        "Le lendemain, dans la salle, neuf personnes regardent les coulisses à chaque sortie de scène et retiennent leur souffle.",
        lesson="Elles ne se sont pas demandé si elles comprenaient la danse. Elles avaient quelque chose à surveiller.",
    ),
    title("La veille, et le matin même"),
    text(
        "Un message la veille, court et personnel. Le matin, un appel à celles et ceux qui hésitent : non pour insister, mais pour demander ce qui manque. La réponse est souvent minuscule, un ticket, une heure, un manteau, et se règle en une phrase."
    ),
    note(
        "« Je vous garde une place jusqu’à 17 h ; si ce n’est pas pour aujourd’hui, on vous attend jeudi pour vous raconter. » Cette phrase laisse toujours une porte ouverte.",
        "À dire à qui renonce",
        tone="tip",
    ),
    checklist(
        "La veille de la sortie",
        "Chacun a le point de rendez-vous et un numéro sur un carton.",
        "Le trajet aller et le trajet retour sont vérifiés pour ce jour-là.",
        "Le lieu sait combien nous sommes et qui a besoin d’une place particulière.",
        "Une question a été donnée à emporter.",
        "Les personnes qui hésitent ont été appelées.",
        "J’ai des tickets, de l’eau, un chargeur et des mouchoirs.",
    ),
]
