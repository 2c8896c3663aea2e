"""What people come to do, done in a browser, on a phone, with axe on every screen they cross."""

import pytest
from playwright.sync_api import expect

from network.models import Membership
from tests.support.sign_in import LOGIN, give_password
from tests.support.world import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_role_that_manages_others_is_asked_for_a_second_factor_first(page, network, accessible):
    give_password(page, "coordinator@example.org", PASSWORD)
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
