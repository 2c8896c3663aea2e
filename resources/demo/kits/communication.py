"""« Faire connaître les sorties »."""

from functools import partial

from resources.demo.kits.files import letter, outline, poster, sheet

TITLE = "Faire connaître les sorties"
SLUG = "communication"
SUMMARY = (
    "De quoi annoncer une sortie ou une permanence sans graphiste ni budget : une affiche à remplir au feutre, "
    "un message prêt à envoyer, et ce qu’il faut relire avant de diffuser."
)
AUTHORS = "Le pôle communication et trois coordinations"

MAIL = """
# Objet : Une sortie vous est offerte le [jour]
Bonjour,
Nous avons [nombre] places pour [le spectacle, le match, l’exposition], le [jour] à [heure], à [lieu].
## Ce que c’est
[Deux phrases. Dites ce que l’on voit et combien de temps cela dure, sans adjectif.]
## Pour qui
[Dès quel âge, seul ou en famille, avec ou sans connaissance du français.]
## Comment y aller
[Le bus ou le tram, l’arrêt, l’heure du départ si vous y allez ensemble.]
## Pour venir
Répondez à ce message ou passez nous voir avant le [date]. C’est offert, et vous pouvez venir avec quelqu’un.
À bientôt,
[Votre prénom], [votre fonction], [téléphone]
"""
GUIDE = """
# Parler d’une sortie en réunion d’équipe
Dix minutes suffisent, une fois par mois.
## Avant
[ ] Choisir deux sorties, pas dix : une proche, une qui sort de l’ordinaire.
[ ] Imprimer la fiche de chacune.
## Pendant
- Raconter ce que l’on verra, comme à une amie.
- Demander à chacune et chacun à qui cela ferait du bien en ce moment.
- Noter des situations, jamais des noms.
## Après
[ ] Dire qui appelle, et pour quand.
[ ] Réserver le jour même : les places partent vite.
"""


TOOLS = [
    {
        "title": "Affiche à compléter",
        "note": "À imprimer en A4 ou A3 et à remplir au gros feutre, pour l’accueil ou la salle d’attente.",
        "file": partial(
            poster,
            "Une sortie vous est offerte",
            "Théâtre, musée, stade, concert : venez comme vous êtes.",
            "C’est offert. Vous pouvez venir avec quelqu’un. Demandez à l’accueil.",
            "Quoi",
            "Quand",
            "Où",
            "Avec qui",
        ),
        "version": "2026",
        "reader": "familles",
        "held_by": "le pôle communication",
    },
    {
        "title": "Message d’annonce",
        "note": "Un modèle à copier dans votre messagerie : les crochets disent ce qu’il faut remplacer.",
        "file": partial(letter, "Message d’annonce", MAIL),
        "version": "2",
        "reader": "equipe",
    },
    {
        "title": "Parler d’une sortie en équipe",
        "note": "Le déroulé de dix minutes de réunion, à modifier.",
        "file": partial(outline, "Parler d’une sortie en équipe", GUIDE),
        "version": "1",
        "reader": "equipe",
    },
    {
        "title": "Avant de diffuser",
        "note": "Sept points à relire à deux, affiche ou message.",
        "file": partial(
            sheet,
            "Avant de diffuser",
            "Deux minutes à deux évitent bien des appels.",
            (
                "ticks",
                "Tout est dit",
                [
                    "Le jour de la semaine, la date et l’heure, en toutes lettres.",
                    "L’adresse, l’arrêt le plus proche, et l’entrée à prendre.",
                    "La durée, et s’il y a un entracte.",
                    "Que c’est offert, et jusqu’à quand répondre.",
                ],
            ),
            (
                "ticks",
                "Tout le monde comprend",
                [
                    "Pas de sigle. Pas de mot que l’on n’emploie pas à table.",
                    "Les lettres sont grosses et le fond est clair.",
                    "Quelqu’un d’extérieur l’a lu et sait dire où et quand.",
                ],
            ),
            (
                "words",
                "Et les images ?",
                [
                    "Un dessin vaut mieux qu’un visage. Pour une photo de personnes, il faut leur accord écrit, "
                    "avec une durée ; pour un enfant, celui de ses deux parents.",
                ],
            ),
        ),
        "version": "2026",
        "reader": "equipe",
    },
]
