"""The home: hero, figures, rooms, ways to take part."""

from pages.demo.build import figures, link, publish, spaced

SOURCE = "rapport d’activité 2021 de Cultures du Cœur"


def fill_home(home, *, by, made: dict) -> None:
    home.title = "Cultures du Cœur"
    home.seo_title = "Sortir ensemble, partout en France"
    home.hero_title = "La culture, c’est aussi pour vous."
    home.hero_text = (
        "Des théâtres, des musées, des stades et des parcs offrent des places. Des structures sociales les proposent "
        "aux personnes qu’elles accompagnent. Entre les deux, nous faisons le lien depuis 1998."
    )
    home.summary = (
        "Réseau associatif d’accès à la culture, au sport et aux loisirs : des invitations, des outils pour préparer "
        "les sorties et des formations pour les équipes sociales."
    )
    home.figures = [
        spaced(
            figures(
                SOURCE,
                ("157 077", "invitations offertes"),
                ("21 192", "personnes touchées"),
                ("environ 5 000", "partenaires culturels et sportifs"),
                ("près de 4 000", "structures sociales adhérentes"),
            )
        )
    ]
    home.doors = [("door", spaced(door)) for door in doors(made)]
    home.steps = [("step", spaced(step)) for step in ways(made)]
    publish(home, by=by)


def doors(made: dict) -> list[dict]:
    return [
        {
            "room": "publie",
            "kicker": "Préparer",
            "title": "Des techniques pour donner envie",
            "text": "Un jeu d’images, une balade, un débat mouvant : de quoi préparer une sortie et en reparler ensuite.",
            "link": link("Ouvrir les ressources", made["resources"]),
        },
        {
            "room": "reserve",
            "kicker": "Sortir",
            "title": "Des places offertes, près de chez vous",
            "text": "Spectacles, musées, matchs, jardins : l’offre de votre territoire, avec le trajet et l’accessibilité.",
            "link": link("Voir les sorties", made["outings"]),
        },
        {
            "room": "appris",
            "kicker": "Se former",
            "title": "La médiation culturelle, un métier du lien",
            "text": "Des sessions pour les équipes sociales, sur place ou à distance, jusqu’à la certification.",
            "link": link("Découvrir les formations", made["training"]),
        },
        {
            "room": "vecu",
            "kicker": "Comprendre",
            "title": "L’observatoire de ce que sortir change",
            "text": "Livrets illustrés, entretiens, abécédaire : ce que la recherche et le terrain s’apprennent l’un à l’autre.",
            "link": link("Entrer dans l’observatoire", made["observatory"]),
        },
    ]


def ways(made: dict) -> list[dict]:
    return [
        {
            "title": "Vous accompagnez des personnes : une permanence chez vous",
            "text": "Centre social, foyer, CCAS, mission locale… Une convention, une référente, et les sorties entrent dans l’accompagnement.",
            "link": link("Devenir structure relais", made["structure"]),
        },
        {
            "title": "Vous avez une scène, un musée, un stade : un nouveau public",
            "text": "Vous fixez le nombre d’invitations et les dates. Nous trouvons les personnes et nous vous disons combien viennent.",
            "link": link("Devenir partenaire", made["partner"]),
        },
        {
            "title": "Vous voulez donner des billets et des places de cinéma",
            "text": "Comités d’entreprise, fondations, collectivités : vos places vont à des personnes qui n’y auraient pas eu accès.",
            "link": link("Donner des places", made["places"]),
        },
    ]
