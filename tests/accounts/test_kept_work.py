"""A form sent after the session has ended is given back to the same person, and to nobody else."""

import re

import pytest
import time_machine

from accounts.sign_in.kept_work import COOKIE, MAX_LENGTH

pytestmark = pytest.mark.django_db
ADD = "/espace/territoires/ajouter/"
FORM = {"code": "93", "name": "Du Pré", "password": "secret", "oldpassword": "secret", "new_password1": "secret"}


@pytest.fixture
def session_ended(client, person, sign_in):
    sign_in(person)
    client.get("/compte/")
    client.session.flush()
    del client.cookies["sessionid"]


def send(client, **more):
    return client.post(ADD, FORM | more)


def test_the_work_is_given_back_after_sign_in_without_its_secrets(client, person, sign_in, session_ended):
    assert send(client).url == f"/compte/connexion/?next={ADD}"

    assert sign_in(person, next=ADD).url == "/compte/reprendre/"
    page = client.get("/compte/reprendre/")
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text))
    hidden.pop("csrfmiddlewaretoken", None)
    assert hidden == {"code": "93", "name": "Du Pré"}
    assert f'action="{ADD}"' in page.text


@pytest.mark.parametrize("path", ["/compte/mot-de-passe/changer/", "/compte/coordonnees/", "/en/compte/coordonnees/"])
def test_nothing_is_kept_of_the_account_itself(client, session_ended, path):
    assert "/compte/connexion/" in client.post(path, {"oldpassword": "secret", "first_name": "Camille"}).url

    assert "kept_work" not in client.session


def test_nothing_typed_is_readable_in_the_session(client, session_ended):
    send(client)

    assert "Du Pré" not in str(dict(client.session))


def test_somebody_else_who_signs_in_on_the_same_computer_sees_nothing(client, make_person, sign_in, session_ended):
    other = make_person("voisine@example.org")
    send(client)

    assert sign_in(other).url == "/espace/"
    assert client.get("/compte/reprendre/").url == "/compte/"


def test_after_half_an_hour_it_is_gone(client, person, sign_in, session_ended):
    with time_machine.travel("2026-11-20T10:00:00Z", tick=False):
        send(client)
    with time_machine.travel("2026-11-20T10:31:00Z", tick=False):
        assert sign_in(person).url == "/espace/"


def test_it_can_be_abandoned(client, person, sign_in, session_ended):
    send(client)
    sign_in(person)

    assert client.post("/compte/reprendre/").url == ADD
    assert client.get("/compte/reprendre/").url == "/compte/"


def test_nothing_is_kept_for_a_browser_where_nobody_was_signed_in(client, session_ended):
    del client.cookies[COOKIE]
    send(client)

    assert "kept_work" not in client.session


def test_nothing_is_kept_of_the_sign_in_form_itself(client, person, session_ended):
    client.post("/compte/connexion/", {"login": person.email, "password": "faux"})

    assert "kept_work" not in client.session


def test_a_flood_is_not_kept(client, session_ended):
    send(client, name="x" * MAX_LENGTH)

    assert "kept_work" not in client.session
