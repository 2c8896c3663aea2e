"""The doors of the observatory and of the guides, in English."""

from django.utils.text import slugify

from resources.models import (
    BookletIndexPage,
    GlossaryPage,
    GuideIndexPage,
    InterviewIndexPage,
    ObservatoryIndexPage,
    ReflectionIndexPage,
)

OBSERVATORY = {
    "Que se passe-t-il quand une assistante sociale et un musée travaillent ensemble\u202f? L’observatoire recueille des "
    "expériences, les met en mots et en images, et les rend utilisables ailleurs. Une attention particulière va aux "
    "quartiers prioritaires, où naissent beaucoup de ces actions.": "What happens when a social worker and a museum work "
    "together? The observatory gathers experiences, puts them into words and pictures, and makes them useful elsewhere. "
    "It pays special attention to priority neighbourhoods, where many of these projects are born.",
    "On a cessé de demander si la culture était prioritaire. On a demandé aux gens ce qui leur ferait du bien cette "
    "semaine.": "We stopped asking whether culture was a priority. We asked people what would do them good this week.",
    "une cheffe de service": "a team manager",
    "pension de famille, récit fictif de démonstration": "boarding house, a story written for the demonstration",
    "Un travail en cours\u202f?": "Working on something?",
    "Écrire à l’observatoire": "Write to the observatory",
    "/contact/?sujet=press": "/en/contact/?sujet=press",
}
DOORS = (
    (
        ObservatoryIndexPage,
        "observatoire",
        "Observatory",
        "Since 2017, a place for research and action on cultural mediation in social work.",
    ),
    (
        BookletIndexPage,
        "livrets",
        "The little illustrated Observatory",
        "One question in each booklet, where drawing and text move forward together. To read here, to listen to, to print "
        "and to fold: a stapler is all you need.",
    ),
    (
        InterviewIndexPage,
        "entretiens",
        "Interviews",
        "Professionals, artists and residents tell what they have tried. To watch, to listen to or to read: the transcript "
        "follows the voice.",
    ),
    (
        ReflectionIndexPage,
        "reflexions",
        "Reflections",
        "Longer texts, with an abstract, notes and references, to read, to quote and to discuss.",
    ),
    (
        GlossaryPage,
        "abecedaire",
        "Glossary",
        "The words of mediation in social work: what they mean, what they hide, what can be said instead. Anywhere on the "
        "site, a word underlined with dots gives its definition.",
    ),
    (
        GuideIndexPage,
        "guides",
        "Guides",
        "Whole ways of working, step by step, with examples and checklists. To read online, to print or to fold into a "
        "booklet.",
    ),
)


def doors():
    for model, slug, title, summary in DOORS:
        words = {"title": title, "slug": slugify(title), "summary": summary}
        yield model, slug, words | (OBSERVATORY if model is ObservatoryIndexPage else {})
