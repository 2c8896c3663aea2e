"""Whoever chooses English reads English: on public pages, in one's account, in what forms answer, in mails."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils.translation import override
from wagtail.models import Page

from common.models import AuditEntry
from network.domain import invitations
from tests.support.reading import french_left, read
from tests.support.sign_in import signed_in
from tests.support.world import build

pytestmark = pytest.mark.django_db
ACCOUNT = (
    "",
    "coordonnees/",
    "donnees/",
    "donnees/effacer/",
    "adresse/",
    "mot-de-passe/changer/",
    "double-authentification/",
    "double-authentification/application/",
    "cles/",
    "sessions/",
    "connexions/",
    "deconnexion/",
)
DOORS = ("connexion/", "connexion/code/", "mot-de-passe/oublie/", "inscription/", "inactif/")


@pytest.fixture
def world():
    return build()


@pytest.fixture
def reader(world):
    """A manager who chose English, signed in."""
    person = world.people["structure-manager"]
    person.language = "en"
    person.save()
    return signed_in(person)


def left_on(client, path: str, *, names=(), status=200, **posted) -> list[str]:
    response = client.post(path, posted) if posted else client.get(path)
    assert response.status_code == status, path
    html = response.content.decode()
    assert '<html lang="en"' in html, path
    assert len(read(html, "en")) > 5, path
    return french_left(html, names=("Cultures du Cœur", "12 rue des Trois-Coups", *names))


def test_a_page_with_french_left_on_it_is_found():
    page = '<html lang="en"><p>Votre nom</p><p lang="fr">Pour moi</p><p>Pour vous <b>here</b></p><i>Enregistrer</i>'
    assert french_left(page) == ["Votre nom", "Pour vous", "Enregistrer"]


def test_the_english_pages_of_the_demo_are_there_and_in_english():
    call_command("demo", stage="english", verbosity=0)
    pages = Page.objects.live().filter(locale__language_code="en", depth__gt=1)
    left = {page.url: left_on(Client(), page.url, names=NAMES) for page in pages}
    assert len(left) >= 9
    assert {path: pieces for path, pieces in left.items() if pieces} == {}


NAMES = ("rapport d’activité 2021 de Cultures du Cœur", "Défenseur des droits", "Puy-de-Dôme")


@pytest.mark.parametrize("door", DOORS)
def test_the_ways_in_are_in_english(door):
    assert left_on(Client(), f"/en/compte/{door}") == []


@pytest.mark.parametrize("page", ACCOUNT)
def test_the_account_is_in_english(reader, world, page):
    assert left_on(reader, f"/en/compte/{page}", names=(str(world.structure), "Français")) == []


@pytest.mark.parametrize(
    ("path", "posted", "status"),
    [
        ("/en/compte/connexion/", {"login": "nobody@example.org", "password": "wrong"}, 200),
        ("/en/compte/connexion/", {"login": "", "password": ""}, 200),
        ("/en/compte/connexion/code/", {"email": "not an address"}, 200),
    ],
)
def test_refusals_of_forms_are_in_english(path, posted, status):
    assert left_on(Client(), path, status=status, **posted) == []


@pytest.mark.parametrize(("path", "status"), [("/en/nowhere/", 404), ("/en/invitation/wrong/", 404)])
def test_dead_ends_are_in_english(path, status):
    assert left_on(Client(), path, status=status) == []


def test_an_invitation_is_read_in_english(world, outbox):
    """The mail follows the language of the account; its link opens a page in that language."""
    guest = world.people["referent"]
    guest.language = "en"
    guest.save()
    _, token = invitations.invite(by=None, target=world.partner, role="partner-member", email=guest.email)
    [message] = outbox.to(guest.email)
    assert f"/en/invitation/{token}/" in message.body
    assert "Gives tickets" in message.body
    left = left_on(Client(), f"/en/invitation/{token}/", names=(str(world.partner),))
    assert left == []


def test_the_workspace_is_read_whole_in_french(reader):
    response = reader.get("/en/espace/?page=2")
    assert (response.status_code, response.url) == (302, "/espace/?page=2")
    page = reader.get("/espace/").content.decode()
    assert '<html lang="fr"' in page
    assert "language-switcher" not in page


def test_a_choice_made_on_an_english_page_is_heard_and_kept_in_french(reader, world):
    number = world.memberships["structure-manager"].pk
    response = reader.post("/en/espace/agir/", {"membership": number, "next": "/en/compte/"}, follow=True)
    assert f"You are now acting for {world.structure}." in response.content.decode()
    reader.post("/en/compte/coordonnees/", {"first_name": "Ada", "last_name": "B", "phone": "", "language": "en"})
    entry = AuditEntry.objects.latest("pk")
    with override("fr"):
        assert entry.capacity == str(world.memberships["structure-manager"])
