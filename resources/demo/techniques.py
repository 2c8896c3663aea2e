"""The catalogue of the demo: written in files, published as an editor would, put into English as a translator would."""

from datetime import timedelta

from wagtail.models import Locale

from common.demo import World, stage
from common.models import AgeBand, ArtForm, Audience, Theme
from network.demo.people import admin
from pages.demo.build import publish, put, spaced
from pages.models import SectionPage
from resources.demo import cards, translating
from resources.models import TechniqueIndexPage, TechniquePage

TERMS = {"themes": Theme, "audiences": Audience, "age_bands": AgeBand, "art_forms": ArtForm}
CATALOGUE = {
    "title": "Techniques d’animation",
    "slug": "techniques",
    "summary": "Des activités courtes à faire avant, pendant ou après une sortie : une fiche se lit en deux minutes, "
    "s’imprime sur une feuille et s’essaie le jour même.",
}
CATALOGUE_EN = {
    "title": "Facilitation techniques",
    "summary": "Short activities for before, during or after an outing: a card takes two minutes to read, one sheet to "
    "print, and can be tried the same day.",
}
CORRECTED = 4  # the first ones have had a second edition: their old sheets say what changed
NOTE = "Un piège et une variante de plus, signalés par une équipe qui l’a essayée."


@stage("techniques", label="Catalogue des techniques", after=("pages", "english"))
def techniques(world: World) -> None:
    by, written = admin(), cards.read_all()
    index = catalogue(by=by)
    drafts = {card["slug"]: draft(index, card, by=by, world=world) for card in written}
    for place, card in enumerate(world.each(written)):
        page = drafts[card["slug"]]
        page.related = [("technique", drafts[slug]) for slug in card.get("related", ())]
        if place < CORRECTED:
            publish_incomplete(page, by=by)
        publish(page, by=by)
    english = Locale.objects.get(language_code="en")
    translating.put_into(english, index, CATALOGUE_EN, by=by)
    for card in written:
        if "en" in card:
            translating.put_into(english, drafts[card["slug"]], translating.words_of(card), by=by)


def catalogue(*, by) -> TechniqueIndexPage:
    section = SectionPage.objects.get(slug="ressources", locale__language_code="fr")
    return put(section, TechniqueIndexPage, by=by, **CATALOGUE)


def draft(index, card: dict, *, by, world: World) -> TechniquePage:
    """Written first, published once its neighbours exist too."""
    fields = spaced(fields_of(card)) | {"review_due_on": world.today + timedelta(days=365)}
    return index.add_child(instance=TechniquePage(owner=by, locale=index.locale, live=False, **fields))


def publish_incomplete(page: TechniquePage, *, by) -> None:
    """A first edition without its last pitfall nor its last variant."""
    complete = {name: getattr(page, name).get_prep_value() for name in ("pitfalls", "variants")}
    for name, lines in complete.items():
        setattr(page, name, lines[:-1])
    publish(page, by=by)
    for name, lines in complete.items():
        setattr(page, name, lines)
    page.change_note = NOTE


def fields_of(card: dict) -> dict:
    """The words of a file as the columns of a page."""
    (minutes_min, minutes_max), (group_min, group_max) = card["minutes"], card["group"]
    blocks = {
        "material": [("item", {"count": None, "per": "groupe"} | thing) for thing in card["material"]],
        "course": [("step", step | {"pictogram": ""}) for step in card["steps"]],
        "variants": [("variant", line) for line in card.get("variants", ())],
        "pitfalls": [("pitfall", line) for line in card.get("pitfalls", ())],
        "hard_for": [("case", case) for case in card.get("hard_for", ())],
        "easy": [("sentence", {"text": text, "pictogram": drawing}) for text, drawing in easy_lines(card)],
    }
    return (
        blocks
        | terms_of(card)
        | {
            "title": card["title"],
            "slug": card["slug"],
            "summary": card["summary"],
            "aim": card["aim"],
            "before": "avant" in card["moments"],
            "during": "pendant" in card["moments"],
            "after": "apres" in card["moments"],
            "minutes_min": minutes_min,
            "minutes_max": minutes_max,
            "group_min": group_min,
            "group_max": group_max,
            "level": card["level"],
            "no_material": not card["material"],
            "preparation": card.get("preparation", ""),
            "keywords": ", ".join(card.get("keywords", ())),
            "authors": card["authors"],
            "source": card.get("source", ""),
            "licence": card["licence"],
        }
    )


def easy_lines(card: dict) -> list[tuple[str, str]]:
    """Each easy sentence with its pictogram, left to the words where the file does not say."""
    said = card.get("easy", ())
    return list(zip(said, card.get("easy_pictograms") or [""] * len(said), strict=True))


def terms_of(card: dict) -> dict:
    return {name: list(model.objects.filter(slug__in=card.get(name, ()))) for name, model in TERMS.items()}
