"""One's own page: what it shows, what it changes, where one is signed in."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from accounts.domain import people
from accounts.models import User
from common.errors import Refused
from common.models import AuditEntry
from tests.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def test_the_page_says_the_state_of_each_thing(client, person, sign_in):
    sign_in(person)
    page = client.get("/compte/").text

    for word in (person.email, "Confirmée", "Choisi", "Pas encore", "Une session ouverte"):
        assert word in page


def test_an_account_without_password_is_offered_one(client, make_person):
    person = make_person("sans@example.org", password=None)
    client.force_login(person)

    assert "/compte/mot-de-passe/choisir/" in client.get("/compte/").text


def test_changing_ones_details_is_noted_without_the_values(client, person, sign_in):
    sign_in(person)
    response = client.post(
        "/compte/coordonnees/", {"first_name": "Camille", "last_name": "Dulac", "phone": "", "language": "en"}
    )

    assert response.url == "/en/compte/"
    entry = AuditEntry.objects.get(verb="person.changed")
    assert entry.actor_id == person.pk
    assert set(entry.personal) == {"last_name", "phone"}
    assert entry.after == {"language": "en"}


def test_a_wrong_answer_keeps_what_was_typed(client, person, sign_in):
    sign_in(person)
    response = client.post("/compte/coordonnees/", {"first_name": "Camille", "language": "xx"})

    assert response.status_code == 200
    assert 'value="Camille"' in response.text


def test_a_session_is_closed_from_another(client, person, sign_in):
    elsewhere = Client(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/150.0"})
    elsewhere.post("/compte/connexion/", {"login": person.email, "password": PASSWORD})
    elsewhere.get("/compte/")
    sign_in(person)
    page = client.get("/compte/sessions/").text
    assert "Firefox, Windows" in page
    assert "Appareil inconnu" in page

    there = UserSession.objects.get(user=person, user_agent__contains="Firefox")
    client.post(f"/compte/sessions/{there.pk}/fermer/")

    assert elsewhere.get("/compte/").url.startswith("/compte/connexion/")
    assert client.get("/compte/").status_code == 200


def test_all_other_sessions_are_closed_at_once(client, person, sign_in):
    others = [Client(), Client()]
    for other in others:
        other.post("/compte/connexion/", {"login": person.email, "password": PASSWORD})
        other.get("/compte/")
    sign_in(person)

    client.post("/compte/sessions/")

    assert [other.get("/compte/").status_code for other in others] == [302, 302]
    assert client.get("/compte/").status_code == 200


def test_the_session_of_somebody_else_cannot_be_closed(client, person, make_person, sign_in):
    other = Client()
    neighbour = make_person("voisine@example.org")
    other.post("/compte/connexion/", {"login": neighbour.email, "password": PASSWORD})
    other.get("/compte/")
    sign_in(person)

    session = UserSession.objects.get(user=neighbour)
    assert client.post(f"/compte/sessions/{session.pk}/fermer/").status_code == 404
    assert other.get("/compte/").status_code == 200


def test_sessions_are_closed_by_a_form_only_and_a_reload_shows_the_list(client, person, sign_in):
    sign_in(person)
    client.get("/compte/")
    own = UserSession.objects.get(user=person)

    assert client.get(f"/compte/sessions/{own.pk}/fermer/").url == "/compte/sessions/"
    assert UserSession.objects.filter(pk=own.pk).exists()
    assert client.get("/compte/").status_code == 200


def test_an_address_makes_one_account_whatever_its_capitals(person):
    with pytest.raises(Refused, match="existe déjà"):
        people.create_person(by=None, email="REFERENTE@example.org", verified=True)

    assert User.objects.count() == 1


def test_a_new_account_is_noted_as_made_by_whoever_made_it(person, make_person):
    made = people.create_person(by=person, email="nouvelle@example.org", verified=False)

    assert AuditEntry.objects.get(verb="person.created", object_id=str(made.pk)).actor_id == person.pk
    assert AuditEntry.objects.get(verb="person.created", object_id=str(person.pk)).actor_id == person.pk


@pytest.mark.parametrize(
    "path",
    ["/compte/", "/compte/coordonnees/", "/compte/donnees/", "/compte/sessions/", "/compte/cles/", "/compte/adresse/"],
)
def test_a_visitor_is_led_to_sign_in(client, path):
    assert client.get(path).url == f"/compte/connexion/?next={path}"


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("/compte/mot-de-passe/changer/", "Changer de mot de passe"),
        ("/compte/adresse/", "Changer d’adresse"),
        ("/compte/cles/", "Entrer sans mot de passe"),
        ("/compte/double-authentification/", "qu’un mot de passe"),
        ("/compte/double-authentification/application/", "visez ce dessin"),
        ("/compte/cles/ajouter/", "Entrer avec cette clé seule"),
        ("/compte/connexions/", "Aucun compte n’est relié"),
        ("/compte/connexions/annulee/", "Rien n’a changé"),
    ],
)
def test_every_page_of_the_account_opens(client, person, sign_in, path, word):
    sign_in(person)
    assert word in client.get(path).text
