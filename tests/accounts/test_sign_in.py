"""Coming in: password, code by e-mail, forgotten password; what a stranger learns; what the shared computer keeps."""

import pytest
from allauth.account.models import EmailAddress
from django.test import override_settings

from tests.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def test_the_right_password_leads_to_the_workspace(client, person, sign_in):
    response = sign_in(person)

    assert response.url == "/espace/"
    assert signed_in(client)


def test_after_sign_in_the_person_comes_back_where_they_were(sign_in, person):
    assert sign_in(person, next="/compte/donnees/").url == "/compte/donnees/"


def test_another_site_cannot_be_the_next_page(sign_in, person):
    assert sign_in(person, next="https://example.com/").url == "/espace/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, person):
    known = client.post("/compte/connexion/", {"login": person.email, "password": "faux"})
    unknown = client.post("/compte/connexion/", {"login": "inconnue@example.org", "password": "faux"})

    assert "ne correspond pas" in known.text
    assert known.context["form"].errors.get_json_data() == unknown.context["form"].errors.get_json_data()
    assert not signed_in(client)


def test_the_session_ends_with_the_browser_unless_one_asks_to_stay(client, person, sign_in):
    sign_in(person)
    assert client.session.get_expire_at_browser_close()

    client.logout()
    sign_in(person, remember="on")
    assert not client.session.get_expire_at_browser_close()
    assert client.session.get_expiry_age() == 14 * 24 * 3600


def test_a_code_by_mail_lets_one_in_without_a_password(client, person, outbox, code_in):
    client.post("/compte/connexion/code/", {"email": person.email})
    message = outbox.last()
    assert message.recipients() == [person.email]

    response = client.post("/compte/connexion/code/saisir/", {"code": code_in(message)})

    assert response.url == "/espace/"
    assert client.session.get_expire_at_browser_close()


def test_staying_connected_can_be_chosen_with_a_code_too(client, person, outbox, code_in):
    client.post("/compte/connexion/code/", {"email": person.email, "remember": "on"})
    client.post("/compte/connexion/code/saisir/", {"code": code_in(outbox.last())})

    assert not client.session.get_expire_at_browser_close()


def test_three_wrong_codes_end_the_attempt(client, person, outbox, code_in):
    client.post("/compte/connexion/code/", {"email": person.email})
    good = code_in(outbox.last())
    wrong = "000000" if good != "000000" else "111111"
    for _ in range(3):
        client.post("/compte/connexion/code/saisir/", {"code": wrong})

    client.post("/compte/connexion/code/saisir/", {"code": good})

    assert not signed_in(client)


def test_an_unknown_address_sees_the_same_page_and_is_told_by_mail(client, person, outbox):
    known = client.post("/compte/connexion/code/", {"email": person.email}, follow=True)
    client.session.flush()
    unknown = client.post("/compte/connexion/code/", {"email": "inconnue@example.org"}, follow=True)

    assert [url for url, _ in known.redirect_chain] == [url for url, _ in unknown.redirect_chain]
    assert "Saisir le code" in unknown.text
    assert known.text.count("<form") == unknown.text.count("<form")
    assert outbox.to("inconnue@example.org")[0].subject == "Aucun compte à cette adresse"


def test_a_forgotten_password_is_replaced_with_a_code(client, person, outbox, code_in):
    client.post("/compte/mot-de-passe/oublie/", {"email": person.email})
    client.post("/compte/mot-de-passe/code/", {"code": code_in(outbox.last())})
    new = "encore une autre phrase"

    response = client.post("/compte/mot-de-passe/nouveau/", {"password1": new, "password2": new}, follow=True)

    assert "Mot de passe changé" in response.text
    person.refresh_from_db()
    assert person.check_password(new)
    assert outbox.last().subject == "Votre mot de passe a changé"


def test_a_short_or_common_password_is_refused_in_french(client, person, outbox, code_in):
    client.post("/compte/mot-de-passe/oublie/", {"email": person.email})
    client.post("/compte/mot-de-passe/code/", {"code": code_in(outbox.last())})

    response = client.post("/compte/mot-de-passe/nouveau/", {"password1": "court", "password2": "court"})

    assert "trop court" in response.text
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_the_address_changes_only_once_the_new_one_is_proved(client, person, sign_in, outbox, code_in):
    sign_in(person)
    client.post("/compte/adresse/", {"email": "nouvelle@example.org", "action_add": ""})
    message = outbox.to("nouvelle@example.org")[0]
    person.refresh_from_db()
    assert person.email == "referente@example.org"

    client.post("/compte/adresse/verifier/", {"code": code_in(message)})

    person.refresh_from_db()
    assert person.email == "nouvelle@example.org"
    assert EmailAddress.objects.get(user=person).email == "nouvelle@example.org"
    assert outbox.to("referente@example.org")[-1].subject == "Votre adresse de connexion a changé"


def test_the_address_of_somebody_else_cannot_be_taken(client, person, make_person, sign_in, outbox, code_in):
    make_person("voisine@example.org")
    sign_in(person)
    client.post("/compte/adresse/", {"email": "voisine@example.org", "action_add": ""})

    client.post("/compte/adresse/verifier/", {"code": code_in(outbox.to("voisine@example.org")[0])})

    person.refresh_from_db()
    assert person.email == "referente@example.org"
    assert EmailAddress.objects.filter(email="voisine@example.org").count() == 1


@pytest.mark.parametrize("path", ["/compte/connexion/code/", "/compte/mot-de-passe/oublie/"])
def test_mails_speak_the_language_of_the_person(client, make_person, outbox, path):
    person = make_person("reader@example.org", language="en")
    client.post(path, {"email": person.email})

    message = outbox.last()
    page = message.alternatives[0].content
    assert "Hello" in message.body
    assert '<html lang="en">' in page
    assert person.email not in message.subject


def test_a_mail_has_its_code_large_in_the_laid_out_version(client, person, outbox, code_in):
    client.post("/compte/connexion/code/", {"email": person.email})

    message = outbox.last()
    assert message.subject == "Votre code de connexion"
    assert f">{code_in(message)}</p>" in message.alternatives[0].content


def test_nobody_signs_up_alone(client):
    response = client.post("/compte/inscription/", {"email": "seule@example.org"})
    assert response.status_code == 405
    assert "sur invitation" in client.get("/compte/inscription/").text


@pytest.mark.parametrize("path", ["/gestion/login/", "/_util/login/"])
def test_the_editor_has_no_door_of_its_own(client, path):
    assert client.get(path + "?next=/gestion/").url == "/compte/connexion/?next=/gestion/"


def test_the_editor_resets_passwords_at_our_door(client):
    assert client.get("/gestion/password_reset/confirm/x/y/").url == "/compte/mot-de-passe/oublie/"


@override_settings(ACCOUNT_RATE_LIMITS={"login": "2/m/ip"})
def test_too_many_attempts_from_one_place_get_a_page_that_says_so(client, person):
    answers = [client.post("/compte/connexion/", {"login": person.email, "password": "faux"}) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert "<h1" in answers[-1].text


def test_too_many_wrong_passwords_for_one_account_make_one_wait(client, person, sign_in):
    for _ in range(5):
        client.post("/compte/connexion/", {"login": person.email, "password": "faux"})

    assert "Attendez cinq minutes" in sign_in(person).text
    assert not signed_in(client)


def test_a_closed_account_does_not_open(client, person, sign_in):
    person.is_active = False
    person.save()

    response = sign_in(person)
    assert not signed_in(client)
    assert response.status_code == 200 or response.url == "/compte/inactif/"
    assert "n’est plus actif" in client.get("/compte/inactif/").text


def test_signing_out_asks_first_then_forgets(client, person, sign_in):
    sign_in(person)
    assert "Se déconnecter" in client.get("/compte/deconnexion/").text
    assert signed_in(client)

    client.post("/compte/deconnexion/")
    assert not signed_in(client)


def test_the_english_page_speaks_english_under_its_own_address(client):
    assert "Sign in" in client.get("/en/compte/connexion/").text
