"""An interview put into English by a translator: its words change, its film and its sorting stay."""

import pytest
from django.test import Client
from wagtail.models import Locale

from resources.demo import translating
from resources.models import InterviewPage, VoicePage

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
LABELS = {"home": "Home", "door": "Observatory", "interviews": "Interviews", "voices": "Voices"}


@pytest.fixture
def in_english(observatory):
    """The pages above, in English."""
    locale, _ = Locale.objects.get_or_create(language_code="en")
    for name, title in LABELS.items():
        translating.put_into(locale, getattr(observatory, name), {"title": title, "slug": title.lower()}, by=None)
    return locale


def test_an_interview_in_english_keeps_its_film_and_shows_its_english_words(observatory, film, theme, in_english):
    made = film(transcript_en="[00:02 Her] We were waiting at the door.")
    page = observatory.interview(film=made, slug="la-porte", themes=[theme("liens")], priority_district=True)
    words = {"title": "The door", "slug": "the-door", "person_role": "community worker", "place": "a district"}
    translating.put_into(in_english, page, words, by=None)
    copy = InterviewPage.objects.get(locale=in_english)
    assert (copy.film, copy.priority_district, copy.live) == (made, True, True)
    assert [str(each.slug) for each in copy.themes.all()] == ["liens"]
    html = Client().get("/en/observatory/interviews/the-door/").content.decode()
    assert "We were waiting at the door." in html
    assert "On attendait devant la porte." not in html
    assert 'hreflang="fr"' in html


def test_a_transcript_nobody_translated_says_its_language(observatory, film, in_english):
    page = observatory.interview(film=film(), slug="la-porte")
    translating.put_into(in_english, page, {"title": "The door", "slug": "the-door"}, by=None)
    html = Client().get("/en/observatory/interviews/the-door/").content.decode()
    assert '<ol class="transcript-lines" data-transcript-lines lang="fr">' in html


def test_the_words_of_a_page_are_offered_to_the_translator(observatory, in_english):
    page = observatory.voice(slug="le-carnet", opening="Sa phrase.")
    translating.put_into(
        in_english, page, {"title": "The notebook", "Sa phrase.": "Her sentence.", "Mes mots.": "My words."}, by=None
    )
    copy = VoicePage.objects.get(locale=in_english)
    assert copy.opening == "Her sentence."
    assert "My words." in str(copy.body)
