"""What the observatory and the guides say in English too: their doors, and each page whose file has an [en]."""

import tomllib

from django.utils.text import slugify
from wagtail.models import Locale

from common.demo import World, stage
from network.demo.people import admin
from pages.demo.build import spaced
from resources.demo import booklets, english_words, translating
from resources.demo.guides import permanence
from resources.demo.guides.permanence import english as permanence_english
from resources.demo.observatory import files, stages, writing
from resources.models import BookletPage, ChapterPage, GuidePage, InterviewPage, ReflectionPage

AFTER = ("english", "booklets", "interviews", "reflections", "guides")


@stage("english-resources", label="Observatoire et guides en anglais", after=AFTER)
def english(world: World) -> None:
    todo = [*english_words.doors(), *guide(), *of_booklets(), *of_interviews(), *of_reflections()]
    for model, slug, words in world.each(todo):
        page = model.objects.get(slug=slug, locale__language_code="fr")
        translating.put_into(Locale.objects.get(language_code="en"), page, words, by=admin())


def words_of(french: dict, told: dict) -> dict[str, str]:
    """`french` and `told` in the same shape; the title, which also makes the address, speaks of its whole field."""
    return translating.between(spaced(french), told) | {"title": told["title"], "slug": slugify(told["title"])}


def of_booklets():
    for path in sorted(booklets.CONTENT.glob("*.toml")):
        written = tomllib.loads(path.read_text("utf-8"))
        if "en" in written:
            yield BookletPage, written["slug"], words_of(booklet(written), booklet(written["en"]))


def booklet(told: dict) -> dict:
    return {
        **{name: told[name] for name in ("title", "subtitle", "summary")},
        "authors": told.get("authors", booklets.AUTHORS),
        "foreword": told["foreword"].strip(),
        "people": told["people"],
        "references": [each if isinstance(each, str) else each["text"] for each in told["references"]],
        "spreads": [
            {name: each.get(name, "") for name in booklets.OF_A_SPREAD} | {"text": booklets.rich(each["text"])}
            for each in told["spreads"]
        ],
    }


def of_interviews():
    for written in files.read_all("interviews"):
        if "en" in written:
            yield InterviewPage, written["slug"], words_of(interview(written), interview(written["en"]))


def interview(told: dict) -> dict:
    kept = stages.kept(told["keep"])["text"]
    heading = {"heading": "Ce que l’on en garde" if "slug" in told else "What to keep from it"}
    return {name: told[name] for name in ("title", "summary", "authors", "role", "place")} | {"keep": kept} | heading


def of_reflections():
    for written in files.read_all("reflections"):
        if "en" in written:
            yield ReflectionPage, written["slug"], words_of(reflection(written), reflection(written["en"]))


def reflection(told: dict) -> dict:
    names = ("title", "summary", "authors", "abstract", "keywords", "notes")
    return {name: told[name] for name in names} | {"body": writing.blocks(told["body"])}


def guide():
    """Its door and its first chapters."""
    yield GuidePage, permanence.GUIDE["slug"], words_of(permanence.GUIDE, permanence_english.GUIDE)
    for chapter, told in zip(permanence.CHAPTERS, permanence_english.CHAPTERS, strict=False):
        french = {"title": chapter.TITLE, "summary": chapter.SUMMARY, "body": chapter.BODY}
        yield ChapterPage, chapter.SLUG, words_of(french, told)
