"""Somebody who leaves for good hands over first, then holds no role any more."""

import pytest

from accounts.models import User
from common.domain import personal_data
from common.errors import Refused
from network.domain import people
from network.models import Membership
from tests.support import world as small

pytestmark = pytest.mark.django_db


@pytest.fixture
def network():
    return small.build()


@pytest.mark.parametrize("role", ["national-admin", "coordinator", "structure-manager", "partner-manager"])
def test_the_last_who_can_invite_is_asked_to_hand_over_first(network, role):
    person = network.people[role]
    with pytest.raises(Refused, match="nommez quelqu’un d’autre"):
        personal_data.erase(by=person, person=person)

    person.refresh_from_db()
    assert person.is_active
    assert Membership.objects.active().filter(user=person).exists()


def test_once_handed_over_every_role_ends_with_the_account(network):
    person = network.people["coordinator"]
    successor = User.objects.create_user("suite@example.org")
    people.add_member(by=person, user=successor, target=network.territory, role="coordinator")

    personal_data.erase(by=person, person=person)

    membership = network.memberships["coordinator"]
    membership.refresh_from_db()
    assert membership.ended_by == person
    assert not Membership.objects.active().filter(user=person).exists()
    assert Membership.objects.active().filter(user=successor).exists()


def test_who_invites_nobody_leaves_freely(network):
    person = network.people["referent"]
    personal_data.erase(by=person, person=person)

    person.refresh_from_db()
    assert not person.is_active
