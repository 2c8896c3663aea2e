"""A role may have a last day: asked of some, told, changed, and true from the morning after."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from accounts.roles import ROLES, May
from common.errors import Refused
from common.models import AuditEntry
from network import rules
from network.acting import acting_for
from network.domain import invitations, people
from network.models import Invitation, Membership
from tests.factories import MembershipFactory, UserFactory


def in_days(days: int):
    return timezone.localdate() + timedelta(days)


def later(days: int):
    return time_machine.travel(timezone.now() + timedelta(days), tick=False)


def test_an_audit_is_given_for_a_time_only(admin, user):
    trainer = MembershipFactory(role="trainer")
    for verb in (
        lambda: people.add_member(by=admin, user=user, target=None, role="auditor"),
        lambda: invitations.invite(by=admin, target=None, role="auditor", email="audit@example.org"),
        lambda: people.change(by=admin, membership=trainer, role="auditor", ends_on=None),
    ):
        with pytest.raises(Refused, match="dites jusqu’à quel jour"):
            verb()
    assert [slug for slug, role in ROLES.items() if role.temporary] == ["auditor"]
    assert people.add_member(by=admin, user=user, target=None, role="auditor", ends_on=in_days(30)).ends_on


@pytest.mark.parametrize("verb", ["add", "invite", "change"])
def test_a_day_that_is_past_is_refused(admin, user, structure, verb):
    membership = MembershipFactory(role="referent", target=structure, starts_on=in_days(-9))
    given = {"by": admin, "role": "referent", "ends_on": in_days(-1)}
    verbs = {
        "add": lambda: people.add_member(user=user, target=structure, starts_on=in_days(-9), **given),
        "invite": lambda: invitations.invite(target=structure, email="n@example.org", **given),
        "change": lambda: people.change(membership=membership, **given),
    }
    with pytest.raises(Refused) as refusal:
        verbs[verb]()
    assert "ends_on" in refusal.value.message_dict
    assert not Invitation.objects.exists()


def test_a_last_day_does_not_come_before_the_first(admin, structure):
    membership = MembershipFactory(role="referent", target=structure, starts_on=in_days(10))
    with pytest.raises(Refused) as refusal:
        people.change(by=admin, membership=membership, role="referent", ends_on=in_days(5))
    assert refusal.value.message_dict == {"ends_on": ["La fin vient après le début."]}


def test_the_last_day_is_changed_in_place_and_the_trail_says_from_what(admin, structure):
    membership = MembershipFactory(role="referent", target=structure, ends_on=in_days(3))
    people.change(by=admin, membership=membership, role="referent", ends_on=in_days(90))
    people.change(by=admin, membership=membership, role="referent", ends_on=in_days(90))
    [entry] = AuditEntry.objects.filter(verb="membership.changed")
    assert (entry.before, entry.after) == ({"ends_on": str(in_days(3))}, {"ends_on": str(in_days(90))})
    people.change(by=admin, membership=membership, role="referent", ends_on=None)
    membership.refresh_from_db()
    assert membership.ends_on is None


def test_the_membership_ends_when_the_invitation_said(admin, structure):
    person = UserFactory()
    _, token = invitations.invite(by=admin, target=structure, role="referent", email=person.email, ends_on=in_days(20))
    assert invitations.accept(token=token, user=person).ends_on == in_days(20)


def test_an_invitation_says_until_when_in_its_mail(admin, outbox):
    with time_machine.travel("2026-03-01 12:00"):
        invitations.invite(by=admin, target=None, role="auditor", email="audit@example.org", ends_on=in_days(31))
    assert "le rôle « Audit », jusqu’au 1er avril 2026." in outbox.last().body


def test_an_invitation_to_a_role_that_is_over_opens_nothing_and_is_sent_anew(admin, structure):
    given = {"by": admin, "target": structure, "role": "referent", "email": "n@example.org"}
    invitation, token = invitations.invite(**given, ends_on=in_days(2))
    with later(3):
        with pytest.raises(Refused, match="n’est plus valable"):
            invitations.open_invitation(token)
        with pytest.raises(Refused, match="arrivé à son dernier jour"):
            invitations.resend(by=admin, invitation=invitation)
        again, new_token = invitations.invite(**given, ends_on=in_days(30))
        assert (again.pk, again.ends_on) == (invitation.pk, in_days(30))
        assert invitations.open_invitation(new_token) == again


def test_the_day_after_the_last_nothing_is_granted_before_any_clock_has_passed(territory, structure):
    membership = MembershipFactory(role="coordinator", target=territory, ends_on=in_days(1))
    with later(1):
        acting = acting_for(membership.user, membership.pk)
        assert rules.can_manage_organisations(acting, territory)
        assert rules.can_sign_conventions(acting, territory)
    with later(2):
        acting = acting_for(membership.user, membership.pk)
        assert not acting
        assert acting.choices == ()
        assert not any(acting.may(what) for what in May)
        assert not rules.can_manage_organisations(acting, territory)
        assert not rules.can_see_organisation(acting, structure)
        assert not rules.can_manage_people(acting, structure)


def test_whoever_has_another_role_acts_there_the_day_after(territory, structure):
    ending = MembershipFactory(role="coordinator", target=territory, ends_on=in_days(1))
    staying = MembershipFactory(user=ending.user, role="referent", target=structure)
    with later(2):
        acting = acting_for(ending.user, ending.pk)
        assert (acting.membership, acting.choices) == (staying, (staying,))
        assert not rules.can_manage_organisations(acting, territory)


def test_an_invitation_does_not_outlive_the_last_day_of_its_sender(territory, structure):
    sender = MembershipFactory(role="coordinator", target=territory, ends_on=in_days(30))
    given = {"by": sender.user, "target": structure, "role": "referent", "email": "n@example.org"}
    _, token = invitations.invite(**given, ends_on=in_days(20))
    assert invitations.open_invitation(token)
    people.change(by=None, membership=sender, role="coordinator", ends_on=in_days(9))
    for days in (0, 10):
        with later(days), pytest.raises(Refused, match="n’en a plus la charge"):
            invitations.open_invitation(token)


def test_the_nation_keeps_an_administrator_without_a_last_day(admin):
    [lasting] = admin.memberships.all()
    MembershipFactory(role="national-admin", ends_on=in_days(30))
    for change in (
        lambda: people.change(by=admin, membership=lasting, role="national-admin", ends_on=in_days(60)),
        lambda: people.end_membership(by=admin, membership=lasting),
    ):
        with pytest.raises(Refused, match="dernière personne"):
            change()
    MembershipFactory(role="national-admin")
    assert people.change(by=admin, membership=lasting, role="national-admin", ends_on=in_days(60)).ends_on


@pytest.mark.parametrize(("ends_in", "soon"), [(-1, False), (0, True), (25, True), (40, False), (None, False)])
def test_a_month_before_it_is_said_to_end_soon(structure, ends_in, soon):
    ends_on = None if ends_in is None else in_days(ends_in)
    membership = MembershipFactory(role="referent", target=structure, starts_on=in_days(-9), ends_on=ends_on)
    assert membership.ends_soon is soon
    assert Membership.objects.ending_before(in_days(31)).filter(pk=membership.pk).exists() is soon
