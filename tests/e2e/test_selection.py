"""A social worker on a telephone, between two appointments: keeps three techniques, prints them, makes a session."""

import io
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.resources.shelf import technique, techniques

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TITLES = ("Le vote avec les pieds", "La carte de mes lieux", "Au guichet")


@pytest.fixture
def cards(network):
    made = [technique(title, minutes=(20, 40)) for title in TITLES]
    for page in (techniques(), *made):
        page.save_revision().publish()
    return made


def chosen(page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("fiches", [""])[0].split(",")


def test_three_techniques_kept_on_a_telephone_printed_as_a_booklet(page, cards, accessible):
    a, b, c = (str(card.pk) for card in cards)
    for card in cards:
        page.goto(card.url)
        keep = page.locator(f'.technique-actions [data-basket-add="{card.pk}"]')
        keep.click()
        expect(keep).to_have_attribute("aria-pressed", "true")
    page.locator("[data-basket-link]").click()
    page.wait_for_url("**fiches=**")
    assert chosen(page) == [a, b, c]
    accessible(page)
    page.get_by_role("link", name="Descendre « Le vote").click()
    page.wait_for_url(f"**fiches={b},{a},{c}**")
    page.goto("/ma-selection/")  # this device remembers the new order
    page.wait_for_url("**fiches=**")
    assert chosen(page) == [b, a, c]
    address = page.get_by_role("link", name="Un livret A4").get_attribute("href")
    content = page.request.get(address).body()
    marks = [mark.title for mark in PdfReader(io.BytesIO(content)).outline if not isinstance(mark, list)]
    assert marks == ["Sommaire", TITLES[1], TITLES[0], TITLES[2]]


def test_what_is_kept_is_read_on_a_telephone_from_a_contents(page, cards, accessible):
    page.goto(f"/ma-selection/?fiches={','.join(str(card.pk) for card in cards)}")
    page.get_by_role("link", name="Tout lire à l’écran").click()
    expect(page.get_by_role("heading", level=2, name=TITLES[2])).to_be_visible()
    accessible(page)
    page.get_by_role("navigation", name="Sommaire").get_by_role("link", name=TITLES[1]).click()
    expect(page.get_by_role("article", name=TITLES[1])).to_be_in_viewport()
    assert page.url.endswith(f"#r{cards[1].pk}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_somebody_elses_selection_is_only_looked_at_until_one_takes_it(page, cards):
    a, b, c = (str(card.pk) for card in cards)
    page.goto("/ma-selection/")
    page.evaluate(f"localStorage.setItem('selection', 'fiches={a}')")
    page.goto(f"/ma-selection/?fiches={b},{c}")
    take = page.get_by_role("button", name="Garder tout sur cet appareil")
    expect(take).to_be_visible()
    assert page.evaluate("localStorage.getItem('selection')") == f"fiches={a}"
    take.click()
    page.wait_for_url(f"**fiches={a},{b},{c}**")


def test_the_clock_of_a_session_follows_the_minutes_as_they_are_typed(page, cards, accessible):
    a, b, _ = (str(card.pk) for card in cards)
    page.goto(f"/ma-selection/seance/?fiches={a},p1,{b}&debut=14:00&groupe=20")
    expect(page.get_by_text("faites deux groupes").first).to_be_visible()
    accessible(page)
    page.locator(f"#m{a}").fill("40")
    expect(page.locator("[data-clock]").nth(1)).to_have_text("14\u00a0h\u00a040")
    expect(page.locator("[data-total]")).to_have_text("1\u00a0h\u00a020")
    page.get_by_role("button", name="Recalculer").click()
    page.wait_for_url(f"**m{a}=40**")
    expect(page.locator("[data-total]")).to_have_text("1\u00a0h\u00a020")


def test_without_script_everything_is_in_the_address(browser, live_server, cards):
    context = browser.new_context(base_url=live_server.url, locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    page.goto(cards[0].url)
    page.locator(".technique-actions").get_by_role("link", name="Garder").click()
    page.get_by_label("Des mots de son titre").fill("guichet")
    page.get_by_role("button", name="Chercher", exact=True).click()
    page.get_by_role("main").get_by_role("link", name="Au guichet").click()
    assert chosen(page) == [str(cards[0].pk), str(cards[2].pk)]
    page.get_by_role("link", name="En faire une séance").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ma séance")
    page.get_by_role("link", name="Pause après").click()
    assert chosen(page)[1] == "p1"
    context.close()


def test_a_short_address_goes_from_a_computer_to_a_telephone(page, cards, accessible):
    page.goto(f"/ma-selection/?fiches={cards[0].pk},{cards[1].pk}")
    page.get_by_role("link", name="Partager").click()
    accessible(page)
    page.get_by_role("button", name="Faire une adresse courte").click()
    accessible(page)
    address = page.get_by_label("Qui l’ouvre voit les ressources").input_value()
    page.goto(address)
    expect(page.get_by_text("Une sélection partagée")).to_be_visible()
    expect(page.get_by_role("link", name=TITLES[1])).to_be_visible()
    accessible(page)


@pytest.mark.parametrize("width", [320, 360, 1024, 1217, 1280, 1440])
def test_the_header_holds_on_one_line_beside_what_is_kept(page, cards, width):
    page.goto("/ma-selection/")
    page.evaluate(f"localStorage.setItem('selection', 'fiches={cards[0].pk}')")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(cards[0].url)
    expect(page.locator("[data-basket-link]")).to_be_visible()

    shown = page.evaluate(
        """() => ({over: document.documentElement.scrollWidth - innerWidth,
                   tops: [...document.querySelectorAll(".main-nav li:not(.nav-account)")].map((li) => li.offsetTop)})"""
    )
    assert shown["over"] <= 0
    assert len(set(shown["tops"])) <= 1
