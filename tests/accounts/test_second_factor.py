"""A second factor for those who see personal data or manage others: asked for, explained, led through."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from accounts import roles
from common.secrets import seal, unseal

pytestmark = pytest.mark.django_db
WHY = "/compte/double-authentification/pourquoi/"


@pytest.fixture
def secret():
    return generate_totp_secret()


@pytest.fixture
def with_app(secret):
    def give(person):
        TOTP.activate(person, secret)
        RecoveryCodes.activate(person)
        return person

    return give


def test_a_role_without_personal_data_asks_for_nothing(client, person, sign_in, with_role):
    with_role(roles.Referent)
    sign_in(person)

    assert client.get("/compte/").status_code == 200


def test_a_role_that_manages_others_is_led_to_the_explanation(client, person, sign_in, with_role):
    with_role(roles.Referent, roles.Coordinator)
    sign_in(person)

    response = client.get("/compte/donnees/?a=1")
    assert response.url == f"{WHY}?next=%2Fcompte%2Fdonnees%2F%3Fa%3D1"
    page = client.get(response.url).text
    assert str(roles.Coordinator.label) in page
    assert str(roles.Referent.label) not in page


def test_an_account_of_the_technical_team_is_asked_whatever_its_roles(client, technician, sign_in):
    sign_in(technician)

    assert client.get("/compte/").url.startswith(WHY)
    assert "ne suffit pas à les protéger" in client.get(WHY).text


def test_a_technical_account_without_any_role_is_told_why(client, technician, sign_in, with_role):
    with_role()
    sign_in(technician)

    assert "équipe technique" in client.get(WHY).text


def test_a_role_gained_while_signed_in_asks_at_the_next_request(client, person, sign_in, with_role):
    sign_in(person)
    assert client.get("/compte/").status_code == 200

    with_role(roles.StructureManager)
    assert client.get("/compte/").url.startswith(WHY)


def test_htmx_changes_page_instead_of_receiving_one_inside_a_fragment(client, technician, sign_in):
    sign_in(technician)

    response = client.get("/compte/", headers={"HX-Request": "true"})
    assert response.status_code == 200
    assert response.headers["HX-Redirect"].startswith(WHY)


def test_a_form_sent_without_the_second_factor_does_nothing(client, technician, sign_in):
    sign_in(technician)
    client.post("/compte/coordonnees/", {"first_name": "Changé", "language": "fr"})

    technician.refresh_from_db()
    assert technician.first_name == ""


@pytest.mark.parametrize("path", ["/compte/deconnexion/", "/sante/vivant/", WHY, "/compte/double-authentification/"])
def test_some_doors_stay_open(client, technician, sign_in, path):
    sign_in(technician)
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/compte/nulle-part/", "/compte/nulle part.x"])
def test_an_unknown_address_is_closed_too(client, technician, sign_in, path):
    sign_in(technician)
    assert client.get(path).url.startswith(WHY)


@pytest.fixture
def activate(client, app_code):
    """Scan, then type what the application shows."""

    def go():
        page = client.get("/compte/double-authentification/application/")
        assert 'src="data:image/svg+xml;base64,' in page.text
        code = app_code(page.context["form"].secret)
        client.post("/compte/double-authentification/application/", {"code": code})

    return go


def test_a_wrong_code_does_not_activate(client, technician, sign_in):
    sign_in(technician)
    wrong = client.post("/compte/double-authentification/application/", {"code": "12"})

    assert "change toutes les 30 secondes" in wrong.text
    assert not Authenticator.objects.exists()


@pytest.mark.django_db(transaction=True)  # what follows the commit is part of it
def test_the_application_is_activated_step_by_step(client, technician, sign_in, activate, outbox):
    sign_in(technician)
    activate()

    page = client.get("/compte/double-authentification/secours/").text
    codes = re.findall(r"<code>(\w+)</code>", page)
    assert len(codes) == 10
    assert all(code in page.partition('href="data:text/plain')[2] for code in codes), "and can be downloaded"
    assert outbox.last().subject == "Double authentification activée"
    assert client.get("/compte/").status_code == 200, "having just used the application is enough"
    assert not client.get("/compte/double-authentification/secours/").text.count(codes[0]), "shown once"


def test_who_has_an_application_is_asked_for_its_code_at_sign_in(
    client, technician, sign_in, with_app, secret, app_code
):
    with_app(technician)
    assert sign_in(technician).url == "/compte/connexion/second-facteur/"
    assert "_auth_user_id" not in client.session

    client.post("/compte/connexion/second-facteur/", {"code": app_code(secret)})

    assert client.get("/compte/").status_code == 200


def test_a_recovery_code_opens_once(client, technician, sign_in, with_app):
    with_app(technician)
    code = Authenticator.objects.get(user=technician, type="recovery_codes").wrap().get_unused_codes()[0]
    sign_in(technician)
    client.post("/compte/connexion/second-facteur/", {"code": code})
    assert client.get("/compte/").status_code == 200

    client.post("/compte/deconnexion/")
    sign_in(technician)
    again = client.post("/compte/connexion/second-facteur/", {"code": code})
    assert "n’est pas le bon" in again.text


def test_a_session_older_than_the_application_must_show_it(client, technician, sign_in, with_app, secret, app_code):
    """Added elsewhere: this session has shown a password only, and may not add another means with it."""
    sign_in(technician)
    with_app(technician)

    assert client.get("/compte/donnees/").url == "/compte/confirmer/code/?next=%2Fcompte%2Fdonnees%2F"
    assert client.get("/compte/cles/ajouter/").url.startswith("/compte/confirmer/code/")
    client.post("/compte/confirmer/code/?next=/compte/donnees/", {"code": app_code(secret)})

    assert client.get("/compte/donnees/").status_code == 200


def test_the_last_means_cannot_be_removed_by_a_role_that_needs_it(
    client, technician, sign_in, with_app, secret, app_code
):
    with_app(technician)
    sign_in(technician)
    client.post("/compte/connexion/second-facteur/", {"code": app_code(secret)})

    response = client.post("/compte/double-authentification/application/retirer/")

    assert "ajoutez un autre moyen" in response.text
    assert Authenticator.objects.filter(user=technician, type="totp").exists()


def test_who_needs_none_may_remove_it(client, person, sign_in, with_app, secret, app_code):
    with_app(person)
    sign_in(person)
    client.post("/compte/connexion/second-facteur/", {"code": app_code(secret)})

    client.post("/compte/double-authentification/application/retirer/")

    assert not Authenticator.objects.filter(user=person).exists()


def test_who_has_shown_a_second_factor_is_not_held_at_the_explanation(client, person, sign_in):
    sign_in(person)

    assert client.get(WHY + "?next=/compte/").url == "/compte/"
    assert client.get(WHY + "?next=https://example.com/").url == "/espace/"


def test_the_secret_of_the_application_is_sealed_in_the_database(person, with_app, secret):
    with_app(person)

    kept = Authenticator.objects.get(user=person, type="totp")
    assert secret not in str(kept.data)
    assert unseal(kept.data["secret"], purpose="second-factor") == secret


def test_a_seal_opens_for_its_purpose_only_and_survives_a_change_of_key(settings):
    sealed = seal("secret", purpose="second-factor")
    assert unseal(sealed, purpose="kept-work") is None

    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "z" * 60
    assert unseal(sealed, purpose="second-factor") == "secret"
    settings.SECRET_KEY_FALLBACKS = []
    assert unseal(sealed, purpose="second-factor") is None
