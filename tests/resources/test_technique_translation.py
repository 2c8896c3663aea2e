"""A technique in English: every text is offered to the translator, what is not text follows by itself."""

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from common.models import Audience, Theme
from resources.demo import translating
from resources.models import TechniquePage
from resources.techniques import telling
from search.models import Text
from tests.resources import shelf
from tests.resources.conftest import published

ENGLISH = {
    "Une image pour dire l’envie": "A picture to say it",
    "Donner un avis avec son corps.": "Speak with your body.",
    "Découpez les images.<br/><br/>Étalez-les.": "Cut out the pictures.<br/><br/>Lay them out.",
    "images découpées": "cut-out pictures",
    "Choisir": "Choose",
    "Chacun choisit.": "Everyone chooses.",
    "Avec dix images seulement.": "With only ten pictures.",
    "Interpréter l’image choisie.": "Interpreting the picture.",
    "Qui voit mal": "Somebody with low vision",
    "Décrivez cinq images.": "Describe five pictures.",
    "Vous prenez une image.": "You take a picture.",
}


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    """What is published here is never committed: no kept page would be turned."""
    settings.PAGE_CACHE_SECONDS = 0


@pytest.fixture
def translated(full, english):
    translating.put_into(english, full, ENGLISH, by=None)
    return TechniquePage.objects.get(locale=english)


def test_every_text_is_offered_and_nothing_that_is_not_text(full, english):
    translating.put_into(english, full, {}, by=None)
    source = TranslationSource.objects.get(object_id=full.translation_key)
    offered = {segment.string.data for segment in StringSegment.objects.filter(source=source).select_related("string")}
    assert set(ENGLISH) <= offered
    assert not offered & {"personne", "groupe", "debut", "cc-by-sa", "oui", "40"}


def test_the_translation_says_it_all_in_english(translated):
    assert translated.live
    assert translated.title == "A picture to say it"
    assert translated.aim == "Speak with your body."
    assert translated.preparation == "Cut out the pictures.\n\nLay them out."
    assert [block.value["name"] for block in translated.material] == ["cut-out pictures", "stylo"]
    (step,) = telling.course(translated)
    assert (step.title, step.text, step.minutes) == ("Choose", "Everyone chooses.", 20)
    assert [str(block.value) for block in translated.variants] == ["With only ten pictures."]
    assert translated.hard_for[0].value["help"] == "Describe five pictures."
    assert translated.easy[0].value["text"] == "You take a picture."


def test_what_is_not_text_is_the_same_in_both(full, translated):
    assert [block.value["count"] for block in translated.material] == [40, 1]
    assert translated.easy[1].value["pictogram"] == "oui"
    assert (translated.minutes_min, translated.group_max, translated.before) == (20, 12, True)


def test_its_words_of_the_network_are_those_of_the_original(full, translated):
    assert set(translated.themes.all()) == set(full.themes.all())
    assert set(translated.audiences.all()) == set(full.audiences.all())


def test_they_follow_when_the_original_is_sorted_otherwise(full, translated):
    full.themes = Theme.objects.filter(slug="mobilite")
    full.audiences = Audience.objects.filter(slug__in=["enfants", "familles"])
    published(full)
    translated.refresh_from_db()
    assert [str(term.slug) for term in translated.themes.all()] == ["mobilite"]
    assert translated.audiences.count() == 2
    kept = Text.objects.get(row__kind="technique", row__object_id=str(translated.pk))
    assert kept.facets["theme"] == ["mobilite"]


def test_an_older_revision_of_the_translation_does_not_bring_old_words_back(full, translated):
    older = translated.latest_revision
    full.themes = Theme.objects.filter(slug="mobilite")
    published(full)
    older.publish()
    assert [term.slug for term in TechniquePage.objects.get(pk=translated.pk).themes.all()] == ["mobilite"]


def test_only_what_changed_is_to_be_translated_again(full, translated):
    published(full, aim="Une phrase nouvelle.")
    source = TranslationSource.objects.get(object_id=full.translation_key)
    source.update_from_db()
    translation = Translation.objects.get(source=source)
    waiting = {segment.string.data for segment in StringSegment.objects.filter(source=source).select_related("string")}
    done = set(
        StringTranslation.objects.filter(locale=translation.target_locale).values_list(
            "translation_of__data", flat=True
        )
    )
    assert "Une phrase nouvelle." in waiting - done
    assert set(ENGLISH) - {"Donner un avis avec son corps."} <= waiting & done


def test_a_neighbour_is_the_one_of_the_reader_s_language(full, translated, english, client):
    other = published(shelf.technique("Trois sorties", slug="trois"), related=[("technique", full)])
    copy = other.copy_for_translation(english)
    published(copy, title="Three outings", slug="three")
    assert "A picture to say it" in client.get(copy.url).text
    assert "Une image pour dire l’envie" in client.get(other.url).text


def test_the_list_of_the_other_language_leads_to_what_was_put_below_it(full, english, client):
    index = full.get_parent().specific
    translating.put_into(english, index, {"title": "Techniques in English"}, by=None)
    translating.put_into(english, full, ENGLISH, by=None)
    made = TechniquePage.objects.get(locale=english)
    assert made.get_parent().numchild == 1
    assert client.get(made.url).status_code == 200
