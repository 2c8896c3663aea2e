"""Chapter 8 of « Construire un parcours culturel »."""

from resources.demo.guides.write import checklist, example, model, note, points, said, stage, table, text, title

TITLE = "Finir, montrer, recommencer"
SLUG = "finir-montrer-recommencer"
SUMMARY = "Un parcours mérite une fin que l’on fête. Elle dit ce que le groupe a appris, à d’autres que lui, et laisse derrière elle de quoi repartir. Deux modèles à reprendre ferment ce guide."
BODY = [
    text(
        "Beaucoup de projets s’arrêtent sans finir : la dernière sortie a lieu, l’été arrive, on se perd de vue. Le groupe garde alors le goût d’une chose interrompue. Une vraie fin demande peu : une date, un lieu, des invités, et quelque chose à montrer.",
    ),
    title("Montrer, sans faire un spectacle de fin d’année"),
    text(
        "Revenez à la feuille du mur. La deuxième moitié de la phrase annonçait ce que le groupe voulait faire de ses découvertes. Faites-le à sa taille. Une table dans le hall, six photographies légendées, un ourlet que l’on apprend aux visiteurs, un film d’une minute projeté sur un drap : la modestie est une élégance, et elle laisse de la place à la parole.",
        "Décidez avec le groupe qui est invité. La famille, les voisins, l’équipe, les personnes rencontrées dans les lieux. L’invitation écrite par les participants est plus belle que l’officielle. Et laissez le droit de ne pas être vu : on peut avoir fait un masque et rester derrière.",
    ),
    points(
        "<b>Chacun choisit son rôle</b> : accueillir, expliquer, filmer, servir, ou regarder.",
        "<b>Les œuvres portent un titre</b> et le prénom ou la signature que la personne souhaite, parfois aucun.",
        "<b>Les discours tiennent en trois minutes</b>, tous ensemble.",
        "<b>On photographie les mains, les objets, les dos</b> ; les visages seulement avec un accord écrit.",
    ),
    said(
        "On nous a demandé combien coûtait la veste. J’ai répondu : elle n’est pas à vendre, elle est à comprendre.",
        "une participante, le jour de l’exposition",
        "récit fictif de démonstration",
    ),
    title("Faire le bilan, à deux étages"),
    text(
        "<p><b>Avec le groupe</b>, une heure, autour d’un goûter. Trois colonnes sur une feuille : ce que l’on garde, ce que l’on changerait, ce que l’on a envie de faire maintenant. La troisième colonne est la plus importante : c’est le parcours suivant, ou le moment où quelqu’un dit « moi, je vais y aller avec ma sœur », ce qui est la plus belle fin possible.</p>",
        "<p><b>Avec l’équipe et les alliés</b>, deux pages au plus : la question, les rendez-vous, combien de personnes en tout et combien jusqu’au bout, quelques faits observés, ce que cela a coûté en argent et en heures, ce que l’on referait. Envoyez-les aux lieux, à la direction, à l’association de votre territoire. Un parcours raconté en fait naître d’autres.</p>",
    ),
    table(
        "Ce que coûte un parcours de quatre mois, pour neuf personnes",
        "Poste | Ordre de grandeur | Qui peut aider\n"
        "Places de spectacle et d’exposition | Offertes | Les partenaires du réseau\n"
        "Trajets | 150 € | La structure, la ville\n"
        "Rencontre avec une personne de métier | 0 à 300 € | Le lieu, souvent\n"
        "Goûters et petit matériel | 80 € | La structure, le groupe\n"
        "Temps de la personne qui anime | Environ 60 heures | Le projet de l’année",
    ),
    note(
        "Ces montants sont ceux des deux exemples de ce guide, inventés pour la démonstration. Les vôtres dépendent du pays, des distances et de l’âge des fauteuils.",
        "À prendre pour ce que c’est",
    ),
    title("Laisser une trace qui serve à d’autres"),
    text(
        "Gardez le carnet des phrases, la feuille du mur, la lettre envoyée, la page de ce qui était convenu avec le lieu. Rangez-les ensemble. La personne qui viendra après vous ne repartira pas de rien, et vous non plus, l’an prochain. Si vous avez inventé une façon de faire, proposez-la au réseau : elle paraîtra avec votre signature.",
    ),
    example(
        "L’envers à l’endroit",
        "L’exposition de l’atelier couture, un samedi de mai, dans le hall du théâtre municipal.",
        "Neuf pièces sont suspendues à l’envers. Pour voir l’endroit, il faut passer derrière, où un miroir attend. Une table propose d’apprendre l’ourlet invisible ; la cheffe costumière s’y assoit et se fait corriger. Quatre-vingts personnes passent, dont deux classes et un chauffeur de bus.",
        "En juin, trois participantes prennent leur place pour un opéra en plein air, sans l’animatrice. Elles lui racontent.",
        lesson="Le parcours était fini le jour où l’on n’a plus eu besoin de qui l’avait lancé.",
    ),
    title("Deux modèles à reprendre"),
    text(
        "Prenez-les comme on prend un patron : il se décalque, se coupe, se rallonge. Gardez l’ordre des portes et le temps entre deux étapes ; changez tout le reste."
    ),
    model(
        "L’envers du costume",
        "Un atelier de couture, de tricot ou de cuisine qui existe déjà",
        (6, 12),
        [
            stage(
                "rencontre",
                "Suivre un fil",
                "Le groupe choisit sa question et écrit son cap sur une feuille.",
                week=1,
                minutes=90,
                techniques=["les-regles-que-personne-ne-dit"],
            ),
            stage(
                "preparation",
                "Apprivoiser le lieu",
                "On connaît le chemin, un visage et trois mots du métier.",
                week=3,
                minutes=45,
                techniques=["la-repetition-du-bus", "la-malle-aux-costumes"],
            ),
            stage(
                "sortie",
                "Visiter un atelier de costumes",
                "On touche, on compare, on pose ses questions à égalité.",
                week=4,
                minutes=180,
                techniques=["au-guichet"],
                forms=["theatre", "opera"],
            ),
            stage(
                "bilan",
                "Trier ce que l’on a vu",
                "Chacun garde un détail et le rend : un point, un dessin, un geste.",
                week=5,
                minutes=45,
                techniques=["le-dessin-sans-lever-le-crayon", "le-geste-qui-reste"],
            ),
            stage(
                "sortie",
                "Voir bouger les habits",
                "Le regard exercé passe de l’étoffe au mouvement.",
                week=8,
                minutes=210,
                techniques=["une-minute-les-yeux-fermes"],
                forms=["danse", "cirque"],
            ),
            stage(
                "atelier",
                "Se changer en une minute",
                "Une habilleuse raconte ; on essaie, on chronomètre.",
                week=10,
                minutes=120,
            ),
            stage(
                "sortie",
                "Voir une pièce sans costumes",
                "Ce qui manque fait parler : à quoi sert un costume ?",
                week=13,
                minutes=240,
                techniques=["la-sortie-de-secours"],
                forms=["theatre"],
            ),
            stage(
                "bilan",
                "Se mettre en désaccord",
                "Les avis s’affinent, avec des exemples.",
                week=14,
                minutes=60,
                techniques=["le-debat-en-mouvement"],
            ),
            stage(
                "partage",
                "Montrer l’envers",
                "Le groupe apprend à d’autres ce qu’il sait faire.",
                week=18,
                minutes=240,
                techniques=["la-carte-postale-collective"],
                forms=["exposition"],
            ),
        ],
        [
            "Neuf à douze places par sortie, réservées un mois avant",
            "Des tickets de bus pour trois trajets",
            "Une salle avec une grande table et un miroir",
            "Une personne de métier qui accepte de venir avec un objet",
            "Un lieu d’exposition pour une journée",
        ],
    ),
    model(
        "Ce que l’image cache",
        "Une soirée film, un ciné-débat, une télévision dans une salle commune",
        (8, 15),
        [
            stage(
                "rencontre",
                "Se disputer sur une image",
                "Le groupe découvre qu’il a regardé des choses différentes et choisit sa question.",
                week=1,
                minutes=90,
                techniques=["une-image-pour-dire-l-envie"],
            ),
            stage(
                "sortie",
                "Passer derrière l’écran",
                "On voit la cabine, la machine, le métier ; la salle n’intimide plus.",
                week=3,
                minutes=150,
                techniques=["la-repetition-du-bus"],
                forms=["cinema"],
            ),
            stage(
                "preparation",
                "Chercher la coupe",
                "On apprend à voir ce qui manque entre deux plans.",
                week=5,
                minutes=45,
                techniques=["l-affiche-avant-apres"],
            ),
            stage(
                "sortie",
                "Rencontrer qui a monté le film",
                "On demande ce qui a été enlevé, et pourquoi.",
                week=6,
                minutes=210,
                techniques=["le-mur-des-questions"],
                forms=["cinema"],
            ),
            stage(
                "atelier",
                "Photographier trois fois le même banc",
                "On comprend le cadre en le faisant, avec un téléphone.",
                week=8,
                minutes=120,
            ),
            stage(
                "sortie",
                "Choisir un portrait",
                "Chacun parle à la place de quelqu’un, devant une photographie.",
                week=10,
                minutes=180,
                techniques=["chacun-guide-son-voisin"],
                forms=["exposition", "musee"],
            ),
            stage(
                "bilan",
                "Relier les images",
                "Le cinéma et la photographie répondent ensemble à la question.",
                week=11,
                minutes=60,
                techniques=["la-ligne-du-temps"],
            ),
            stage(
                "atelier",
                "Tourner une minute",
                "Quatre petits groupes, un plan chacun, sans reprise.",
                week=13,
                minutes=150,
            ),
            stage(
                "partage",
                "Projeter, et en débattre",
                "Le groupe tient la soirée film : il choisit, il présente, il anime.",
                week=15,
                minutes=150,
                techniques=["le-jury-de-films"],
                forms=["cinema"],
            ),
        ],
        [
            "Une salle où l’on peut faire le noir",
            "Deux téléphones qui filment et un câble",
            "Huit à quinze places de cinéma et d’exposition",
            "Un accord écrit pour chaque visage montré",
            "Un drap blanc, une rallonge, du jus de pomme",
        ],
    ),
    checklist(
        "Pour bien finir",
        "La date de la fin est connue depuis le début.",
        "Le groupe a choisi quoi montrer, à qui, et sous quel nom.",
        "Le bilan du groupe a une colonne « et maintenant ».",
        "Deux pages sont parties chez les alliés.",
        "Tout est rangé à un endroit que quelqu’un d’autre connaît.",
        "J’ai remercié, et l’on m’a remercié.",
    ),
]
