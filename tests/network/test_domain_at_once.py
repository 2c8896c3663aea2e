"""Several people at the very same moment, each in a process of their own: one of them wins, nothing is done twice."""

import datetime as dt
from functools import partial

import pytest

from common.domain import personal_data
from common.errors import Refused
from common.models import AuditEntry, OutgoingMail
from network.domain import conventions, invitations, organisations, people
from network.models import Convention, Invitation, Membership, Structure
from tests.factories import MembershipFactory, StructureFactory, UserFactory
from tests.network.papers import pdf
from tests.network.works import clock_remind

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
SIRET = "73282932000074"


def refused(results) -> int:
    return sum(isinstance(result, Refused) for result in results)


def told(verb: str) -> int:
    return AuditEntry.objects.filter(verb=verb).count()


@pytest.fixture
def admin(shared_database):
    return MembershipFactory(role="national-admin").user


@pytest.fixture
def structure(shared_database):
    return StructureFactory()


def test_one_person_who_clicks_twice_is_a_member_once(at_once, admin, structure):
    person = UserFactory(email="une@example.org")
    _, token = invitations.invite(by=admin, target=structure, role="referent", email=person.email)
    at_once(*[partial(invitations.accept, token=token, user=person)] * 3)
    assert Membership.objects.filter(user=person).count() == 1
    assert Invitation.objects.get().accepted_by == person
    assert told("invitation.accepted") == told("membership.started") == 1


def test_one_link_makes_one_account(at_once, admin, structure):
    _, token = invitations.invite(by=admin, target=structure, role="referent", email="une@example.org")
    who = {"first_name": "Awa", "last_name": "", "password": "une phrase longue et sûre"}
    results = at_once(*[partial(invitations.accept_with_new_account, token=token, **who)] * 3)
    assert refused(results) == 2
    assert Membership.objects.filter(user__email="une@example.org").count() == 1
    assert told("invitation.accepted") == told("person.created") == 1


def test_a_link_revoked_while_it_is_accepted_is_one_or_the_other(at_once, admin, structure):
    person = UserFactory(email="une@example.org")
    invitation, token = invitations.invite(by=admin, target=structure, role="referent", email=person.email)
    at_once(
        partial(invitations.accept, token=token, user=person),
        partial(invitations.revoke, by=admin, invitation=invitation),
    )
    invitation.refresh_from_db()
    assert bool(invitation.accepted_at) != bool(invitation.revoked_at)
    assert Membership.objects.filter(user=person).exists() == bool(invitation.accepted_at)
    assert told("invitation.accepted") + told("invitation.revoked") == 1


def test_two_invitations_of_one_person_at_once_are_one(at_once, admin, structure):
    given = {"by": admin, "target": structure, "role": "referent", "email": "une@example.org"}
    results = at_once(*[partial(invitations.invite, **given)] * 3)
    assert refused(results) == 2
    assert Invitation.objects.count() == OutgoingMail.objects.count() == told("invitation.sent") == 1


def test_a_role_given_twice_at_once_is_given_once(at_once, admin, structure):
    person = UserFactory()
    at_once(*[partial(people.add_member, by=admin, user=person, target=structure, role="referent")] * 3)
    assert Membership.objects.filter(user=person).count() == told("membership.started") == 1


def test_two_administrators_who_leave_at_once_do_not_both_leave(at_once, admin):
    both = [Membership.objects.get(user=admin), MembershipFactory(role="national-admin")]
    results = at_once(*[partial(people.end_membership, by=None, membership=one) for one in both])
    assert refused(results) == 1
    assert Membership.objects.active().filter(role="national-admin").count() == 1
    assert told("membership.ended") == 1


def test_two_managers_who_erase_their_accounts_at_once_do_not_both_leave(at_once, structure):
    both = [MembershipFactory(role="structure-manager", target=structure).user for _ in range(2)]
    results = at_once(*[partial(personal_data.erase, by=one, person=one) for one in both])
    assert refused(results) == 1
    assert Membership.objects.active().filter(role="structure-manager").count() == 1


def test_a_convention_signed_and_renewed_at_once_stays_whole(at_once, admin, structure):
    made = conventions.draft(
        by=admin, territory=structure.territory, structure=structure, starts_on=dt.date(2026, 1, 1)
    )
    sign = partial(conventions.sign, by=admin, convention=made, file=pdf(), signed_on=dt.date(2026, 1, 1))
    assert refused(at_once(sign, sign, sign)) == 2
    made.refresh_from_db()
    assert made.state == "signed"
    assert made.file.storage.exists(made.file.name)
    assert told("convention.signed") == 1
    at_once(*[partial(conventions.renew, by=admin, convention=made)] * 3)
    assert Convention.objects.filter(renews=made).count() == 1


def test_two_conventions_prepared_at_once_are_one(at_once, admin, structure):
    given = {"by": admin, "territory": structure.territory, "structure": structure, "starts_on": dt.date(2026, 1, 1)}
    assert refused(at_once(*[partial(conventions.draft, **given)] * 3)) == 2
    assert Convention.objects.count() == told("convention.drafted") == 1


def test_the_same_structure_entered_by_several_at_once_is_entered_once(at_once, admin, structure):
    given = {"kind": "social-centre", "siret": SIRET, "postcode": "93200", "commune": "Saint-Denis"}
    given |= {"by": admin, "model": Structure, "territory": structure.territory}
    results = at_once(*[partial(organisations.create, name=f"Maison {number}", **given) for number in range(4)])
    assert refused(results) == 3
    assert Structure.objects.filter(siret=SIRET).count() == told("structure.created") == 1


def test_two_structures_given_the_same_number_at_once_do_not_both_have_it(at_once, admin, structure):
    other = StructureFactory(territory=structure.territory)
    results = at_once(
        *[partial(organisations.update, by=admin, organisation=one, siret=SIRET) for one in (structure, other)]
    )
    assert refused(results) == 1
    assert Structure.objects.filter(siret=SIRET).count() == told("structure.updated") == 1


def test_two_clocks_remind_once(at_once, admin, structure):
    MembershipFactory(role="structure-manager", target=structure)
    made = conventions.draft(
        by=admin, territory=structure.territory, structure=structure, starts_on=dt.date(2026, 1, 1)
    )
    conventions.sign(by=admin, convention=made, file=pdf(), signed_on=dt.date(2026, 1, 1))
    results = at_once(*[partial(clock_remind, at=dt.datetime(2028, 12, 15, 12, tzinfo=dt.UTC))] * 3)
    assert sum(results) == 1
    assert OutgoingMail.objects.count() == 1
