"""Without a mouse: signing in, the menus and forms. Every stop is visible; Escape closes, and the focus comes back."""

import pytest
from playwright.sync_api import expect

from tests.support.sign_in import LOGIN, SECRET, application_code, install_application
from tests.support.world import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STOPS = 60
SEEN = """() => {
    const here = document.activeElement, box = here.getBoundingClientRect(), style = getComputedStyle(here);
    const around = here.closest("label, .choice, .reveal") || here;
    const drawn = [style, getComputedStyle(around)].some(
        (one) => (one.outlineStyle !== "none" && parseFloat(one.outlineWidth) > 0) || one.boxShadow !== "none");
    return drawn && box.width > 0 && box.height > 0;
}"""


def tab_to(page, stop) -> None:
    """Forward until `stop` has the focus; whatever has it on the way can be seen."""
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if stop.evaluate("(wanted) => wanted === document.activeElement"):
            return
    pytest.fail(f"{stop} is not reached in {STOPS} stops")


def test_a_person_signs_in_with_both_proofs_and_a_mistake_on_the_way(page, network):
    install_application(network.people["coordinator"])
    page.goto(LOGIN)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    tab_to(page, page.get_by_label("Adresse électronique"))
    page.keyboard.type("coordinator@example.org")
    tab_to(page, page.get_by_label("Mot de passe", exact=True))
    page.keyboard.type("pas le bon mot")
    page.keyboard.press("Enter")

    expect(page.get_by_role("alert")).to_be_focused()
    tab_to(page, page.get_by_label("Mot de passe", exact=True))
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    code = page.get_by_label("Code de l’application")
    expect(code).to_be_visible()
    if not code.evaluate("(field) => field === document.activeElement"):
        tab_to(page, code)
    page.keyboard.type(application_code(SECRET))
    page.keyboard.press("Enter")
    page.wait_for_url("**/espace/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bonjour Personne")


def test_the_menu_of_a_phone_opens_closes_and_gives_the_focus_back(page, network):
    page.goto("/territoires/")
    button = page.get_by_role("button", name="Menu", exact=True)
    menu = page.get_by_role("navigation", name="Navigation principale")
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    tab_to(page, menu.get_by_role("link").first)
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()

    page.keyboard.press("Enter")
    tab_to(page, menu.get_by_role("link", name="Se connecter"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{LOGIN}")


def test_the_menus_of_the_workspace_are_used_without_a_mouse(enter, network):
    page = enter("coordinator")
    page.goto("/espace/")
    for name, inside in (("J’agis pour", None), ("Mon compte", "Sécurité")):
        summary = page.locator("summary", has_text=name)
        tab_to(page, summary)
        page.keyboard.press("Enter")
        expect(page.locator("details[open] .menu-panel")).to_be_visible()
        if inside:
            tab_to(page, page.get_by_role("link", name=inside))
        page.keyboard.press("Escape")
        expect(page.locator("details[open]")).to_have_count(0)
        expect(summary).to_be_focused()

    button, menu = page.locator(".workspace-button"), page.get_by_role("navigation", name="Mon espace")
    tab_to(page, button)
    page.keyboard.press("Enter")
    tab_to(page, menu.get_by_role("link", name="Imports"))
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, menu.get_by_role("link", name="Imports"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/espace/imports/")


def test_one_acts_for_another_organisation_without_a_mouse(enter, both, network):
    page = enter("referent")
    page.goto("/espace/")
    tab_to(page, page.locator("summary", has_text="J’agis pour"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="Théâtre des Essais"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Vous agissez maintenant pour Théâtre des Essais.")
