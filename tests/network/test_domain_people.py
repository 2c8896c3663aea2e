from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from common.errors import Refused
from common.models import AuditEntry
from network import registry
from network.domain import people
from network.models import Membership
from network.models.target import target_fields
from tests.factories import MembershipFactory, StructureFactory, UserFactory


@pytest.fixture
def followed(monkeypatch):
    """What followers of other rooms are told."""
    seen = []
    monkeypatch.setattr(
        registry,
        "membership_followers",
        [lambda *, by, membership, started: seen.append((membership.role, started))],
    )
    return seen


def test_a_member_is_added_recorded_and_followed(admin, user, structure, followed):
    membership = people.add_member(by=admin, user=user, target=structure, role="referent")
    assert (membership.organisation, membership.target, membership.created_by) == ("structure", structure, admin)
    assert Membership.objects.active().get(user=user) == membership
    assert AuditEntry.objects.get(verb="membership.started").after["role"] == "referent"
    assert followed == [("referent", True)]


def test_a_member_of_the_nation_has_no_target(admin, user):
    membership = people.add_member(by=admin, user=user, target=None, role="trainee")
    assert (membership.organisation, membership.target, membership.home_territory) == ("nation", None, None)
    assert str(membership) == "Stagiaire, coordination nationale"


@pytest.mark.parametrize("role", ["coordinator", "partner-member", "national-admin", "zorglub"])
def test_a_role_of_elsewhere_is_refused(admin, user, structure, role):
    with pytest.raises(Refused, match="Ce rôle n’existe pas"):
        people.add_member(by=admin, user=user, target=structure, role=role)


def test_the_same_role_is_not_given_twice(admin, user, structure):
    people.add_member(by=admin, user=user, target=structure, role="referent")
    with pytest.raises(Refused, match="déjà ce rôle"):
        people.add_member(by=admin, user=user, target=structure, role="referent")
    with pytest.raises(IntegrityError), transaction.atomic():
        MembershipFactory(user=user, role="referent", target=structure)


def test_a_person_may_have_several_roles_and_places(admin, user, structure):
    people.add_member(by=admin, user=user, target=structure, role="referent")
    people.add_member(by=admin, user=user, target=structure, role="structure-manager")
    people.add_member(by=admin, user=user, target=StructureFactory(), role="referent")
    assert Membership.objects.active().filter(user=user).count() == 3


def test_a_role_that_ran_out_is_given_again(admin, user, structure):
    today = timezone.localdate()
    old = MembershipFactory(
        user=user, role="referent", target=structure, starts_on=today - timedelta(9), ends_on=today - timedelta(1)
    )
    new = people.add_member(by=admin, user=user, target=structure, role="referent")
    old.refresh_from_db()
    assert old.ended_at
    assert new.pk != old.pk


def test_dates_come_in_order(admin, user, structure):
    today = timezone.localdate()
    with pytest.raises(Refused) as refusal:
        people.add_member(
            by=admin, user=user, target=structure, role="referent", starts_on=today, ends_on=today - timedelta(1)
        )
    assert refusal.value.message_dict == {"ends_on": ["La fin vient après le début."]}


def test_nobody_enters_a_closed_organisation(admin, user, structure):
    structure.closed_at = timezone.now()
    with pytest.raises(Refused, match="fermée"):
        people.add_member(by=admin, user=user, target=structure, role="referent")


def test_ending_is_for_now_and_once(admin, user, structure, followed):
    membership = people.add_member(by=admin, user=user, target=structure, role="referent")
    ended = people.end_membership(by=admin, membership=membership)
    again = people.end_membership(by=None, membership=membership)
    assert (ended.ended_by, again.ended_by) == (admin, admin)
    assert not Membership.objects.active().filter(user=user).exists()
    assert followed == [("referent", True), ("referent", False)]
    assert AuditEntry.objects.filter(verb="membership.ended").count() == 1


def test_a_change_of_role_keeps_the_membership_and_the_former_role_in_the_trail(admin, user, structure, followed):
    membership = people.add_member(by=admin, user=user, target=structure, role="referent")
    changed = people.change(by=admin, membership=membership, role="structure-manager", ends_on=None)
    assert (changed.pk, changed.role) == (membership.pk, "structure-manager")
    entry = AuditEntry.objects.get(verb="membership.changed")
    assert (entry.before["role"], entry.after["role"]) == ("referent", "structure-manager")
    assert followed[1:] == [("referent", False), ("structure-manager", True)]


def test_the_same_role_again_is_no_change(admin, user, structure, followed):
    membership = MembershipFactory(user=user, role="referent", target=structure)
    people.change(by=admin, membership=membership, role="referent", ends_on=None)
    assert followed == []


def test_a_change_of_role_is_refused_where_it_makes_no_sense(admin, user, structure):
    membership = MembershipFactory(user=user, role="referent", target=structure)
    with pytest.raises(Refused, match="Ce rôle n’existe pas"):
        people.change(by=admin, membership=membership, role="coordinator", ends_on=None)
    MembershipFactory(user=user, role="structure-manager", target=structure)
    with pytest.raises(Refused, match="déjà ce rôle"):
        people.change(by=admin, membership=membership, role="structure-manager", ends_on=None)
    people.end_membership(by=admin, membership=membership)
    with pytest.raises(Refused, match="n’est plus dans"):
        people.change(by=admin, membership=membership, role="structure-manager", ends_on=None)


def test_the_nation_keeps_an_administrator(admin):
    [membership] = admin.memberships.all()
    with pytest.raises(Refused, match="dernière personne"):
        people.end_membership(by=admin, membership=membership)
    with pytest.raises(Refused, match="dernière personne"):
        people.change(by=admin, membership=membership, role="quality", ends_on=None)
    MembershipFactory(role="national-admin")
    assert people.end_membership(by=admin, membership=membership).ended_at


def test_the_clock_closes_what_ran_out_and_nothing_else(admin, structure):
    today = timezone.localdate()
    days = {"past": today - timedelta(1), "today": today, "open": None}
    rows = {
        name: MembershipFactory(
            user=UserFactory(), role="referent", target=structure, starts_on=today - timedelta(9), ends_on=day
        )
        for name, day in days.items()
    }
    assert people.end_due() == 1
    assert people.end_due() == 0
    for row in rows.values():
        row.refresh_from_db()
    assert [name for name, row in rows.items() if row.ended_at] == ["past"]


@pytest.mark.parametrize("kind", ["nation", "territory", "structure", "partner"])
def test_the_database_refuses_two_organisations_at_once(user, territory, structure, partner, kind):
    fields = target_fields({"territory": territory, "structure": structure, "partner": partner}.get(kind))
    other = partner if kind != "partner" else structure
    fields[other._meta.model_name] = other
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user=user, role="referent", **fields)


@pytest.mark.parametrize("kind", ["territory", "structure", "partner"])
def test_the_database_refuses_an_organisation_that_is_not_there(user, kind):
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user=user, role="referent", organisation=kind)
