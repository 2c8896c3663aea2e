"""Chapter 7 of « Construire un parcours culturel »."""

from resources.demo.guides.write import checklist, example, note, points, steps, table, technique, text, title

TITLE = "En reparler : ce que la sortie a fait"
SLUG = "en-reparler"
SUMMARY = "Une sortie dont on ne reparle pas s’efface. Ce chapitre donne de quoi en parler sans interroger, et de quoi garder une trace qui serve."
BODY = [
    text(
        "On reparle d’une sortie pour trois raisons. Pour que chacun mette des mots, ou des gestes, sur ce qu’il a vu. Pour que le groupe découvre que l’on peut ne pas être d’accord et revenir. Et pour préparer la suite, qui dépend de ce qui s’est passé.",
    ),
    title("Le bon moment, le bon endroit"),
    text(
        "Trop tôt, les mots ne sont pas là ; trop tard, ils sont partis. Visez trois à dix jours après. Faites-le là où le groupe se sent chez lui, pendant l’activité habituelle si possible : on parle mieux les mains occupées. Vingt minutes suffisent. Une grande discussion forcée fait moins qu’une phrase dite en enfilant une aiguille.",
    ),
    title("Commencer par le précis"),
    text(
        "Apportez un de vos deux instants. « Il y a un moment où la lumière est devenue verte ; quelqu’un se souvient de ce qui se passait ? » On répond à côté, on se corrige, on se dispute sur un détail. La conversation a commencé, et elle parle du spectacle.",
        "Ensuite seulement viennent les goûts. Apprenez au groupe, et à vous-même, à remplacer « c’était bien » par « ce qui m’a touché, c’est… » et « c’était nul » par « à ce moment-là, je suis sorti du film, parce que… ». Ce petit déplacement est un exercice d’esprit critique ; il sert ensuite devant un journal, un discours, une publicité.",
    ),
    points(
        "Qu’est-ce que vous avez vu, entendu, senti ? Une chose chacun.",
        "Qu’est-ce que vous auriez enlevé ? ajouté ?",
        "À qui raconteriez-vous cette sortie, et que diriez-vous en premier ?",
        "Qu’est-ce que cela change à notre question de départ ?",
    ),
    technique(
        "le-debat-en-mouvement",
        "D’accord d’un côté, pas d’accord de l’autre, et le droit de changer de place en écoutant.",
    ),
    technique(
        "j-aime-j-aime-pas-je-ne-sais-pas",
        "Pour accueillir un « je n’ai pas aimé » comme une parole qui compte, et un « je ne sais pas » aussi.",
    ),
    title("Sans les mots aussi"),
    text(
        "Tout le monde n’a pas envie de parler, et tout le monde ne parle pas français avec la même aisance. Prévoyez toujours une deuxième façon : dessiner la scène que l’on garde, la refaire en statue, choisir une couleur de fil, poser une gommette sur une ligne qui va de « j’ai adoré » à « pas pour moi ». La trace se voit, et les plus silencieux y sont.",
    ),
    technique(
        "le-dessin-sans-lever-le-crayon",
        "Un seul trait pour rendre un instant : comme personne ne sait faire, tout le monde peut.",
    ),
    steps(
        "Un retour en quarante-cinq minutes",
        ("Revoir", "On refait à plusieurs la liste de ce que l’on a vu, dans le désordre.", "10 minutes"),
        ("Garder", "Chacun choisit un instant et le rend : un mot, un dessin, un geste, un objet.", "15 minutes"),
        ("Comparer", "On accroche tout, on se promène, on demande « pourquoi celui-là ? ».", "10 minutes"),
        ("Relier", "Que savons-nous de plus sur notre question ? Que nous manque-t-il ?", "10 minutes"),
    ),
    title("Observer ce qui bouge"),
    text(
        "Une sortie agit à plusieurs étages, et rarement là où on l’attendait. On y cherchait de la culture, on y trouve une ligne de bus apprise par cœur. N’essayez pas de tout mesurer. Notez plutôt, après chaque sortie, trois ou quatre faits observés, en phrases simples, sans nom.",
    ),
    table(
        "Ce qu’une sortie peut faire bouger, et à quoi on le voit",
        "Ce qui bouge | Un fait que l’on peut observer\n"
        "La mobilité | « Elle est revenue seule, par la même ligne, la semaine d’après. »\n"
        "Les liens | « Deux personnes qui ne se parlaient pas ont partagé un taxi. »\n"
        "L’image de soi | « Il s’est rasé, il l’a fait remarquer en riant. »\n"
        "Le temps pour soi | « Elle a dit : trois heures sans penser aux papiers. »\n"
        "L’esprit critique | « Il a défendu le film contre tout le groupe, avec des exemples. »\n"
        "Le sentiment d’avoir sa place | « Elle a expliqué le vestiaire à une nouvelle. »\n"
        "Le pouvoir d’agir | « Ils ont proposé la sortie suivante, date comprise. »",
    ),
    note(
        "Ces faits appartiennent aux personnes. Relisez-les avec elles quand vous voulez les montrer, et gardez-les hors des dossiers individuels : une sortie n’est pas une pièce justificative.",
        "Ce que l’on n’écrit pas",
        tone="warning",
    ),
    example(
        "La pièce en jean et en baskets",
        "L’atelier couture, cinq jours après une tragédie jouée en habits de tous les jours.",
        "« Ils se sont moqués de nous », commence une participante. L’animatrice ne défend rien ; elle demande ce que le roi portait. Un sweat à capuche. « Et à quel moment avez-vous su que c’était le roi ? » Silence. « Quand les autres se sont tus », dit quelqu’un. « Quand il a remonté sa manche. » « Non : quand il est entré, ils se sont écartés. »",
        "La dame fâchée reprend : « Donc le costume, c’étaient les autres. » On écrit la phrase au mur, sous le cap.",
        lesson="Le désaccord du départ a donné l’idée la plus fine de tout le parcours. Elle n’était dans aucun dossier pédagogique.",
    ),
    example(
        "Trois fois le même banc",
        "La résidence sociale, une semaine après l’exposition de portraits.",
        "Sur le mur, douze photographies d’un banc. On les classe : triste, normal, heureux. Puis l’éducateur demande ce qui a changé. Ce n’est pas le banc : c’est l’heure, l’angle, un sac posé, une ombre. « Alors on peut rendre triste n’importe quoi », dit un jeune homme. « C’est ce que fait la télé », répond sa voisine. On n’avait pas prévu de parler de la télévision.",
        lesson="Faire soi-même trois photos a mieux expliqué le cadrage que toute une présentation.",
    ),
    checklist(
        "Après chaque sortie",
        "Un temps de retour a eu lieu, entre trois et dix jours après.",
        "Une façon de répondre sans parler était possible.",
        "Les avis négatifs ont été accueillis et écrits.",
        "Trois faits observés sont notés, sans nom.",
        "La question du groupe a avancé, ou changé.",
        "Le lieu a reçu des nouvelles.",
    ),
]
