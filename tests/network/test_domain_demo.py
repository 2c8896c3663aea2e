"""The demo of this room: believable, repeatable, made by the verbs."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import call_command

from accounts.models import User
from accounts.roles import ROLES
from common.demo import World, discover
from common.demo.logins import LOGINS, PASSWORD
from common.domain.communes import COMMUNES
from common.models import DemoStage, OutgoingMail, Place
from network.acting import acting_for
from network.demo import organisations as demo
from network.demo.departments import NATION
from network.demo.names import Namer
from network.demo.people import CAST, DEMO_LOGINS
from network.models import Convention, Invitation, Partner, Structure, Territory, Venue, Volunteer
from network.validators import validate_postcode, validate_siret

OURS = ("taxonomy", "administration", "territories", "structures", "partners", "people", "members", "conventions")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def network_once(once):
    once(build, 1)


@pytest.fixture
def network(network_once, db):
    """Our stages, at scale 1."""


def build(scale: int, names=(*OURS, "volunteers", "invitations")):
    import datetime as dt

    world = World(seed=1998, scale=scale, today=dt.date.today())  # noqa: DTZ011  (any day will do)
    for stage in discover():
        if stage.name in names:
            world.reseed(stage.name)
            stage.build(world)


def test_two_territories_with_everything_in_every_state(network):
    assert [t.name for t in Territory.objects.order_by("pk")] == ["Seine-Saint-Denis", "Puy-de-Dôme"]
    assert (Structure.objects.count(), Partner.objects.count(), Venue.objects.count()) == (40, 50, 50)
    assert set(Convention.objects.values_list("state", flat=True)) == {
        "draft",
        "signed",
        "ending",
        "ended",
        "renewed",
    }
    assert set(Volunteer.objects.values_list("state", flat=True)) == {"candidate", "active", "paused", "ended"}
    assert Invitation.objects.pending().count() == 8


def test_nobody_is_written_to(network):
    assert not OutgoingMail.objects.filter(sent_at=None).exists()


def test_addresses_and_numbers_are_right_and_nobodys(network):
    known = {(place.name, place.postcode) for place in COMMUNES}
    for each in (*Structure.objects.all(), *Partner.objects.all()):
        assert (each.commune, each.postcode) in known
        validate_siret(each.siret)
        assert each.siret.startswith("0")
        assert each.phone.startswith("01 99 00 ")
        assert each.email.endswith("@example.org")
    assert all(email.endswith("@example.org") for email in User.objects.values_list("email", flat=True))


def test_there_is_a_login_for_every_role_and_it_opens(network, client):
    assert {role for *_, roles, _ in CAST for role, _ in roles} == set(ROLES)
    for login in DEMO_LOGINS:
        person = User.objects.get(email=login.email)
        assert person.check_password(PASSWORD)
        acting = acting_for(person)
        assert acting
        second = Authenticator.objects.filter(user=person).values_list("type", flat=True)
        assert set(second) == ({"totp", "recovery_codes"} if login.second_factor else set())
        assert login.second_factor == any(choice.described_role.second_factor for choice in acting.choices)
        assert login in LOGINS
    several = acting_for(User.objects.get(email="plusieurs@example.org"))
    assert len(several.choices) == 3


def test_the_same_seed_gives_the_same_network(network):
    names = list(Structure.objects.order_by("pk").values_list("name", "siret"))
    from random import Random

    again = Namer(Random("1998-1-structures"))
    territory = Territory.objects.order_by("pk").first()
    from common.models import Audience

    made = [demo.structure(again, territory, list(Audience.objects.offered()), n) for n in range(20)]
    assert [(each["name"], each["siret"]) for each in made] == names[:20]


def test_the_nation_is_made_in_bulk_with_island_and_quebec(db, monkeypatch):
    monkeypatch.setattr(demo, "STRUCTURES", {10: 3})
    monkeypatch.setattr(demo, "PARTNERS", {10: 2})
    build(10, ("taxonomy", "administration", "territories", "structures", "partners", "people", "members"))
    assert Territory.objects.count() == len(NATION) == 35
    assert (Structure.objects.count(), Partner.objects.count()) == (105, 70)
    island, quebec = Territory.objects.get(code="974"), Territory.objects.get(code="quebec")
    assert (island.time_zone, quebec.country) == ("Indian/Reunion", "CA")
    for each in Structure.objects.of(quebec):
        assert each.siret == ""
        validate_postcode(each.postcode, "CA")


def test_the_command_does_each_stage_once(db):
    call_command("demo", stage="territories", verbosity=0)
    call_command("demo", stage="territories", verbosity=0)
    assert Territory.objects.count() == 2
    assert DemoStage.objects.filter(name="territories").count() == 1


def test_every_department_of_the_demo_has_its_communes():
    departments = {place.department for place in COMMUNES}
    assert {department.places for department in NATION} == departments
    for place in COMMUNES:
        validate_postcode(place.postcode, place.country)
        if place.country == "FR":
            assert place.code.startswith(place.department)


def test_reference_terms_are_added_once_and_editors_keep_their_words(db):
    from common.domain.taxonomy import ensure_reference_terms
    from common.models import AccessFeature, AgeBand, ArtForm, Audience, Theme

    assert ensure_reference_terms() > 100
    renamed = Theme.objects.get(slug="mobilite")
    renamed.label, renamed.retired = "Se déplacer", True
    renamed.save()
    assert ensure_reference_terms() == 0
    renamed.refresh_from_db()
    assert (renamed.label, renamed.retired) == ("Se déplacer", True)
    for model in (Theme, Audience, ArtForm, AccessFeature, AgeBand):
        assert not model.objects.filter(label_en="").exists()
    Place.objects.filter(name="Riom").delete()
    call_command("reference_terms", verbosity=0)
    assert Place.objects.filter(name="Riom").exists()
