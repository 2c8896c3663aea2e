import datetime as dt

import pytest
from django.utils import timezone

from common.errors import Refused
from common.models import AuditEntry
from network.domain import volunteers
from network.models import Volunteer
from tests.factories import StructureFactory, TerritoryFactory, UserFactory, VolunteerFactory

GIVEN = {"first_name": "Odile", "last_name": "Perrin", "email": "ODILE@example.org", "phone": "0199003001"}


@pytest.fixture
def volunteer(territory):
    return VolunteerFactory(territory=territory)


def test_a_volunteer_is_added_as_a_candidate(admin, territory, structure):
    made = volunteers.add(by=admin, territory=territory, structure=structure, **GIVEN)
    assert (made.state, made.email, made.phone) == ("candidate", "odile@example.org", "01 99 00 30 01")
    assert made.created_by == admin
    assert str(made) == "Odile Perrin"
    entry = AuditEntry.objects.get(verb="volunteer.added")
    assert "Odile" not in str(entry.after)
    assert "first_name" in entry.personal


def test_faults_are_said_and_nothing_is_kept(admin, territory):
    with pytest.raises(Refused) as refusal:
        volunteers.add(by=admin, territory=territory, **(GIVEN | {"phone": "12"}))
    assert "phone" in refusal.value.message_dict
    with pytest.raises(Refused) as refusal:
        volunteers.add(by=admin, territory=territory, **(GIVEN | {"structure": StructureFactory()}))
    assert "autre territoire" in refusal.value.message_dict["structure"][0]
    territory.closed_at = timezone.now()
    with pytest.raises(Refused, match="fermé"):
        volunteers.add(by=admin, territory=territory, **GIVEN)
    assert not Volunteer.objects.exists()


def test_details_are_corrected(admin, volunteer):
    changed = volunteers.update(by=admin, volunteer=volunteer, availability="le mardi")
    assert changed.availability == "le mardi"
    assert AuditEntry.objects.get(verb="volunteer.updated").personal == ["availability"]


def test_from_the_first_meeting_to_the_end(admin, volunteer):
    day = dt.date(2026, 9, 1)
    assert volunteers.welcome(by=admin, volunteer=volunteer, met_on=day).met_on == day
    assert volunteers.pause(by=admin, volunteer=volunteer).state == "paused"
    back = volunteers.welcome(by=admin, volunteer=volunteer)
    assert (back.state, back.met_on) == ("active", day)
    ended = volunteers.end(by=admin, volunteer=volunteer)
    assert (ended.state, ended.ended_by) == ("ended", admin)
    assert not Volunteer.objects.following().exists()


def test_a_welcome_without_a_date_is_today(admin, volunteer):
    assert volunteers.welcome(by=admin, volunteer=volunteer).met_on == timezone.localdate()


@pytest.mark.parametrize(
    ("state", "refused"),
    [
        ("candidate", {"pause"}),
        ("active", {"welcome"}),
        ("paused", {"pause"}),
        ("ended", {"welcome", "pause", "end"}),
    ],
)
def test_each_state_allows_what_it_allows(admin, territory, state, refused):
    verbs = {"welcome": volunteers.welcome, "pause": volunteers.pause, "end": volunteers.end}
    for name, verb in verbs.items():
        volunteer = VolunteerFactory(territory=territory, state=state)
        if name in refused:
            with pytest.raises(Refused, match="n’est pas possible"):
                verb(by=admin, volunteer=volunteer)
            volunteer.refresh_from_db()
            assert volunteer.state == state
        else:
            assert verb(by=admin, volunteer=volunteer).state != state


def test_an_account_is_one_volunteer_of_a_territory(admin, volunteer, user):
    assert volunteers.link_account(by=admin, volunteer=volunteer, user=user).user == user
    assert volunteers.link_account(by=admin, volunteer=volunteer, user=user).user == user
    with pytest.raises(Refused, match="déjà celui"):
        volunteers.link_account(by=admin, volunteer=VolunteerFactory(territory=volunteer.territory), user=user)
    elsewhere = VolunteerFactory(territory=TerritoryFactory())
    assert volunteers.link_account(by=admin, volunteer=elsewhere, user=user).user == user
    other = volunteers.link_account(by=admin, volunteer=elsewhere, user=UserFactory())
    assert other.user != user
