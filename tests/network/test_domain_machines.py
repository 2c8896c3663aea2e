"""Random lives of conventions and invitations: whatever order verbs come in, the invariants hold after each."""

import datetime as dt
from itertools import pairwise

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from accounts.models import User
from common.errors import Refused
from common.models import AuditEntry
from network.domain import conventions, invitations, people, reminders
from network.enums import CONVENTION_TRANSITIONS, ConventionState
from network.models import Convention, Invitation, Membership
from tests.factories import MembershipFactory, StructureFactory, UserFactory
from tests.network.papers import pdf

LIFE = settings(max_examples=25, stateful_step_count=18, deadline=None, suppress_health_check=list(HealthCheck))


class OneLife(RuleBasedStateMachine):
    """Each example in a transaction that is undone."""

    def __init__(self):
        super().__init__()
        self.life = transaction.atomic()
        self.life.__enter__()
        self.begin()

    def teardown(self):
        transaction.set_rollback(True)
        self.life.__exit__(None, None, None)

    def attempt(self, verb, **given):
        """What the verb made, or None when it refused, having changed nothing of its own."""
        trail = AuditEntry.objects.count()
        try:
            return verb(**given)
        except Refused:
            assert AuditEntry.objects.count() == trail, "a refusal leaves no trace"
            return None


class Conventions(OneLife):
    def begin(self):
        self.day = dt.date(2026, 1, 15)
        self.structure = StructureFactory()
        self.manager = MembershipFactory(role="structure-manager", target=self.structure).user
        self.states: dict[int, str] = {}

    def any_of(self, data) -> Convention | None:
        found = list(Convention.objects.order_by("pk"))
        return data.draw(st.sampled_from(found)) if found else None

    def now(self):
        return time_machine.travel(dt.datetime(*self.day.timetuple()[:3], 12, tzinfo=dt.UTC), tick=False)

    @rule(months=st.integers(1, 30))
    @precondition(lambda self: Convention.objects.count() < 6)
    def draft(self, months):
        end = self.day + dt.timedelta(days=30 * months)
        given = {"territory": self.structure.territory, "structure": self.structure, "starts_on": self.day}
        free = not conventions.overlapping(self.structure, self.day, end)
        assert bool(self.attempt(conventions.draft, by=self.manager, ends_on=end, **given)) == free

    @rule(data=st.data())
    @precondition(lambda self: Convention.objects.exists())
    def sign(self, data):
        with self.now():
            self.attempt(
                conventions.sign, by=self.manager, convention=self.any_of(data), file=pdf(), signed_on=self.day
            )

    @rule(data=st.data())
    @precondition(lambda self: Convention.objects.exists())
    def renew(self, data):
        self.attempt(conventions.renew, by=self.manager, convention=self.any_of(data))

    @rule(data=st.data())
    @precondition(lambda self: Convention.objects.exists())
    def end(self, data):
        self.attempt(conventions.end, by=self.manager, convention=self.any_of(data))

    @rule(data=st.data())
    @precondition(lambda self: Convention.objects.exists())
    def discard(self, data):
        self.attempt(conventions.discard, by=self.manager, convention=self.any_of(data))

    @rule(days=st.integers(0, 200))
    def time_goes_by(self, days):
        self.day += dt.timedelta(days=days)
        with self.now():
            reminders.end_due()
            reminders.remind_due()
            assert reminders.end_due() == reminders.remind_due() == 0

    @invariant()
    def every_change_is_a_move_of_the_table(self):
        moves = {(source, move.target) for move in CONVENTION_TRANSITIONS.moves.values() for source in move.sources}
        ended = (ConventionState.SIGNED, ConventionState.ENDED)
        for convention in Convention.objects.all():
            before = self.states.get(convention.pk, convention.state)
            path = {(before, convention.state), ended} & moves
            assert before == convention.state or path
            self.states[convention.pk] = convention.state

    @invariant()
    def states_agree_with_papers_and_dates(self):
        for convention in Convention.objects.all():
            signed = convention.state != ConventionState.DRAFT
            assert bool(convention.file) == bool(convention.signed_at) == signed
            assert convention.ends_on > convention.starts_on
            following = Convention.objects.filter(renews=convention).first()
            if convention.state == ConventionState.RENEWED:
                assert following
                assert following.signed_at
            elif following:
                assert not following.signed_at

    @invariant()
    def no_day_has_two_conventions(self):
        alive = Convention.objects.filter(state__in=[ConventionState.DRAFT, *ConventionState.in_force()])
        days = sorted(alive.values_list("starts_on", "ends_on"))
        assert all(end < start for (_, end), (start, _) in pairwise(days))


class Invitations(OneLife):
    ADDRESSES = ("une@example.org", "deux@example.org")

    def begin(self):
        self.admin = MembershipFactory(role="national-admin").user
        self.structure = StructureFactory()
        self.user = UserFactory(email=self.ADDRESSES[0])
        self.tokens: dict[str, int] = {}

    @rule(email=st.sampled_from(ADDRESSES), role=st.sampled_from(["referent", "structure-manager"]))
    def invite(self, email, role):
        made = self.attempt(invitations.invite, by=self.admin, target=self.structure, role=role, email=email)
        self.keep(made)

    def keep(self, made):
        if made:
            invitation, token = made
            self.tokens = {known: pk for known, pk in self.tokens.items() if pk != invitation.pk}
            self.tokens[token] = invitation.pk

    def any_of(self, data):
        return data.draw(st.sampled_from(list(Invitation.objects.order_by("pk"))))

    @rule(data=st.data())
    @precondition(lambda self: Invitation.objects.exists())
    def resend(self, data):
        self.keep(self.attempt(invitations.resend, by=self.admin, invitation=self.any_of(data)))

    @rule(data=st.data())
    @precondition(lambda self: Invitation.objects.exists())
    def revoke(self, data):
        self.attempt(invitations.revoke, by=self.admin, invitation=self.any_of(data))

    @rule(data=st.data())
    @precondition(lambda self: Invitation.objects.exists())
    def time_passes(self, data):
        Invitation.objects.filter(pk=self.any_of(data).pk).update(expires_at=timezone.now() - dt.timedelta(seconds=1))

    @rule(data=st.data())
    @precondition(lambda self: self.tokens)
    def accept(self, data):
        token = data.draw(st.sampled_from(list(self.tokens)))
        self.attempt(invitations.accept, token=token, user=self.user)

    @rule(data=st.data())
    @precondition(lambda self: self.tokens)
    def accept_as_somebody_new(self, data):
        token = data.draw(st.sampled_from(list(self.tokens)))
        who = {"first_name": "Awa", "last_name": "", "password": "une phrase longue et sûre"}
        self.attempt(invitations.accept_with_new_account, token=token, **who)

    @rule(data=st.data())
    @precondition(lambda self: Membership.objects.active().filter(structure=self.structure).exists())
    def somebody_leaves(self, data):
        rows = Membership.objects.active().filter(structure=self.structure).order_by("pk")
        people.end_membership(by=self.admin, membership=data.draw(st.sampled_from(list(rows))))

    @invariant()
    def nobody_has_a_role_twice_and_nobody_slipped_in(self):
        rows = list(Membership.objects.active().filter(structure=self.structure).values_list("user__email", "role"))
        assert len(rows) == len(set(rows))
        accepted = set(Invitation.objects.exclude(accepted_at=None).values_list("email", "role"))
        assert set(rows) <= accepted

    @invariant()
    def a_link_is_used_or_revoked_never_both(self):
        for invitation in Invitation.objects.all():
            assert not (invitation.accepted_at and invitation.revoked_at)
            assert bool(invitation.accepted_at) == bool(invitation.accepted_by)
        waiting = list(Invitation.objects.open().values_list("email", "role"))
        assert len(waiting) == len(set(waiting))
        assert User.objects.filter(email__in=self.ADDRESSES).count() <= 2


@pytest.mark.slow
@pytest.mark.parametrize("machine", [Conventions, Invitations])
def test_whatever_happens_the_invariants_hold(db, machine):
    run_state_machine_as_test(machine, settings=LIFE)
    assert not Membership.objects.exists(), "each life was undone"
