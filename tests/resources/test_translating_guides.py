"""A guide and its chapters in English: every word that is read can be translated, and the book keeps its order."""

import pytest
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from resources.domain.parcours_models import models_of
from resources.models import ChapterPage, GuidePage
from tests.resources import books, shelf

pytestmark = pytest.mark.django_db
EXAMPLE = {"title": "Un mardi", "context": "Un foyer", "text": "<p>Un récit.</p>", "lesson": "<p>À retenir.</p>"}
ENGLISH = {
    "Accueillir": "Welcoming",
    "Un mardi": "One Tuesday",
    "La clé": "The key",
    "L’envers": "Inside out",
    "Se retrouver": "Meeting",
}


@pytest.fixture
def english():
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def chapter():
    technique = shelf.technique()
    body = [
        ("worked_example", EXAMPLE),
        ("checklist", {"title": "Avant d’ouvrir", "items": ["La clé", "Le café"]}),
        books.model(books.stage(techniques=[technique]), books.stage("sortie", 3)),
        ("technique_call", {"technique": technique, "why": "Pour rire."}),
    ]
    made = books.chapter(books.guide(), "Accueillir", body=body)
    made.save_revision().publish()
    return ChapterPage.objects.get(pk=made.pk)


def test_every_word_that_is_read_can_be_translated(chapter):
    source, _ = TranslationSource.update_or_create_from_instance(chapter)
    strings = set(source.stringsegment_set.values_list("string__data", flat=True))
    said = {"Un mardi", "Un foyer", "Un récit.", "À retenir.", "Avant d’ouvrir", "La clé", "Le café", "L’envers"}
    said |= {"Un atelier", "Se retrouver", "On se connaît.", "Du fil", "Pour rire.", "Ce que ce chapitre apporte."}
    assert said <= strings


def translated(chapter, english) -> ChapterPage:
    translate_object(chapter.get_parent().specific, [english])
    source, _ = TranslationSource.update_or_create_from_instance(chapter)
    translation = Translation.objects.get_or_create(source=source, target_locale=english)[0]
    for segment in source.stringsegment_set.select_related("string", "context"):
        if words := ENGLISH.get(segment.string.data):
            StringTranslation.objects.get_or_create(
                translation_of=segment.string, locale=english, context=segment.context, defaults={"data": words}
            )
    translation.save_target(publish=True)
    made = ChapterPage.objects.get(locale=english)
    made.save_revision().publish()  # as whoever reviews it would
    return ChapterPage.objects.get(pk=made.pk)


def test_a_chapter_in_english_stands_in_the_english_guide_with_its_blocks(chapter, english):
    there = translated(chapter, english)
    assert there.title == "Welcoming"
    assert isinstance(there.get_parent().specific, GuidePage)
    assert there.get_parent().locale == english
    (example, ticks, model, _call) = [block.value for block in there.body]
    assert example["title"] == "One Tuesday"
    assert list(ticks["items"]) == ["The key", "Le café"]
    assert (model["title"], model["stages"][0]["title"], model["stages"][0]["minutes"]) == ("Inside out", "Meeting", 90)


def test_a_model_names_the_same_techniques_in_both_languages(chapter, english):
    (french,), (other,) = models_of(chapter), models_of(translated(chapter, english))
    assert french.stages[0].techniques == other.stages[0].techniques
    assert french.key.partition("/")[0] == other.key.partition("/")[0]


def test_the_english_guide_lists_its_english_chapters_only(chapter, english):
    books.chapter(chapter.get_parent().specific, "Réserver")
    there = translated(chapter, english).get_parent().specific
    there.title = "Holding a drop-in"
    there.save_revision().publish()
    page = Client().get(GuidePage.objects.get(pk=there.pk).url).content.decode()
    assert "Welcoming" in page
    assert "Réserver" not in page
