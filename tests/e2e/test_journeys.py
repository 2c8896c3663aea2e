"""What people come to do, done in a browser, on a phone, with axe on every screen they cross."""

import pytest
from playwright.sync_api import expect

from network.models import Membership
from tests.support.world import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LOGIN = "/compte/connexion/"


def sign_in(page, email):
    page.goto(LOGIN)
    page.get_by_label("Adresse électronique").or_(page.get_by_label("Courriel")).first.fill(email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Se connecter").click()


def test_a_newcomer_finds_a_territory_and_writes_to_it(page, network, accessible):
    page.goto("/")
    accessible(page)
    page.goto("/territoires/")
    accessible(page, schemes=("light",))
    page.get_by_role("main").get_by_role("link", name="Seine-Saint-Denis").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Seine-Saint-Denis")
    accessible(page)
    page.goto("/contact/")
    accessible(page)
    page.get_by_role("button", name="Envoyer le message").click()
    expect(page.locator(".error-summary, [role=alert]").first).to_be_visible()
    accessible(page, schemes=("light",))


def test_a_contact_person_signs_in_with_the_keyboard_alone(page, network):
    page.goto(LOGIN)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")  # the way past the menu
    page.locator("input[type=email]").focus()
    page.keyboard.type("referent@example.org")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.type") != "password":
        page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/espace/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_role_that_manages_others_is_asked_for_a_second_factor_first(page, network, accessible):
    sign_in(page, "coordinator@example.org")
    page.wait_for_url("**/compte/double-authentification/pourquoi/**")
    accessible(page)
    page.goto("/espace/structures/")
    assert "/compte/double-authentification/pourquoi/" in page.url


def test_a_coordinator_invites_and_the_person_comes_in(enter, network, browser, live_server, outbox, accessible):
    page = enter("coordinator")
    page.goto(f"/espace/equipe/structure-{network.structure.pk}/inviter/")
    accessible(page, schemes=("light",))
    page.get_by_label("Courriel professionnel de la personne").fill("nouvelle@example.org")
    page.locator("input[type=radio][value=referent]").check()
    page.get_by_role("button", name="Envoyer l’invitation").click()
    page.wait_for_url("**/espace/equipe/**")
    link = outbox.link(outbox.to("nouvelle@example.org")[0], containing="/invitation/")
    guest = browser.new_context(base_url=live_server.url, locale="fr-FR").new_page()
    guest.goto(link)
    accessible(guest, schemes=("light",))
    guest.get_by_label("Prénom").fill("Nouvelle")
    guest.locator("input[type=password]").first.fill(PASSWORD)
    guest.get_by_role("button", name="Créer mon compte").click()
    guest.wait_for_url("**/espace/**")
    expect(guest.get_by_role("heading", level=1)).to_be_visible()
    guest.context.close()
    assert Membership.objects.active().filter(user__email="nouvelle@example.org", structure=network.structure).exists()


def test_without_script_signing_in_and_the_workspace_work(without_script, network):
    sign_in(without_script, "referent@example.org")
    without_script.wait_for_url("**/espace/")
    without_script.goto(f"/espace/structures/{network.structure.pk}/")
    expect(without_script.get_by_role("heading", level=1)).to_contain_text("Centre social")


PUBLIC = ("/", "/territoires/", "/territoires/seine-saint-denis/", "/actualites/", "/contact/", LOGIN, "/nulle-part/")
WORKSPACE = (
    "/espace/",
    "/espace/structures/",
    "/espace/conventions/",
    "/espace/benevoles/",
    "/espace/imports/nouveau/",
)


@pytest.mark.parametrize("role", ["anonymous", "coordinator"])
def test_no_page_is_wider_than_a_small_phone_and_axe_finds_nothing(page, enter, network, accessible, role):
    if role != "anonymous":
        enter(role)
    page.set_viewport_size({"width": 320, "height": 700})
    for path in PUBLIC if role == "anonymous" else WORKSPACE:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        accessible(page)
