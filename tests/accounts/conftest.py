"""People who sign in."""

import re
from types import SimpleNamespace

import pytest
import requests

from config import storage
from tests.accounts.provider import CLIENT, SECRET, running
from tests.support.sign_in import application_code

PASSWORD = "une phrase pour tester"


@pytest.fixture
def make_person(db):
    from accounts.domain.people import create_person

    def make(email="referente@example.org", **fields):
        return create_person(by=None, email=email, verified=True, **{"password": PASSWORD} | fields)

    return make


@pytest.fixture
def person(make_person):
    return make_person(first_name="Camille", last_name="Référente", phone="01 99 00 12 12")


@pytest.fixture
def technician(make_person):
    """An account that always needs a second factor."""
    person = make_person("technique@example.org")
    person.is_superuser = True
    person.save()
    return person


@pytest.fixture
def sign_in(client):
    """Through the form, as people do: the session remembers how."""

    def come_in(person, **more):
        return client.post("/compte/connexion/", {"login": person.email, "password": PASSWORD} | more)

    return come_in


@pytest.fixture
def code_in():
    def read(message) -> str:
        return re.search(r"^\d{6}$", message.body, re.MULTILINE)[0]

    return read


@pytest.fixture
def app_code():
    return application_code


@pytest.fixture
def with_role(monkeypatch):
    """Gives whoever is signed in these roles, as the room of organisations does with real memberships."""

    def give(*roles):
        from network import middleware

        memberships = tuple(
            SimpleNamespace(described_role=role, pk=None, target=None, organisation="nation") for role in roles
        )
        acting = SimpleNamespace(choices=memberships, label="", membership=None)
        monkeypatch.setattr(middleware, "of_request", lambda request: acting)

    return give


def environment(**values):
    """The variables, as config.storage reads them."""

    def read(name, default=""):
        return values.get(name, default)

    read.bool = read.list = read
    return read


@pytest.fixture
def provider(settings):
    with running() as provider:
        provider.settings = lambda **more: setattr(
            settings,
            "SOCIALACCOUNT_PROVIDERS",
            storage.openid(environment(OPENID_SERVER=provider.url, OPENID_CLIENT=CLIENT, OPENID_SECRET=SECRET, **more)),
        )
        provider.settings()
        yield provider


@pytest.fixture
def come_in(client):
    """Our page, the provider's, and back: as a browser follows."""

    def go(next_url="", process="login"):
        response = client.post(f"/compte/openid/proconnect/?process={process}&next={next_url}")
        if response.status_code != 302:
            return response
        back = requests.get(response.url, allow_redirects=False, timeout=5).headers["Location"]
        return client.get(back.replace("http://testserver", ""))

    return go
