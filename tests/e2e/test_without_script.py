"""JavaScript off: everything people come for is still there."""

import pytest
from playwright.sync_api import expect

from pages.models import ContactMessage
from tests.e2e.test_visitors import FRENCH, write
from tests.support.browser import PHONE
from tests.support.sign_in import carry, come_in_by_code, give_code, give_password, install_application, signed_in
from tests.support.world import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def plain(without_script):
    without_script.set_viewport_size(PHONE)
    return without_script


def test_a_visitor_opens_the_menu_finds_a_territory_and_writes(plain, network, outbox):
    plain.goto("/")
    menu = plain.get_by_role("navigation", name="Navigation principale")
    expect(menu).to_be_hidden()
    plain.get_by_role("button", name="Menu", exact=True).click()
    expect(menu.get_by_role("link", name="Se connecter")).to_be_visible()
    plain.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    plain.get_by_role("search").get_by_label("Ville, code postal ou département").fill("93200")
    plain.get_by_role("search").get_by_role("button", name="Trouver").click()
    plain.get_by_role("main").get_by_role("link", name="Seine-Saint-Denis").first.click()
    plain.get_by_role("link", name="Écrire à ce territoire").click()
    write(plain, reason="volunteer", message="Bonjour, j’ai du temps.", labels=FRENCH)
    plain.get_by_label("Votre courriel").fill("pas une adresse")
    plain.get_by_role("button", name="Envoyer le message").click()
    expect(plain.get_by_role("alert")).to_contain_text("Un point est à corriger")
    expect(plain.get_by_role("alert")).to_be_focused()
    plain.get_by_label("Votre courriel").fill("personne@example.org")
    plain.get_by_role("button", name="Envoyer le message").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Merci, c’est parti")
    assert ContactMessage.objects.get().message == "Bonjour, j’ai du temps."
    assert len(outbox.to("cdc93@example.org")) == 1


def test_a_manager_signs_in_with_both_proofs_and_out_again(plain, network):
    install_application(network.people["structure-manager"])
    give_password(plain, "structure-manager@example.org", PASSWORD)
    give_code(plain)
    plain.wait_for_url("**/espace/")
    plain.locator(".workspace-button").click()
    plain.get_by_role("navigation", name="Mon espace").get_by_role("link", name="Ma structure").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Centre social des Essais")
    plain.locator("summary", has_text="Mon compte").click()
    plain.get_by_role("button", name="Se déconnecter").click()
    plain.goto("/espace/")
    plain.wait_for_url("**/compte/connexion/**")


def test_a_code_by_mail_opens_the_workspace(plain, network, outbox):
    come_in_by_code(plain, "referent@example.org", outbox)
    expect(plain.get_by_role("heading", level=1)).to_have_text("Bonjour Personne")


def test_one_acts_for_another_organisation(plain, both, network, live_server):
    page = carry(
        plain, signed_in(network.people["referent"], acting_for=network.memberships["referent"]), live_server.url
    )
    page.goto("/espace/")
    choice = page.locator("summary", has_text="J’agis pour")
    choice.click()
    page.get_by_role("button", name="Théâtre des Essais").click()
    expect(choice).to_contain_text("Théâtre des Essais")
    expect(page.get_by_role("status")).to_have_text("Vous agissez maintenant pour Théâtre des Essais.")
