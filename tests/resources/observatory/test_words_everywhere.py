"""Words explained wherever the site is read: cards, guides, booklets, bulletins, films, voices; once on a page."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages import models as pages_models
from pages.blocks.stream import BodyBlock
from resources import models as pages_of_resources
from resources.blocks.guide import GuideBlock
from tests.resources import books, leaves, shelf

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
ONE_MORE_TIME = 21  # queries of a card whose words are known
TEXT = "La permanence du mardi."
WORD = re.compile(r'<a class="term" href="([^"]+)"')
VOICES = {
    "outing": "Au musée",
    "person_voice": TEXT,
    "person_role": "une mère",
    "professional_voice": "Oui.",
    "professional_role": "un éducateur",
    "agreed": True,
}


@pytest.fixture
def permanence(observatory, word):
    return word("permanence", "Un moment régulier.", other_forms="permanences")


def published(page):
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def explained(address: str) -> list[str]:
    response = Client().get(address)
    assert response.status_code == 200, address
    return WORD.findall(response.content.decode())


@pytest.fixture
def booklets(observatory):
    door = observatory.door
    return door.add_child(
        instance=pages_of_resources.BookletIndexPage(title="Livrets", slug="livrets", locale=door.locale)
    )


def spread(**fields) -> dict:
    return leaves.spread("Entendu", "columns", text=f"<p>{TEXT}</p>", **fields)


def card(**fields):
    return published(shelf.technique("Une image", summary="Deux phrases.", **fields))


CARDS = {
    "its introduction": {"summary": TEXT},
    "what to prepare": {"preparation": TEXT},
    "a step": {"course": [shelf.step(20, "Choisir", TEXT)]},
    "a variant": {"variants": [("variant", TEXT)]},
    "a pitfall": {"pitfalls": [("pitfall", TEXT)]},
    "for whom it is hard": {"hard_for": [("case", {"who": "Qui voit mal", "help": TEXT})]},
}


@pytest.mark.parametrize("part", CARDS)
def test_a_card_explains_its_words_in(permanence, terms, part):
    page = published(shelf.technique("Une image", **CARDS[part]))
    assert explained(page.url) == ["/observatoire/abecedaire/permanence/"]


def test_the_other_faces_of_a_card_explain_them_too(permanence, terms):
    page = card(preparation=TEXT, easy=[("sentence", {"text": TEXT, "pictogram": ""})])
    assert len(explained(f"{page.url}grands-caracteres/")) == 1
    assert len(explained(f"{page.url}facile/")) == 1


def test_a_card_explains_a_word_once_and_never_in_its_titles(permanence, terms):
    steps = [shelf.step(10, "Ouvrir la permanence", TEXT), shelf.step(10, "Choisir", TEXT)]
    page = card(aim="Tenir une permanence.", course=steps, preparation=TEXT, pitfalls=[("pitfall", TEXT)])
    html = Client().get(page.url).content.decode()
    assert html.count('class="term"') == 1
    assert "<h3>Ouvrir la permanence</h3>" in html
    assert '<p class="lead">Tenir une permanence.</p>' in html


def test_a_card_may_leave_its_words_alone(permanence, terms):
    assert explained(card(preparation=TEXT, explains_words=False).url) == []


def test_the_paper_of_a_card_is_as_before(permanence, terms):
    response = Client().get(f"{card(preparation=TEXT).url}fiche.pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    assert b"Un moment r" not in response.content


def test_a_guide_explains_them_on_its_cover_in_its_chapters_and_as_a_whole(permanence):
    guide = books.guide(promise="Tenir une permanence.")
    chapter = books.chapter(guide, body=[("paragraphs", f"<p>{TEXT}</p>"), ("quote", {"text": TEXT, "who": "elle"})])
    assert len(explained(guide.url)) == 1
    assert len(explained(chapter.url)) == 1
    assert len(explained(f"{guide.url}entier/")) == 1


def test_a_line_to_tick_stays_a_line_to_tick(permanence):
    """Its words become the name of a box: a button has no place in there."""
    guide = books.guide()
    boxes = ("checklist", {"title": "Avant d’ouvrir", "items": [TEXT, "Du café."]})
    chapter = books.chapter(guide, body=[boxes])
    assert explained(chapter.url) == []


def test_a_booklet_explains_them_on_its_cover_page_by_page_and_as_a_text(permanence, booklets):
    page = leaves.booklet(spread(), spread(), foreword=TEXT)
    assert len(explained(page.url)) == 1
    assert len(explained(f"{page.url}1/")) == 1
    assert len(explained(f"{page.url}2/")) == 1, "each double page is a page of its own"
    assert len(explained(f"{page.url}texte/")) == 1


def test_a_description_is_explained_but_not_a_caption(permanence, booklets):
    page = leaves.booklet(leaves.spread("Le bus", "across", drawing="bus", caption=TEXT, long_description=TEXT))
    html = Client().get(f"{page.url}1/").content.decode()
    assert html.count('class="term"') == 1
    assert f"<figcaption>{TEXT}</figcaption>" in html


def test_a_bulletin_explains_them_in_why_to_go_and_in_its_advice(permanence, terms):
    advice = [("advice", {"title": "Comment venir ?", "text": f"<p>{TEXT}</p>"})]
    section = shelf.section()
    assert len(explained(books.bulletin(section, outings=[books.typed(why=TEXT)], advice=[]).url)) == 1
    assert len(explained(books.bulletin(section, "Suite", slug="suite", outings=[], advice=advice).url)) == 1


def test_what_is_said_in_a_film_is_explained(observatory, permanence, film):
    made = film(transcript=f"[00:02 Elle] {TEXT}\n\n[00:30 Lui] {TEXT}")
    assert len(explained(observatory.interview(slug="porte", film=made).url)) == 1


def test_the_captions_of_the_reader_s_language_are_on(observatory, film):
    html = Client().get(observatory.interview(slug="porte", film=film()).url).content.decode()
    assert 'srclang="fr" label="Sous-titres" default>' in html


def test_words_in_another_language_are_left_to_it(observatory, permanence, film):
    page = observatory.interview(slug="porte", film=film(transcript=f"[00:02 Elle] {TEXT}", language="en"))
    html = Client().get(page.url).content.decode()
    assert TEXT in html
    assert 'class="term"' not in html


def test_an_abstract_a_note_and_an_opening_are_explained(observatory, permanence):
    body = [("paragraphs", "<p>Le texte [1].</p>")]
    assert len(explained(observatory.reflection(slug="un", abstract=TEXT).url)) == 1
    noted = observatory.reflection("Deux", slug="deux", body=body, notes=[("note", TEXT)])
    assert len(explained(noted.url)) == 1
    assert len(explained(observatory.voice(slug="trois", opening=TEXT).url)) == 1


def test_a_testimony_is_explained_on_its_own_page(observatory, permanence):
    home = observatory.home
    page = home.add_child(instance=pages_models.TestimonyPage(title="Le soir", locale=home.locale, **VOICES))
    assert len(explained(page.url)) == 1


def test_a_word_explains_others_but_not_itself(observatory, permanence, word):
    word("parcours", "Une suite de sorties.")
    term = word("référent", "La personne du parcours, référent de la permanence.", limits="Un référent n’est pas seul.")
    found = explained(term.get_absolute_url())
    assert sorted(found) == ["/observatoire/abecedaire/parcours/", "/observatoire/abecedaire/permanence/"]


@pytest.mark.parametrize(("said", "count"), [("La permanence.", 1), ("La permanence, le parcours, le référent.", 3)])
def test_however_many_words_a_card_explains_it_asks_the_same(observatory, terms, word, said, count, settings):
    settings.PAGE_CACHE_SECONDS = 0
    for name in ("permanence", "parcours", "référent"):
        word(name)
    page = card(preparation=said)
    assert len(explained(page.url)) == count
    with CaptureQueriesContext(connection) as asked:
        Client().get(page.url)
    assert len(asked) == ONE_MORE_TIME


@pytest.mark.parametrize("library", [BodyBlock, GuideBlock])
def test_only_known_blocks_are_left_alone(library):
    from pages.explaining import NOT_TEXT

    known = set(GuideBlock.base_blocks) | {"foreign"}
    assert known >= NOT_TEXT
    assert "paragraphs" in set(library.base_blocks) - NOT_TEXT
