"""« Accueillir un ou une bénévole »."""

from functools import partial

from resources.demo.kits.files import outline, sheet, table

TITLE = "Accueillir un ou une bénévole"
SLUG = "benevole"
SUMMARY = (
    "Du premier coup de fil à la première mission : une trame d’entretien, une charte à signer à deux, un tableau "
    "pour ne perdre personne en route."
)
AUTHORS = "Des coordinations et des bénévoles de quatre territoires"

MEETING = """
# Premier rendez-vous avec une personne qui veut aider
Trois quarts d’heure, autour d’un café, de préférence là où elle interviendra.
## Faire connaissance
- Comment avez-vous entendu parler de nous ?
- Qu’est-ce qui vous a donné envie de téléphoner cette semaine ?
- Une sortie qui vous a marquée, bonne ou mauvaise ?
## Dire ce que nous faisons
- Nous offrons des sorties, et nous aidons à en faire un moment qui compte.
- Nous ne demandons rien aux personnes sur leur vie ; nous ne notons jamais leur nom.
## Chercher ensemble une mission
[ ] Combien d’heures, quels jours, jusqu’à quand ?
[ ] Plutôt avec des personnes, des lieux ou des papiers ?
[ ] Seule, ou avec quelqu’un qui a l’habitude ?
## Avant de se quitter
[ ] Une date pour venir voir une permanence, dans les quinze jours.
[ ] Le nom de la personne à appeler en cas d’empêchement.
[ ] La charte, à relire tranquillement.
"""


def charter(year: int) -> tuple[str, bytes]:
    return sheet(
        "Notre charte du bénévolat",
        f"Ce que nous nous promettons l’un à l’autre. Version {year}.",
        (
            "points",
            "Ce que l’association vous doit",
            [
                "Une mission que vous pouvez dire en une phrase, et quelqu’un à appeler.",
                "Une première fois accompagnée, et le droit de changer d’avis.",
                "Le remboursement de vos trajets, et une assurance pendant les missions.",
                "Une sortie par saison, parce que l’on parle mieux de ce que l’on a vécu.",
            ],
        ),
        (
            "points",
            "Ce que vous nous devez",
            [
                "Prévenir quand vous ne venez pas, même au dernier moment.",
                "Garder pour vous ce que les personnes racontent.",
                "Ne rien vendre, ne rien promettre, ne convertir personne.",
                "Nous dire ce qui ne va pas : c’est ainsi que l’on s’améliore.",
            ],
        ),
        ("blanks", "Nous nous engageons", ["Pour l’association :", "La personne bénévole :", "Le :"]),
    )


TOOLS = [
    {
        "title": "Premier rendez-vous",
        "note": "La trame de l’entretien d’accueil, à garder sous les yeux et à modifier.",
        "file": partial(outline, "Premier rendez-vous", MEETING),
        "version": "3",
        "reader": "equipe",
        "held_by": "le groupe de travail bénévolat",
    },
    {
        "title": "Charte du bénévolat",
        "note": "À signer à deux après la première mission.",
        "file": partial(charter, 2026),
        "version": "2026",
        "reader": "benevoles",
        "held_by": "le siège national",
        "expires_in": 400,
    },
    {
        "title": "Charte du bénévolat",
        "note": "Avant la relecture par les bénévoles.",
        "file": partial(charter, 2024),
        "version": "2024",
        "reader": "benevoles",
        "dated_in": -700,
        "expires_in": -30,
    },
    {
        "title": "Suivi des premières missions",
        "note": "Un tableau pour se rappeler qui rappeler, et quand.",
        "file": partial(
            table,
            "Suivi des premières missions",
            [
                "Prénom ou initiales",
                "Rencontre le",
                "Mission",
                "Avec qui",
                "Première fois le",
                "On en reparle le",
                "Où l’on en est",
            ],
            words={"Où l’on en est": ["À rencontrer", "À accompagner", "En route", "En pause", "A terminé"]},
        ),
        "version": "2",
        "reader": "equipe",
    },
    {
        "title": "La première permanence",
        "note": "Une page à donner à qui vient pour la première fois.",
        "file": partial(
            sheet,
            "Votre première permanence",
            "Vous n’avez rien à savoir faire. Vous avez à être là.",
            (
                "ticks",
                "En arrivant",
                [
                    "Se présenter à la personne référente, demander où poser ses affaires.",
                    "Regarder les sorties du mois et en choisir une que l’on aurait envie de voir.",
                ],
            ),
            (
                "points",
                "Quand quelqu’un s’assoit",
                [
                    "Dire bonjour, son prénom, et que l’on débute.",
                    "Demander ce qui ferait plaisir, pas ce qui manque.",
                    "Raconter une sortie comme on la raconterait à un voisin.",
                    "Ne pas savoir est permis : on cherche ensemble, ou on demande.",
                ],
            ),
            ("words", "En partant", ["Dites à la référente une chose qui vous a plu et une qui vous a gêné."]),
        ),
        "version": "1",
        "reader": "benevoles",
    },
]
