"""Coming in with a real browser: password and application, passkey, code by e-mail; every screen read by axe."""

import re

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from common.models import AuditEntry
from tests.accounts.conftest import PASSWORD
from tests.support import world as small
from tests.support.sign_in import carry, give_code, give_password, install_application, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def device(page, settings):
    """A phone that recognises its owner: Chromium's virtual authenticator."""
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # the test server has no certificate
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    return tools.send("WebAuthn.addVirtualAuthenticator", {"options": options}), tools


def sign_in(page, person):
    give_password(page, person.email, PASSWORD, path="/compte/connexion/?next=/compte/")


def sign_out(page):
    page.goto("/compte/deconnexion/")
    page.get_by_role("main").get_by_role("button", name="Se déconnecter").click()


def test_a_role_that_needs_it_is_led_through_the_application(page, technician, app_code, accessible):
    sign_in(page, technician)
    assert page.get_by_role("heading", level=1).inner_text() == "Une deuxième preuve"
    accessible(page)

    page.get_by_role("link", name="Avec une application sur mon téléphone").click()
    accessible(page)
    page.get_by_text("Je ne peux pas scanner").click()
    secret = page.locator(".account-secret").inner_text()
    page.get_by_label("Code affiché par l’application").fill(app_code(secret))
    page.get_by_role("button", name="Activer").click()
    page.wait_for_url("**/secours/")

    assert page.locator(".account-codes code").count() == 10
    accessible(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger").click()
    assert len(re.findall(r"^\w{8}$", download.value.path().read_text("utf-8"), re.MULTILINE)) == 10

    sign_out(page)
    sign_in(page, technician)
    accessible(page)
    page.get_by_label("Code de l’application").fill(app_code(secret))
    page.get_by_role("main").get_by_role("button", name="Se connecter").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Mon compte"


def test_a_passkey_is_added_then_opens_alone(page, device, person, accessible):
    sign_in(page, person)
    page.goto("/compte/cles/ajouter/")
    accessible(page)
    page.get_by_label("Nom de la clé").fill("Téléphone")
    page.get_by_role("button", name="Créer la clé").click()
    page.wait_for_url("**/secours/")
    page.goto("/compte/cles/")
    assert page.get_by_role("rowheader", name="Téléphone").is_visible()
    accessible(page)
    assert AuditEntry.objects.filter(actor_id=person.pk, after={"means": "webauthn"}).count() == 1

    sign_out(page)
    page.goto("/compte/connexion/?next=/compte/")
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    page.wait_for_url(re.compile(r"^[^?]*/compte/$"))  # where the person wanted to go
    assert page.get_by_role("heading", level=1).inner_text() == "Mon compte"


def test_a_passkey_counts_as_both_proofs(page, device, technician):
    sign_in(page, technician)
    page.get_by_role("link", name="Avec une clé d’accès").click()
    page.get_by_role("button", name="Créer la clé").click()
    page.wait_for_url("**/secours/")
    sign_out(page)

    page.goto("/compte/connexion/")
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    page.wait_for_url("**/espace/")
    page.goto("/compte/")
    assert page.get_by_role("heading", level=1).inner_text() == "Mon compte"


def test_a_passkey_is_the_second_proof_after_a_password_and_proves_again(page, device, person):
    sign_in(page, person)
    page.goto("/compte/cles/ajouter/")
    page.get_by_label("Entrer avec cette clé seule").uncheck()
    page.get_by_role("button", name="Créer la clé").click()
    page.wait_for_url("**/secours/")
    sign_out(page)

    sign_in(page, person)
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    page.wait_for_url("**/compte/")
    page.goto("/compte/confirmer/cle/?next=/compte/sessions/")
    page.get_by_role("button", name="Utiliser une clé d’accès").click()
    page.wait_for_url("**/compte/sessions/")


def test_a_device_that_refuses_is_told_in_words(page, device, person):
    authenticator, tools = device
    sign_in(page, person)
    page.goto("/compte/cles/ajouter/")
    tools.send("WebAuthn.setUserVerified", authenticator | {"isUserVerified": False})
    page.get_by_role("button", name="Créer la clé").click()

    assert "n’a pas été créée" in page.get_by_role("alert").inner_text()


def test_a_code_by_mail_opens_and_every_step_can_be_read_by_all(page, person, outbox, code_in, accessible):
    page.goto("/compte/connexion/?next=/compte/")
    accessible(page)
    page.get_by_role("link", name="Recevoir un code par courriel").click()
    accessible(page)
    page.get_by_label("Adresse électronique").fill(person.email)
    page.get_by_role("button", name="Envoyer le code").click()
    accessible(page)
    page.get_by_label("Code à six chiffres").fill("000000")
    page.get_by_role("button", name="Continuer").click()
    assert "n’est pas le bon" in page.get_by_role("main").inner_text()
    accessible(page)
    page.get_by_label("Code à six chiffres").fill(code_in(outbox.last()))
    page.get_by_role("button", name="Continuer").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Mon compte"


def test_work_is_given_back_when_the_session_ended_under_ones_hands(page, live_server, transactional_db, accessible):
    world = small.build()
    manager, structure = world.people["structure-manager"], world.structure
    install_application(manager)
    carry(page, signed_in(manager), live_server.url)
    page.goto(f"/espace/structures/{structure.pk}/modifier/")
    page.get_by_label("Nom", exact=True).fill("Centre social du Pré « neuf »")
    page.get_by_label("Code postal").fill("93210")
    Session.objects.all().delete()
    page.get_by_role("main").get_by_role("button", name="Enregistrer").click()

    give_password(page, manager.email, small.PASSWORD, path="")
    give_code(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Votre travail est là")
    accessible(page)
    assert page.locator("input[name=name]").input_value() == "Centre social du Pré « neuf »"
    structure.refresh_from_db()
    assert structure.name == "Centre social des Essais"

    page.get_by_role("button", name="Envoyer ce que j’avais saisi").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Centre social du Pré « neuf »")
    structure.refresh_from_db()
    assert (structure.name, structure.postcode) == ("Centre social du Pré « neuf »", "93210")


SCREENS = [
    "/compte/",
    "/compte/coordonnees/",
    "/compte/adresse/",
    "/compte/mot-de-passe/changer/",
    "/compte/double-authentification/",
    "/compte/cles/",
    "/compte/sessions/",
    "/compte/connexions/",
    "/compte/donnees/",
    "/compte/donnees/effacer/",
    "/compte/deconnexion/",
]
DOORS = ["/compte/inscription/", "/compte/mot-de-passe/oublie/", "/compte/inactif/", "/compte/connexions/erreur/"]


def test_every_screen_of_the_account_can_be_read_by_all(page, person, accessible):
    for path in DOORS:
        page.goto(path)
        accessible(page)
    sign_in(page, person)
    for path in SCREENS:
        page.goto(path)
        accessible(page)
        fits = page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert fits, f"{path} scrolls sideways at 360 px"


def test_signing_in_works_without_javascript(browser, live_server, person):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, person)

    assert page.get_by_role("heading", level=1).inner_text() == "Mon compte"
    page.goto("/compte/connexion/")
    context.close()
