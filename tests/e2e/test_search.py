"""The one search as people use it: a phone, a keyboard, no script, a screen reader."""

import re

import pytest
from playwright.sync_api import expect

from pages.models import HomePage, NewsIndexPage, NewsPage
from search.models import BestBet
from tests.support.browser import PHONE
from tests.support.sign_in import carry, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def told(network):
    """Things worth finding, under two territories and under none."""
    from pages.models import TerritoryPage

    news, here = NewsIndexPage.objects.get(), TerritoryPage.objects.get()
    locale = HomePage.objects.get().locale
    for parent, title, summary in (
        (news, "La médiation en musique", "Écouter un concert autrement, avec la médiation."),
        (here, "La médiation au musée", "Trois œuvres, pas plus : une médiation de quartier."),
        (news, "Un bal pour tous", "Venez danser."),
    ):
        parent.add_child(instance=NewsPage(title=title, summary=summary, locale=locale))
    return NewsPage.objects.get(title="Un bal pour tous")


def box(page):
    return page.get_by_role("banner").get_by_label("Que cherchez-vous ?")


def open_box(page):
    page.get_by_role("button", name="Rechercher", exact=True).first.click()
    expect(box(page)).to_be_focused()
    return box(page)


def test_a_word_is_begun_and_a_proposition_chosen_with_the_keyboard(page, told):
    page.set_viewport_size(WIDE)
    page.goto("/contact/")
    button = page.get_by_role("banner").get_by_role("button", name="Rechercher").first
    button.focus()
    page.keyboard.press("Enter")
    words = box(page)
    expect(words).to_be_focused()
    expect(words).to_have_role("combobox")

    page.keyboard.type("média", delay=20)
    listed = page.get_by_role("listbox", name="Propositions")
    expect(listed).to_be_visible()
    expect(words).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status").filter(has_text="proposition")).to_have_count(1)

    page.keyboard.press("ArrowDown")
    first = listed.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    assert words.get_attribute("aria-activedescendant") == first.get_attribute("id")
    expect(words).to_be_focused()
    title = first.locator("span").first.inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_arrows_go_round_through_the_words_themselves(page, told):
    page.goto("/recherche/")
    words = page.get_by_role("main").get_by_label("Que cherchez-vous ?")
    words.click()
    words.press_sequentially("média")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()

    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    assert words.get_attribute("aria-activedescendant") is None
    expect(words).to_have_value("média")


def test_escape_closes_the_list_then_the_panel_and_gives_the_focus_back(page, told):
    page.goto("/contact/")
    button = page.get_by_role("banner").get_by_role("button", name="Rechercher").first
    open_box(page).press_sequentially("média")
    expect(page.get_by_role("listbox")).to_be_visible()

    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box(page)).to_have_value("média")
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()
    expect(button).to_be_focused()


def test_enter_without_choosing_searches_the_words(page, told):
    page.goto("/contact/")
    open_box(page).press_sequentially("médiation")
    expect(page.get_by_role("listbox")).to_be_visible()

    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Résultats pour « médiation »")
    expect(page.get_by_role("main").locator("mark").first).to_have_text(re.compile("médiation", re.I))


def test_a_finger_chooses_a_proposition(page, told):
    page.goto("/contact/")
    open_box(page).press_sequentially("bal pour")
    page.get_by_role("option", name="Un bal pour tous").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Un bal pour tous")


def test_what_was_asked_before_the_last_letter_never_shows(page, told):
    """The answer for « mé » is slow: it comes after the words are « bal », and is thrown away."""
    page.goto("/recherche/")
    slow = []
    page.route("**/suggestions/?q=m%C3%A9d*", lambda route: slow.append(route))  # noqa: PLW0108  (the driver marks the function it is given)
    words = page.get_by_role("main").get_by_label("Que cherchez-vous ?")
    words.click()
    words.press_sequentially("média")
    page.wait_for_timeout(400)
    words.fill("bal")
    expect(page.get_by_role("option", name="Un bal pour tous")).to_be_visible()
    assert slow
    for each in slow:
        each.fulfill(json={"suggestions": [{"text": "musée", "url": "/"}]})
    page.wait_for_timeout(200)
    expect(page.get_by_role("option", name="musée")).to_have_count(0)


def test_without_the_network_the_box_still_searches(page, told):
    page.goto("/recherche/")
    page.route("**/suggestions/**", lambda route: route.abort())
    words = page.get_by_role("main").get_by_label("Que cherchez-vous ?")
    words.click()
    words.press_sequentially("bal")
    page.wait_for_timeout(400)
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main").get_by_role("link", name="Un bal pour tous")).to_be_visible()


def test_nothing_is_asked_before_somebody_goes_into_the_box(page, told):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/contact/")
    assert not [url for url in asked if "suggest" in url]

    open_box(page).press_sequentially("bal")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert [url for url in asked if "suggest.js" in url]
    assert len([url for url in asked if "suggestions/?q" in url]) <= 3  # one pause, not one a letter


def test_without_script_one_searches_filters_sorts_and_comes_back(without_script, told):
    page = without_script
    page.set_viewport_size(PHONE)
    page.goto("/contact/")
    page.get_by_role("banner").get_by_role("button", name="Rechercher").first.click()
    box(page).fill("médiation")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main").locator(".hit")).to_have_count(2)

    page.locator(".facets-fold > summary").click()
    page.get_by_label("Seine-Saint-Denis").check()
    page.get_by_role("button", name="Affiner").click()
    expect(page.get_by_role("main").locator(".hit")).to_have_count(1)
    assert "territory=93" in page.url

    page.get_by_role("link", name="Seine-Saint-Denis : retirer ce filtre").click()
    page.get_by_role("link", name="De A à Z").click()
    expect(page.get_by_role("main").locator(".hit h2").first).to_have_text("La médiation au musée")
    page.go_back()
    page.go_back()
    expect(page.get_by_role("main").locator(".hit")).to_have_count(1)


def test_without_script_the_propositions_are_a_page(without_script, told):
    without_script.goto("/recherche/suggestions/?q=bal")
    without_script.get_by_role("main").get_by_role("link", name="Un bal pour tous").click()
    expect(without_script.get_by_role("heading", level=1)).to_have_text("Un bal pour tous")


STATES = {
    "doors": "/recherche/",
    "found": "/recherche/?q=m%C3%A9diation",
    "filtered": "/recherche/?q=m%C3%A9diation&territory=93&genre=news&tri=date",
    "corrected": "/recherche/?q=mediaton",
    "loose": "/recherche/?q=m%C3%A9diation+trampoline",
    "nothing": "/recherche/?q=permancier&territory=93&genre=news",
    "bet": "/recherche/?q=danser",
    "propositions": "/recherche/suggestions/?q=bal",
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_accessible_and_holds_on_a_phone(page, told, accessible, state):
    BestBet.objects.create(words="danser", kind="news", object_id=str(told.pk))
    page.goto(STATES[state])
    accessible(page)
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@pytest.mark.parametrize("size", [PHONE, WIDE])
def test_the_open_list_is_accessible_too(page, told, accessible, size):
    page.set_viewport_size(size)
    page.goto("/contact/")
    open_box(page).press_sequentially("média")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    accessible(page)
    width = page.viewport_size["width"]
    shown = page.get_by_role("listbox").bounding_box()
    assert shown["x"] >= 0
    assert shown["x"] + shown["width"] <= width


def test_where_there_is_room_filters_are_simply_there(page, told):
    page.set_viewport_size(WIDE)
    page.goto(STATES["found"])
    expect(page.get_by_label("Seine-Saint-Denis")).to_be_visible()
    page.set_viewport_size(PHONE)
    expect(page.get_by_label("Seine-Saint-Denis")).to_be_hidden()


def test_a_member_searches_from_the_workspace(page, told, network, live_server):
    carry(page, signed_in(network.people["coordinator"]), live_server.url)
    page.goto("/espace/")
    open_box(page).fill("bal")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main").get_by_role("link", name="Un bal pour tous")).to_be_visible()
