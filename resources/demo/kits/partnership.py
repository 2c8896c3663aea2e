"""« Rencontrer un partenaire »."""

from functools import partial

from resources.demo.kits.files import letter, sheet, table

TITLE = "Rencontrer un partenaire culturel"
SLUG = "partenaire"
SUMMARY = (
    "Un théâtre, un club, un musée près de chez vous pourrait offrir des places ? De quoi préparer le rendez-vous, "
    "demander sans quémander, et garder la trace de ce qui s’est dit."
)
AUTHORS = "Des coordinations et deux relations publiques de théâtre"

REQUEST = """
# Demande de rendez-vous
[Votre association], [adresse]
À l’attention du service des relations avec les publics
Madame, Monsieur,
Nous accompagnons des personnes qui ne vont presque jamais au spectacle. Elles n’y sont pas hostiles : personne ne les y a invitées.
Depuis [année], [nombre] structures sociales de [territoire] proposent des sorties avec nous. Chaque sortie est préparée, accompagnée, et l’on en reparle ensuite.
## Ce que nous vous proposons
- Remplir des places qui resteraient vides, avec des spectatrices et des spectateurs attendus.
- Dire à chaque fois combien de personnes sont venues, et ce qu’elles en ont pensé.
- Former votre équipe d’accueil, si vous le souhaitez, avec des personnes concernées.
## Ce que nous vous demandons
- Quelques places par mois, choisies par vous, annoncées quinze jours avant.
- Une personne à qui téléphoner le jour même.
Pourrions-nous nous rencontrer une demi-heure ? Je vous rappelle la semaine du [date].
Avec nos salutations cordiales,
[Prénom, fonction, téléphone]
"""


TOOLS = [
    {
        "title": "Préparer le rendez-vous",
        "note": "Une page à remplir la veille et à garder dans la poche.",
        "file": partial(
            sheet,
            "Préparer le rendez-vous",
            "On ne vient pas demander une faveur : on vient proposer un public.",
            (
                "blanks",
                "Ce que je sais du lieu",
                [
                    "Ce qu’il joue ou montre cette saison :",
                    "Qui j’y connais, ou qui connaît quelqu’un :",
                    "Ce qui m’y a plu :",
                ],
            ),
            (
                "ticks",
                "J’apporte",
                [
                    "Le réseau en une page, avec les chiffres du territoire.",
                    "Deux récits de sorties, courts, sans nom.",
                    "Un modèle de convention, à laisser sur la table.",
                ],
            ),
            (
                "points",
                "Trois questions à poser",
                [
                    "Quels soirs la salle est-elle à moitié vide ?",
                    "Qui décide des invitations, et quand ?",
                    "Qu’est-ce qui vous ferait dire, dans un an, que cela valait la peine ?",
                ],
            ),
            ("blanks", "En sortant", ["Ce qu’ils ont promis :", "Ce que j’ai promis :", "Je rappelle le :"]),
        ),
        "version": "2026",
        "reader": "equipe",
        "held_by": "la coordination nationale",
    },
    {
        "title": "Lettre de demande de rendez-vous",
        "note": "À relire à voix haute, puis à raccourcir.",
        "file": partial(letter, "Lettre de demande de rendez-vous", REQUEST),
        "version": "2",
        "reader": "partenaires",
    },
    {
        "title": "Suivi des contacts",
        "note": "Qui a rappelé qui, et ce qui s’est dit.",
        "file": partial(
            table,
            "Suivi des contacts",
            ["Lieu", "Fonction du contact", "Premier échange le", "Ce qui s’est dit", "À rappeler le", "État"],
            words={"État": ["À appeler", "Rendez-vous pris", "Réfléchit", "Convention en cours", "Pas cette année"]},
        ),
        "version": "2026",
        "reader": "equipe",
    },
    {
        "title": "Le réseau en une page",
        "note": "À laisser en partant. Les chiffres sont ceux du dernier rapport d’activité.",
        "file": partial(
            sheet,
            "Le réseau en une page",
            "Des sorties offertes, préparées, accompagnées.",
            (
                "points",
                "Comment ça marche",
                [
                    "Un lieu invite : il offre des places et dit quand.",
                    "Une structure sociale propose : elle connaît les personnes et leurs envies.",
                    "On prépare, on y va ensemble, on en reparle.",
                ],
            ),
            (
                "points",
                "Ce que le lieu y gagne",
                [
                    "Une salle plus pleine et plus diverse.",
                    "Des retours de spectatrices et de spectateurs que l’on n’entend jamais.",
                    "Un chiffre de fréquentation, rendu chaque année, sans aucun nom.",
                ],
            ),
        ),
        "version": "2025",
        "reader": "partenaires",
        "held_by": "le pôle communication",
        "expires_in": -12,
    },
]
