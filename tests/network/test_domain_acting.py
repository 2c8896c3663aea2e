"""For whom a person acts: chosen by them, checked against the database at each request."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.utils import timezone

from accounts.roles import May
from common import audit
from common.errors import Refused
from common.models import AuditEntry
from common.watching import context
from network.acting import NOBODY, SESSION_KEY, acting_for
from network.domain.people import end_membership
from network.middleware import ActingMiddleware, choose
from tests.factories import MembershipFactory, PartnerFactory, StructureFactory, UserFactory


class Session(dict):
    modified = False


@pytest.fixture
def ask(rf):
    """A request of somebody through the middleware; the session goes on from one to the next."""

    def make(user, session=None, look=lambda request: None):
        request = rf.get("/")
        request.user, request.session = user, session if session is not None else Session()
        request._messages = []
        request._messages = Messages()
        ActingMiddleware(lambda request: look(request) or HttpResponse())(request)
        return request

    return make


class Messages(list):
    def add(self, level, message, extra_tags=""):
        self.append(message)


def test_acting_says_for_whom_in_words(act, structure):
    structure.name = "Centre social Les Tilleuls"
    structure.save()
    acting = act("referent", structure)
    assert acting.label == "Référent·e, Centre social Les Tilleuls"
    assert acting.target == structure
    assert acting.territory == structure.territory
    assert not acting.is_national


def test_the_nation_has_no_target_and_no_territory(act):
    acting = act("national-editor")
    assert acting.label == "Rédaction nationale, coordination nationale"
    assert (acting.target, acting.territory, acting.is_national) == (None, None, True)


def test_nobody_may_nothing():
    assert not NOBODY
    assert (NOBODY.label, NOBODY.target, NOBODY.territory, NOBODY.role, NOBODY.choices) == ("", None, None, None, ())
    assert not any(NOBODY.may(what) for what in May)
    assert not NOBODY.covers(None)


def test_a_person_without_membership_is_told_from_a_visitor(user):
    acting = acting_for(user)
    assert not acting
    assert acting.user == user
    assert acting_for(AnonymousUser()) is NOBODY


def test_an_account_that_was_stopped_acts_for_nobody(structure):
    user = MembershipFactory(role="referent", target=structure).user
    user.is_active = False
    assert acting_for(user) is NOBODY


def test_the_technical_team_without_membership_administers_the_nation(db, structure):
    root = UserFactory(is_superuser=True)
    assert acting_for(root).may(May.MANAGE_TERRITORIES)
    MembershipFactory(user=root, role="referent", target=structure)
    assert acting_for(root).label.startswith("Référent·e")


@pytest.mark.parametrize("many", [1, 3])
def test_who_acts_is_one_query_with_organisations_and_territories(user, many, django_assert_num_queries):
    for _ in range(many):
        MembershipFactory(user=user, role="referent", target=StructureFactory())
        MembershipFactory(user=user, role="partner-member", target=PartnerFactory())
    with django_assert_num_queries(1):
        acting = acting_for(user)
        assert len([(choice.target.name, choice.home_territory.name) for choice in acting.choices]) == many * 2


def test_memberships_to_come_and_past_are_no_choice(user, structure, partner):
    today = timezone.localdate()
    MembershipFactory(user=user, role="referent", target=structure, starts_on=today + timedelta(days=1))
    MembershipFactory(
        user=user,
        role="partner-member",
        target=partner,
        starts_on=today - timedelta(days=9),
        ends_on=today - timedelta(days=1),
    )
    assert acting_for(user).choices == ()


def test_a_request_that_never_asks_costs_no_query(ask, user, django_assert_num_queries):
    with django_assert_num_queries(0):
        ask(user)


def test_a_visitor_costs_no_query_and_is_falsy(ask, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        request = ask(AnonymousUser(), look=lambda request: bool(request.acting))
    assert not request.acting


def test_asking_many_times_is_one_query(ask, structure, django_assert_num_queries):
    user = MembershipFactory(role="referent", target=structure).user
    with django_assert_num_queries(1):
        request = ask(user)
        assert [request.acting.label, request.acting.target.name, request.acting.territory.name]


def test_the_choice_is_kept_and_checked(ask, user, structure, partner):
    MembershipFactory(user=user, role="referent", target=structure)
    second = MembershipFactory(user=user, role="partner-member", target=partner)
    session = Session()
    choose(ask(user, session), second.pk)
    assert session[SESSION_KEY] == {"membership": second.pk, "target": partner.name}
    assert ask(user, session).acting.membership == second


def test_choosing_somebody_elses_membership_is_refused(ask, user, structure, partner):
    MembershipFactory(user=user, role="referent", target=structure)
    foreign = MembershipFactory(role="partner-member", target=partner)
    request = ask(user)
    with pytest.raises(Refused, match="ne pouvez pas agir pour"):
        choose(request, foreign.pk)
    assert SESSION_KEY not in request.session


def test_choosing_what_ended_or_never_was_is_refused(ask, user, structure, admin):
    membership = MembershipFactory(user=user, role="referent", target=structure)
    end_membership(by=admin, membership=membership)
    for pk in (membership.pk, 999_999):
        with pytest.raises(Refused):
            choose(ask(user), pk)


def test_a_membership_that_ends_gives_way_to_another_and_says_so_once(ask, user, structure, partner, admin):
    first = MembershipFactory(user=user, role="referent", target=structure)
    second = MembershipFactory(user=user, role="partner-member", target=partner)
    session = Session()
    choose(ask(user, session), first.pk)
    end_membership(by=admin, membership=first)
    request = ask(user, session)
    assert request.acting.membership == second
    [said] = get_messages(request)
    assert f"Vous n’agissez plus pour {structure.name}" in said
    assert f"Vous agissez maintenant pour {partner.name}" in said
    again = ask(user, session)
    assert again.acting.membership == second
    assert not get_messages(again)


def test_whoever_is_removed_from_everything_acts_for_nobody(ask, user, structure, admin):
    membership = MembershipFactory(user=user, role="referent", target=structure)
    session = Session()
    choose(ask(user, session), membership.pk)
    end_membership(by=admin, membership=membership)
    request = ask(user, session)
    assert not request.acting
    assert "Vous agissez maintenant" not in get_messages(request)[0]
    assert SESSION_KEY not in session


def test_a_session_forged_with_a_foreign_membership_acts_for_ones_own(ask, user, structure, partner):
    own = MembershipFactory(user=user, role="referent", target=structure)
    foreign = MembershipFactory(role="partner-manager", target=partner)
    session = Session({SESSION_KEY: {"membership": foreign.pk, "target": partner.name}})
    assert ask(user, session).acting.membership == own


def test_the_audit_trail_says_in_which_capacity(ask, structure):
    user = MembershipFactory(role="structure-manager", target=structure).user
    ask(user, look=lambda request: audit.record(by=user, verb="test.done", obj=structure) and None)
    assert AuditEntry.objects.get(verb="test.done").capacity == f"Responsable de structure, {structure.name}"
    assert context.capacity.get() == ""
