"""Words explained in place, with what else a page does to its text: read aloud, turned, searched, ticked."""

import pytest
from playwright.sync_api import expect

from common.domain.taxonomy import ensure_reference_terms
from pages.models import HomePage
from resources.models import BookletIndexPage, GlossaryPage, GlossaryTerm, ObservatoryIndexPage
from tests.e2e.test_observatory import INTERVIEW, door, film, interview, put
from tests.e2e.test_techniques import A_VOICE
from tests.resources import leaves, shelf
from tests.support.browser import PHONE

__all__ = ["door", "film", "interview"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def explain(term: str, definition: str) -> None:
    made = GlossaryTerm(slug=term, term=term, definition=definition, live=False)
    made.save()
    made.save_revision().publish()


@pytest.fixture
def permanence(network, settings):
    settings.PAGE_CACHE_SECONDS = 0
    ensure_reference_terms()
    observatory = put(HomePage.objects.get(), ObservatoryIndexPage, "Observatoire", slug="observatoire")
    put(observatory, GlossaryPage, "Abécédaire", slug="abecedaire")
    put(observatory, BookletIndexPage, "Livrets", slug="livrets")
    explain("permanence", "Un moment régulier.")


@pytest.fixture
def card(permanence):
    steps = [shelf.step(20, "Poser", "Dites-le à la permanence du mardi. Puis ramassez.")]
    page = shelf.technique("Le vote", preparation="Préparez la permanence.", course=steps)
    page.save_revision().publish()
    return page


def test_on_a_phone_a_card_unfolds_its_words_and_keeps_its_place(page, card, accessible):
    page.set_viewport_size(PHONE)
    page.goto(card.url)
    word = page.get_by_role("button", name="permanence")
    expect(word).to_have_count(1)
    word.click()
    note = page.locator(".term-note")
    expect(note).to_contain_text("Un moment régulier.")
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    accessible(page)
    page.mouse.click(5, 400)
    expect(note).to_be_hidden()


def test_a_voice_reads_an_explained_word_in_its_sentence_and_no_definition(page, card):
    page.add_init_script(A_VOICE)
    page.goto(card.url)
    expect(page.get_by_role("button", name="permanence")).to_be_visible()
    page.get_by_role("button", name="Écouter la fiche").click()
    for _sentence in range(30):
        if page.evaluate("window.said.at(-1).text") == "Puis ramassez.":
            break
        page.evaluate("window.said.at(-1).onend()")
    said = page.evaluate("window.said.map((each) => each.text)")
    assert "Préparez la permanence." in said
    assert "Dites-le à la permanence du mardi." in said
    assert "Puis ramassez." in said
    assert not any("moment régulier" in each for each in said)


def test_a_page_that_is_turned_unfolds_its_words_too(page, permanence, accessible):
    text = "<p>La permanence du mardi.</p>"
    leaves.published(leaves.booklet(leaves.spread("Un", "columns"), leaves.spread("Deux", "columns", text=text)))
    page.goto(f"{leaves.ROOT}le-premier-pas/1/")
    page.keyboard.press("ArrowRight")
    word = page.get_by_role("button", name="permanence")
    word.focus()
    page.keyboard.press(" ")
    expect(page.locator(".term-note")).to_contain_text("Un moment régulier.")
    page.keyboard.press("Escape")
    expect(page.locator(".term-note")).to_be_hidden()
    accessible(page)


def test_a_transcript_is_searched_across_an_explained_word_and_not_in_its_definition(page, interview):
    explain("permanence", "Un moment régulier.")
    page.goto(INTERVIEW)
    expect(page.locator(".transcript-lines").get_by_role("button", name="permanence")).to_have_count(1)
    search = page.get_by_role("searchbox", name="Chercher dans la transcription")
    search.fill("une permanence, c’est")
    expect(page.locator(".transcript-count")).to_have_text("1 sur 1")
    marks = page.locator("mark[data-here]")
    assert "".join(marks.all_text_contents()).lower() == "une permanence, c’est"
    search.fill("moment régulier")
    expect(page.locator(".transcript-count")).to_have_text("introuvable")
    expect(page.locator("mark")).to_have_count(0)
