"""Reading a guide on a phone, and a bulletin: with memory on the device, without script, with the keyboard."""

import pytest
from playwright.sync_api import expect

from common.domain.taxonomy import ensure_reference_terms
from resources.models import ChapterPage
from tests.resources import books

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TICKS = ("checklist", {"title": "Avant d’ouvrir", "items": ["La clé", "Le café", "Le sourire"]})


@pytest.fixture
def guide(network, settings):
    settings.PAGE_CACHE_SECONDS = 0
    made = books.guide()
    body = [("heading", {"text": "Le matin", "level": "2"}), ("paragraphs", books.LONG), TICKS, books.model()]
    for title in ("Préparer", "Accueillir", "Réserver"):
        books.chapter(made, title, body=body)
    return made


@pytest.fixture
def bulletin(network, settings):
    settings.PAGE_CACHE_SECONDS = 0
    ensure_reference_terms()
    return books.bulletin(books.territory_page("93"), outings=[books.typed(), books.typed("Le bal", band="0-3-ans")])


def test_a_reader_finds_the_chapter_where_they_stopped_and_may_be_forgotten(page, guide, accessible):
    page.goto(guide.url)
    expect(page.get_by_text("Vous en étiez")).to_be_hidden()
    accessible(page)
    page.get_by_role("link", name="Commencer la lecture").click()
    page.get_by_role("link", name="Chapitre suivant Accueillir").click()
    expect(page.get_by_text("Chapitre 2 sur 3")).to_be_visible()
    accessible(page)
    page.goto(guide.url)
    expect(page.get_by_text("Vous en étiez au chapitre 2 : Accueillir.")).to_be_visible()
    expect(page.get_by_text("1 chapitre lu sur 3")).to_be_visible()
    accessible(page)
    page.goto("/ressources/guides/")
    page.get_by_role("link", name="Reprendre ma lecture").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Accueillir")
    page.goto(guide.url)
    page.get_by_role("button", name="Oublier").click()
    expect(page.get_by_text("Vous en étiez")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('guides')") == "{}"


def test_what_is_ticked_stays_on_the_device_chapter_by_chapter(page, guide, accessible):
    page.goto(guide.url + "preparer/")
    page.get_by_role("checkbox", name="Le café").check()
    expect(page.get_by_text("1 sur 3", exact=True)).to_be_visible()
    accessible(page)
    page.reload()
    expect(page.get_by_role("checkbox", name="Le café")).to_be_checked()
    expect(page.get_by_role("checkbox", name="La clé")).not_to_be_checked()
    page.goto(guide.url + "accueillir/")
    expect(page.get_by_role("checkbox", name="Le café")).not_to_be_checked()
    page.get_by_role("checkbox", name="La clé").focus()
    page.keyboard.press("Space")
    expect(page.get_by_text("1 sur 3", exact=True)).to_be_visible()


def test_a_device_that_keeps_nothing_still_reads(page, guide):
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})")
    page.goto(guide.url + "preparer/")
    page.get_by_role("checkbox", name="Le café").check()
    expect(page.get_by_text("1 sur 3", exact=True)).to_be_visible()


def test_the_whole_guide_is_one_accessible_page_as_wide_as_a_small_phone(page, guide, accessible):
    page.set_viewport_size({"width": 320, "height": 700})
    for path in ("entier/", "preparer/", ""):
        page.goto(guide.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        accessible(page)
    page.goto(guide.url + "entier/")
    page.get_by_role("link", name="Réserver").click()
    assert page.url.endswith("#chapitre-3")


def test_without_script_a_guide_is_whole_and_its_lists_are_lists(without_script, guide):
    without_script.goto(guide.url)
    assert (
        without_script.get_by_text("Vous en étiez").count() == 0
        or without_script.locator("[data-guide-memory]").is_hidden()
    )
    without_script.get_by_role("link", name="Commencer la lecture").click()
    assert without_script.get_by_role("checkbox").count() == 0
    expect(without_script.get_by_text("Le sourire")).to_be_visible()
    without_script.get_by_role("link", name="Chapitre suivant Accueillir").click()
    expect(without_script.get_by_role("heading", level=1)).to_have_text("Accueillir")


def test_a_family_reads_the_bulletin_on_a_phone_and_goes_to_its_age(page, bulletin, accessible):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(bulletin.url)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.bulletin-why')).fontSize)")
    assert size >= 20
    page.get_by_role("navigation", name="Choisir un âge").get_by_role("link", name="0 à 3 ans").click()
    expect(page.get_by_role("heading", name="0 à 3 ans")).to_be_in_viewport()
    accessible(page)
    page.goto(bulletin.get_parent().url)
    accessible(page)


def test_a_coordinator_sends_the_bulletin_after_seeing_to_whom(enter, network, bulletin, accessible):
    network.structure.email = "centre@example.org"
    network.structure.save()
    page = enter("coordinator")
    page.goto("/espace/")
    page.get_by_role("link", name="Nos sorties").click()
    expect(page.get_by_text("centre@example.org")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Envoyer maintenant").click()
    expect(page.get_by_text("Le bulletin part vers 1 structure.")).to_be_visible()
    accessible(page)
    page.goto("/espace/")
    expect(page.get_by_text("Bulletin des familles à envoyer")).to_have_count(0)


def test_a_chapter_reached_through_the_search_of_the_page_keeps_its_number(page, guide):
    """The memory follows the reader, not the order of the click."""
    page.goto(ChapterPage.objects.get(title="Réserver").url)
    page.goto(guide.url)
    expect(page.get_by_text("Vous en étiez au chapitre 3 : Réserver.")).to_be_visible()
