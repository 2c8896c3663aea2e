"""The four rooms, before and beside what they hold."""

from functools import partial

from pages.demo.build import action, figures, link, note, points, put, questions, text, title
from pages.enums import Room
from pages.models import SectionPage

# A room that has a page of its own for its part of the site puts it here, before the stages run.
PAGE_TYPES = {"observatory": partial(SectionPage, room=Room.LIVED)}

EFFECTS = (
    "<b>Bouger</b> : prendre un bus inconnu, quitter son quartier, revenir avec un trajet de plus dans la tête.",
    "<b>Se relier</b> : partager un moment avec ses enfants, un voisin, un groupe.",
    "<b>Se sentir à sa place</b> : entrer dans un lieu que l’on croyait réservé à d’autres.",
    "<b>Prendre soin de soi</b> : se préparer, s’habiller, s’accorder une soirée.",
    "<b>Découvrir et juger</b> : aimer, ne pas aimer, savoir le dire.",
)


def make(home, *, by, reviewed, made) -> dict:
    common = {"by": by, **reviewed}
    return {
        "resources": resources(home, common),
        "outings": outings(home, common),
        "training": training(home, common),
        "observatory": observatory(home, common),
    }


def resources(home, common):
    return put(
        home,
        SectionPage,
        title="Ressources",
        slug="ressources",
        room=Room.PUBLISHED,
        summary="Des outils simples pour préparer une sortie, l’accompagner et en reparler. Faits par des équipes sociales, pour elles.",
        body=[
            title("Avant, pendant, après"),
            text(
                "Une place offerte ne suffit pas toujours à donner envie. Ce qui change tout, c’est le moment où l’on en "
                "parle avant : à quoi ça ressemble, comment on y va, ce que l’on a le droit de ne pas aimer.",
                "Tout ce qui est ici se lit sans compte, s’imprime sur une feuille, s’emporte et se partage. Dites-nous "
                "ce que vous en avez fait : c’est ainsi que les fiches s’améliorent.",
            ),
        ],
        **common,
    )


OUTINGS = [
    title("Comment obtenir une place ?"),
    text(
        "Les invitations passent par une structure : un centre social, un foyer, un service social de la ville "
        "ou du département, une mission locale… Une personne référente regarde l’offre avec vous et réserve au "
        "nom du groupe, jamais au vôtre.",
    ),
    questions(
        (
            "Une structure m’accompagne déjà",
            "Demandez-lui si elle tient une permanence « Cultures du Cœur ». Si oui, venez avec vos envies ; "
            "sinon, montrez-lui cette page.",
        ),
        (
            "Je n’ai pas de structure près de chez moi",
            "Écrivez-nous avec votre code postal : l’association de votre territoire connaît les permanences "
            "ouvertes à tout le monde.",
        ),
        (
            "Est-ce que je dois donner mes papiers ou mes revenus ?",
            "Non. Nous comptons combien de personnes viennent ; nous n’écrivons jamais votre nom.",
        ),
        (
            "Puis-je venir avec quelqu’un ?",
            "Souvent, oui : un enfant, une amie, un voisin. Inviter quelqu’un fait partie du plaisir.",
        ),
    ),
    title("Une sortie, c’est bien plus que de la culture"),
    points(*EFFECTS),
    note(
        "La réservation en ligne ouvre bientôt ici, pour les structures. Les codes de consultation permettront à "
        "chacun de regarder l’offre sans compte.",
        heading="Ce qui arrive",
    ),
]


def outings(home, common):
    return put(
        home,
        SectionPage,
        title="Sorties",
        slug="sorties",
        room=Room.RESERVED,
        summary="Des invitations pour le théâtre, le musée, le stade ou la forêt, réservées avec la structure qui vous accompagne.",
        body=OUTINGS,
        **common,
    )


TRAINING = [
    text(
        "Proposer un spectacle à quelqu’un qui a mille autres soucis, monter un projet avec un musée, parler d’une "
        "œuvre sans être spécialiste : cela s’apprend. Les sessions partent de vos situations de travail.",
    ),
    figures(
        "rapport d’activité 2021",
        ("6", "sessions de formation"),
        ("50", "stagiaires formés"),
        ("60 %", "de prestations en plus par rapport à 2020"),
    ),
    title("Ce que l’on y travaille"),
    points(
        "Donner sa place à la médiation culturelle dans un projet d’accompagnement.",
        "Construire une action avec un lieu, de la première rencontre au bilan.",
        "Donner envie, à une personne comme à un groupe, et faire participer.",
        "Évaluer ce qu’une sortie a changé, sans questionnaire pesant.",
    ),
    note(
        "L’organisme est certifié Qualiopi pour ses actions de formation. Le calendrier et l’inscription en ligne "
        "ouvrent bientôt ; écrivez-nous pour une session dans votre équipe.",
        heading="S’inscrire",
    ),
    action(
        "Une session pour votre équipe ?",
        "Dites-nous où vous êtes et combien vous êtes.",
        link("Nous écrire", "/contact/?sujet=training"),
    ),
]


def training(home, common):
    return put(
        home,
        SectionPage,
        title="Formations",
        slug="formations",
        room=Room.LEARNED,
        summary="Apprendre à faire de la culture un outil d’accompagnement : pour les équipes sociales, sur place ou à distance.",
        body=TRAINING,
        **common,
    )


def observatory(home, common):
    return put(
        home,
        PAGE_TYPES["observatory"],
        title="Observatoire",
        slug="observatoire",
        summary="Depuis 2017, un lieu de recherche et d’action sur la médiation culturelle dans le champ social.",
        body=[
            text(
                "Que se passe-t-il quand une assistante sociale et un musée travaillent ensemble ? L’observatoire "
                "recueille des expériences, les met en mots et en images, et les rend utilisables ailleurs. Une "
                "attention particulière va aux quartiers prioritaires, où naissent beaucoup de ces actions.",
            ),
            said_by_field(),
            action("Un travail en cours ?", "", link("Écrire à l’observatoire", "/contact/?sujet=press")),
        ],
        **common,
    )


def said_by_field():
    return (
        "quote",
        {
            "text": "On a cessé de demander si la culture était prioritaire. On a demandé aux gens ce qui leur ferait du bien cette semaine.",
            "who": "une cheffe de service",
            "where": "pension de famille, récit fictif de démonstration",
        },
    )
