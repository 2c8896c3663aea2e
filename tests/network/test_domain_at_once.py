"""Two people at the very same moment, each on a connection of their own: one of them wins, nothing is done twice."""

import datetime as dt
from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection

from common.domain import personal_data
from common.errors import Refused
from network.domain import conventions, invitations, people, reminders
from network.models import Convention, Invitation, Membership
from tests.factories import MembershipFactory, StructureFactory, UserFactory
from tests.network.papers import pdf

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*works) -> list:
    """What each of them gave, or its refusal; anything else is raised here."""
    start, results = Barrier(len(works)), [None] * len(works)

    def run(place, work):
        try:
            start.wait(10)
            results[place] = work()
        except Exception as error:
            results[place] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=each) for each in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    for result in results:
        if isinstance(result, Exception) and not isinstance(result, Refused):
            raise result
    return results


@pytest.fixture
def admin():
    return MembershipFactory(role="national-admin").user


@pytest.fixture
def structure():
    return StructureFactory()


@pytest.fixture(autouse=True)
def on_shared_database():
    if connection.vendor == "sqlite" and "mode=memory" in str(connection.settings_dict["NAME"]):
        pytest.skip("SQLite in memory is one connection: these run on PostgreSQL")


def test_one_person_who_clicks_twice_is_a_member_once(admin, structure):
    person = UserFactory(email="une@example.org")
    _, token = invitations.invite(by=admin, target=structure, role="referent", email=person.email)
    at_once(*[lambda: invitations.accept(token=token, user=person)] * 3)
    assert Membership.objects.filter(user=person).count() == 1
    assert Invitation.objects.get().accepted_by == person


def test_one_link_makes_one_account(admin, structure):
    _, token = invitations.invite(by=admin, target=structure, role="referent", email="une@example.org")
    who = {"first_name": "Awa", "last_name": "", "password": "une phrase longue et sûre"}
    results = at_once(*[lambda: invitations.accept_with_new_account(token=token, **who)] * 3)
    assert sum(not isinstance(result, Refused) for result in results) == 1
    assert Membership.objects.filter(user__email="une@example.org").count() == 1


def test_a_link_revoked_while_it_is_accepted_is_one_or_the_other(admin, structure):
    person = UserFactory(email="une@example.org")
    invitation, token = invitations.invite(by=admin, target=structure, role="referent", email=person.email)
    at_once(
        lambda: invitations.accept(token=token, user=person),
        lambda: invitations.revoke(by=admin, invitation=invitation),
    )
    invitation.refresh_from_db()
    assert bool(invitation.accepted_at) != bool(invitation.revoked_at)
    assert Membership.objects.filter(user=person).exists() == bool(invitation.accepted_at)


def test_two_invitations_of_one_person_at_once_are_one(admin, structure):
    given = {"by": admin, "target": structure, "role": "referent", "email": "une@example.org"}
    at_once(*[lambda: invitations.invite(**given)] * 3)
    assert Invitation.objects.count() == 1


def test_a_role_given_twice_at_once_is_given_once(admin, structure, db):
    person = UserFactory()
    at_once(*[lambda: people.add_member(by=admin, user=person, target=structure, role="referent")] * 3)
    assert Membership.objects.filter(user=person).count() == 1


def test_two_administrators_who_leave_at_once_do_not_both_leave(admin):
    both = [Membership.objects.get(user=admin), MembershipFactory(role="national-admin")]
    results = at_once(*[lambda one=one: people.end_membership(by=None, membership=one) for one in both])
    assert sum(isinstance(result, Refused) for result in results) == 1
    assert Membership.objects.active().filter(role="national-admin").count() == 1


def test_two_managers_who_erase_their_accounts_at_once_do_not_both_leave(structure):
    both = [MembershipFactory(role="structure-manager", target=structure).user for _ in range(2)]
    results = at_once(*[lambda one=one: personal_data.erase(by=one, person=one) for one in both])
    assert sum(isinstance(result, Refused) for result in results) == 1
    assert Membership.objects.active().filter(role="structure-manager").count() == 1


def test_a_convention_signed_and_renewed_at_once_stays_whole(admin, structure):
    made = conventions.draft(
        by=admin, territory=structure.territory, structure=structure, starts_on=dt.date(2026, 1, 1)
    )
    sign = lambda: conventions.sign(  # noqa: E731
        by=admin, convention=made, file=pdf(), signed_on=dt.date(2026, 1, 1)
    )
    results = at_once(sign, sign)
    assert sum(isinstance(result, Refused) for result in results) == 1
    at_once(*[lambda: conventions.renew(by=admin, convention=made)] * 3)
    assert Convention.objects.filter(renews=made).count() == 1


def test_two_conventions_prepared_at_once_are_one(admin, structure):
    given = {"by": admin, "territory": structure.territory, "structure": structure, "starts_on": dt.date(2026, 1, 1)}
    results = at_once(*[lambda: conventions.draft(**given)] * 3)
    assert sum(isinstance(result, Refused) for result in results) == 2
    assert Convention.objects.count() == 1


def test_two_clocks_remind_once(admin, structure, mailoutbox):
    MembershipFactory(role="structure-manager", target=structure)
    made = conventions.draft(
        by=admin, territory=structure.territory, structure=structure, starts_on=dt.date(2026, 1, 1)
    )
    conventions.sign(by=admin, convention=made, file=pdf(), signed_on=dt.date(2026, 1, 1))
    with time_machine.travel(dt.datetime(2028, 12, 15, 12, tzinfo=dt.UTC)):
        results = at_once(*[reminders.remind_due] * 3)
    assert sum(results) == 1
    assert len(mailoutbox) == 1
