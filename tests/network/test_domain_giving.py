"""A role is given for as long as one may give it, and nobody makes their own last."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from common.errors import Refused
from network.domain import invitations, people
from network.models import Invitation, Membership
from tests.factories import MembershipFactory, UserFactory

ADDRESS = "n@example.org"


def in_days(days: int):
    return timezone.localdate() + timedelta(days)


@pytest.fixture
def coordinator(territory):
    """For a hundred days."""
    return MembershipFactory(role="coordinator", target=territory, ends_on=in_days(100))


@pytest.mark.parametrize("days", [None, 101])
def test_nobody_lengthens_their_own_role(coordinator, admin, days):
    longer = {"membership": coordinator, "role": "coordinator", "ends_on": days and in_days(days)}
    with pytest.raises(Refused) as refusal:
        people.change(by=coordinator.user, **longer)
    assert "Personne ne prolonge son propre rôle" in refusal.value.message_dict["ends_on"][0]
    assert people.change(by=admin, **longer).ends_on == longer["ends_on"]


def test_everybody_may_leave_sooner_or_for_a_smaller_role(coordinator):
    own = {"by": coordinator.user, "membership": coordinator}
    assert people.change(**own, role="coordinator", ends_on=in_days(50)).ends_on == in_days(50)
    assert people.change(**own, role="volunteer", ends_on=in_days(50)).role == "volunteer"


@pytest.mark.parametrize("days", [None, 101])
@pytest.mark.parametrize("verb", ["add", "invite", "lengthen", "another"])
def test_nothing_is_given_beyond_ones_own_last_day(coordinator, territory, verb, days):
    member = MembershipFactory(role="volunteer", target=territory, ends_on=in_days(9))
    lasting = MembershipFactory(role="volunteer", target=territory)
    given = {"by": coordinator.user, "target": territory, "role": "coordinator"}
    verbs = {
        "add": lambda end: people.add_member(user=UserFactory(), ends_on=end, **given),
        "invite": lambda end: invitations.invite(email=ADDRESS, ends_on=end, **given),
        "lengthen": lambda end: people.change(by=given["by"], membership=member, role="volunteer", ends_on=end),
        "another": lambda end: people.change(by=given["by"], membership=lasting, role="coordinator", ends_on=end),
    }
    with pytest.raises(Refused) as refusal:
        verbs[verb](days and in_days(days))
    assert "choisissez ce jour au plus tard" in refusal.value.message_dict["ends_on"][0]
    assert verbs[verb](in_days(100))


def test_a_role_without_end_of_ones_own_is_not_made_a_greater_one(coordinator, territory):
    lasting = MembershipFactory(user=coordinator.user, role="volunteer", target=territory)
    with pytest.raises(Refused, match="Votre propre rôle s’arrête"):
        people.change(by=coordinator.user, membership=lasting, role="civic-service", ends_on=None)


def test_a_stay_beyond_ones_own_is_shortened_freely(coordinator, territory):
    lasting = MembershipFactory(role="volunteer", target=territory)
    changed = people.change(by=coordinator.user, membership=lasting, role="volunteer", ends_on=in_days(300))
    assert changed.ends_on == in_days(300)


def test_the_right_that_lasts_longest_counts(coordinator, structure):
    MembershipFactory(user=coordinator.user, role="structure-manager", target=structure)
    assert people.add_member(by=coordinator.user, user=UserFactory(), target=structure, role="referent")


def test_an_invitation_is_not_sent_again_by_somebody_who_could_not_send_it(coordinator, admin, territory):
    given = {"target": territory, "role": "coordinator", "email": ADDRESS}
    invitation, token = invitations.invite(by=admin, **given)
    with pytest.raises(Refused, match="un rôle plus long que le vôtre"):
        invitations.resend(by=coordinator.user, invitation=invitation)
    assert invitations.open_invitation(token).created_by == admin


def test_the_last_administrator_may_stay_longer(user):
    last = MembershipFactory(role="national-admin", ends_on=in_days(3))
    assert people.change(by=None, membership=last, role="national-admin", ends_on=in_days(9)).ends_on == in_days(9)
    with pytest.raises(Refused, match="dernière personne"):
        people.change(by=None, membership=last, role="national-admin", ends_on=in_days(5))
    assert people.change(by=None, membership=last, role="national-admin", ends_on=None).ends_on is None


def test_the_first_administrator_has_no_last_day(user):
    given = {"by": None, "target": None, "role": "national-admin", "ends_on": in_days(9)}
    for verb in (
        lambda: people.add_member(user=user, **given),
        lambda: invitations.invite(email=ADDRESS, **given),
    ):
        with pytest.raises(Refused) as refusal:
            verb()
        assert "La première personne" in refusal.value.message_dict["ends_on"][0]
    people.add_member(user=user, **given | {"ends_on": None})
    assert people.add_member(user=UserFactory(), **given).ends_on


def test_an_old_invitation_to_an_audit_without_a_last_day_is_over_and_its_sender_is_told_what_to_do(admin):
    given = {"by": admin, "target": None, "role": "auditor", "email": ADDRESS}
    invitation, token = invitations.invite(**given, ends_on=in_days(9))
    Invitation.objects.update(ends_on=None)
    with pytest.raises(Refused, match="Cette invitation n’est plus valable"):
        invitations.open_invitation(token)
    with pytest.raises(Refused, match="invitez de nouveau cette personne, avec un dernier jour"):
        invitations.resend(by=admin, invitation=invitation)
    again, new_token = invitations.invite(**given, ends_on=in_days(9))
    assert again == invitation
    assert invitations.open_invitation(new_token) == invitation


@pytest.mark.parametrize("days", [None, 5, 90])
def test_whoever_got_the_role_meanwhile_keeps_it_as_it_was_given(admin, user, structure, days):
    _, token = invitations.invite(by=admin, target=structure, role="referent", email=user.email, ends_on=in_days(20))
    held = people.add_member(by=admin, user=user, target=structure, role="referent", ends_on=days and in_days(days))
    assert invitations.accept(token=token, user=user) == held
    held.refresh_from_db()
    assert held.ends_on == (days and in_days(days))
    assert Invitation.objects.get().accepted_by == user


def test_of_two_changes_at_once_the_second_is_told(admin, structure, monkeypatch):
    """The first came between the question and the writing: the database has the last word."""
    member = MembershipFactory(role="referent", target=structure)
    MembershipFactory(user=member.user, role="structure-manager", target=structure)
    monkeypatch.setattr(people, "check_not_held", lambda membership, role: None)
    with pytest.raises(Refused, match="a déjà ce rôle ici") as refusal:
        people.change(by=admin, membership=member, role="structure-manager", ends_on=None)
    assert isinstance(refusal.value.__cause__, IntegrityError)
    assert Membership.objects.filter(pk=member.pk, role="referent").exists()
