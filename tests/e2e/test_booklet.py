"""A researcher reads a booklet with the keyboard, then its text; a phone turns its pages with a finger."""

import re

import pytest
from playwright.sync_api import expect

from resources.models import BookletPage
from tests.resources import leaves
from tests.support.browser import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HERE = leaves.ROOT + "le-premier-pas/"
WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def booklet(transactional_db, settings) -> BookletPage:
    settings.PAGE_CACHE_SECONDS = 0
    return leaves.published(leaves.booklet())


def title(page):
    return page.locator("article.spread h1")


def focused(page) -> str:
    return page.evaluate("document.activeElement.textContent.trim()")


def test_a_researcher_reads_it_all_with_the_keyboard_then_its_text(page, booklet):
    page.set_viewport_size(WIDE)
    page.goto(HERE)
    start = page.get_by_role("link", name="Lire page à page")
    start.focus()
    page.keyboard.press("Enter")
    expect(title(page)).to_have_text("Un soir")

    page.keyboard.press("ArrowRight")
    expect(title(page)).to_have_text("Une cuisine")
    expect(page).to_have_url(re.compile(r"/2/$"))
    expect(page.get_by_role("status")).to_have_text("Double page 2 sur 5 : Une cuisine")
    assert focused(page) == "Une cuisine"
    assert page.title().startswith("Une cuisine (2/5)")

    page.keyboard.press("End")
    expect(title(page)).to_have_text("Entendu")
    page.keyboard.press("ArrowRight")  # nothing after the last
    expect(title(page)).to_have_text("Entendu")
    page.keyboard.press("Home")
    expect(title(page)).to_have_text("Un soir")
    page.keyboard.press("ArrowLeft")
    expect(title(page)).to_have_text("Un soir")

    page.go_back()
    expect(title(page)).to_have_text("Entendu")
    page.get_by_role("link", name="Lire le texte seul").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/texte/#p5$"))
    expect(page.get_by_role("heading", name="Entendu")).to_be_in_viewport()


def test_the_contents_lead_anywhere_and_close_behind_one(page, booklet):
    page.goto(HERE + "1/")
    page.get_by_text("Sommaire", exact=True).click()
    page.get_by_role("link", name="Cinq raisons").click()
    expect(title(page)).to_have_text("Cinq raisons")
    expect(page.locator("[data-contents]")).not_to_have_attribute("open", "")
    expect(page.locator("[data-go='4']")).to_have_attribute("aria-current", "page")
    assert page.locator("[aria-current='page'][data-go]").count() == 1


def test_arrows_typed_elsewhere_turn_no_page(page, booklet):
    page.goto(HERE + "2/")
    page.get_by_text("Ce que l’on voit sur l’image").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Alt+ArrowRight")
    expect(title(page)).to_have_text("Une cuisine")


SWIPE = """([from, to, drift]) => {
  const on = document.querySelector(".spread");
  const touch = (x, y) => new Touch({ identifier: 1, target: on, clientX: x, clientY: y });
  const tell = (kind, touches, changed) =>
    on.dispatchEvent(new TouchEvent(kind, { bubbles: true, touches, changedTouches: changed }));
  tell("touchstart", [touch(from, 300)], [touch(from, 300)]);
  tell("touchend", [], [touch(to, 300 + drift)]);
}"""


def test_a_finger_turns_the_page_sideways_and_scrolls_downwards(page, booklet):
    page.goto(HERE + "2/")
    page.evaluate(SWIPE, [300, 80, 10])
    expect(title(page)).to_have_text("Le bus")
    page.evaluate(SWIPE, [80, 300, 10])
    expect(title(page)).to_have_text("Une cuisine")
    for gesture in ([200, 180, 0], [200, 120, 260]):  # a hesitation, a scroll
        page.evaluate(SWIPE, gesture)
    page.wait_for_timeout(150)
    expect(title(page)).to_have_text("Une cuisine")


def test_where_one_stopped_is_offered_again_and_forgotten_at_the_end(page, booklet):
    page.goto(HERE)
    expect(page.locator("[data-resume]")).to_be_hidden()
    page.goto(HERE + "3/")
    expect(title(page)).to_have_text("Le bus")
    page.goto(HERE)
    page.get_by_role("link", name="Reprendre à la double page 3").click()
    expect(title(page)).to_have_text("Le bus")
    page.keyboard.press("End")
    expect(title(page)).to_have_text("Entendu")
    page.goto(HERE)
    expect(page.locator("[data-resume]")).to_be_hidden()


def test_a_page_that_cannot_be_fetched_is_gone_to_as_any_link(page, booklet):
    page.goto(HERE + "1/")
    page.route("**/3/", lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_())
    page.goto(HERE + "2/")
    page.get_by_role("link", name="Suivante").click()
    expect(title(page)).to_have_text("Le bus")


def test_full_screen_is_a_button_that_says_its_state(page, booklet):
    page.goto(HERE + "1/")
    button = page.get_by_role("button", name="Plein écran")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("ArrowRight")
    expect(title(page)).to_have_text("Une cuisine")
    expect(button).to_have_attribute("aria-pressed", "true")  # the page turned, the screen stayed


def test_without_script_every_page_is_a_link_away(without_script, booklet):
    page = without_script
    page.goto(HERE)
    page.get_by_role("link", name="Lire page à page").click()
    for name in ("Une cuisine", "Le bus", "Cinq raisons", "Entendu"):
        page.get_by_role("link", name="Suivante").click()
        expect(title(page)).to_have_text(name)
    expect(page.get_by_role("button", name="Plein écran")).to_be_hidden()
    page.get_by_role("link", name="Fin du livret").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Le premier pas")


PARTS = ("", "1/", "2/", "3/", "4/", "5/", "texte/", "a-plier/")


@pytest.mark.parametrize("part", [leaves.ROOT, *PARTS])
def test_every_part_is_accessible_in_light_and_dark_and_fits_a_small_phone(page, booklet, accessible, part):
    page.goto(part if part.startswith("/") else HERE + part)
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    accessible(page)
    page.set_viewport_size(WIDE)
    accessible(page)


def test_a_page_that_was_turned_is_as_accessible_as_one_that_was_loaded(page, booklet, accessible):
    page.set_viewport_size(PHONE)
    page.goto(HERE + "1/")
    page.get_by_role("link", name="Suivante").click()
    expect(title(page)).to_have_text("Une cuisine")
    page.get_by_text("Ce que l’on voit sur l’image").click()
    page.get_by_text("Sommaire", exact=True).click()
    accessible(page)


def test_an_empty_collection_and_a_lost_photograph_are_accessible_too(
    page, transactional_db, settings, tmp_path, accessible
):
    settings.MEDIA_ROOT, settings.PAGE_CACHE_SECONDS = tmp_path, 0
    leaves.index()
    page.goto(leaves.ROOT)
    accessible(page)
    picture = leaves.photograph()
    leaves.booklet(leaves.spread(picture=picture))
    leaves.lose(picture)
    page.goto(HERE + "1/")
    expect(page.locator(".picture-lost")).to_be_visible()
    accessible(page)
