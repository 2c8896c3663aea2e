"""What the calendar does to conventions: reminders, once each, and the end, where the territory is."""

import datetime as dt

import pytest
import time_machine

from common.models import AuditEntry
from network.domain import conventions, reminders
from network.models import Convention
from tests.factories import MembershipFactory, StructureFactory, TerritoryFactory
from tests.network.papers import pdf

START = dt.date(2026, 1, 1)


@pytest.fixture
def draft(admin, structure):
    return conventions.draft(by=admin, territory=structure.territory, structure=structure, starts_on=START)


@pytest.fixture
def signed(admin, draft):
    return conventions.sign(by=admin, convention=draft, file=pdf(), signed_on=START)


def at(day, hour=12):
    return time_machine.travel(dt.datetime(day.year, day.month, day.day, hour, tzinfo=dt.UTC), tick=False)


@pytest.fixture
def team(structure):
    return {
        "coordinator": MembershipFactory(role="coordinator", target=structure.territory).user,
        "manager": MembershipFactory(role="structure-manager", target=structure).user,
        "other": MembershipFactory(role="referent", target=structure).user,
        "stranger": MembershipFactory(role="structure-manager", target=StructureFactory()).user,
    }


def test_reminders_come_at_six_three_and_one_month_once_each(signed, team, outbox):
    told = []
    day = dt.date(2028, 6, 25)
    while day <= dt.date(2028, 12, 5):
        with at(day):
            if reminders.remind_due():
                told.append(day)
            assert reminders.remind_due() == 0
        day += dt.timedelta(days=1)
    assert told == [dt.date(2028, 7, 1), dt.date(2028, 10, 1), dt.date(2028, 12, 1)]
    assert len(outbox) == 6
    signed.refresh_from_db()
    assert (signed.state, signed.reminded_months) == ("ending", 1)


def test_a_reminder_goes_to_the_coordination_the_manager_and_the_named_referents(signed, team, outbox):
    signed.referents.add(team["other"])
    with at(dt.date(2028, 12, 15)):
        assert reminders.remind_due() == 1
    told = {address for message in outbox for address in message.recipients()}
    assert told == {team["coordinator"].email, team["manager"].email, team["other"].email}
    message = outbox.last()
    assert outbox.link(message) == f"/espace/conventions/{signed.pk}/"
    assert "31 décembre 2028" in message.body
    assert signed.structure.name not in message.subject


def test_whoever_reads_english_is_reminded_in_english(signed, team, outbox):
    team["manager"].language = "en"
    team["manager"].save()
    with at(dt.date(2028, 12, 15)):
        reminders.remind_due()
    [message] = outbox.to(team["manager"].email)
    assert message.subject == "An agreement is about to end"
    assert "31 December 2028" in message.body


def test_a_clock_that_missed_months_says_the_nearest_once(signed, team, outbox):
    with at(dt.date(2028, 10, 20)):
        assert reminders.remind_due() == 1
        signed.refresh_from_db()
        assert signed.reminded_months == 3
        assert reminders.remind_due() == 0


def test_two_clocks_at_once_remind_once(signed, team, outbox):
    with at(dt.date(2028, 12, 15)):
        stale = Convention.objects.with_parties().get(pk=signed.pk)
        assert reminders.remind(stale, 1)
        assert not reminders.remind(signed, 1)
    assert len(outbox) == 2


def test_nobody_is_reminded_of_what_is_over_renewed_or_not_signed(draft, outbox):
    with at(dt.date(2028, 12, 15)):
        assert reminders.remind_due() == 0


def test_a_convention_ends_when_its_last_day_is_over_where_it_is(admin, db):
    reunion = TerritoryFactory(time_zone="Indian/Reunion")
    paris = TerritoryFactory()
    made = {}
    for place in (reunion, paris):
        structure = StructureFactory(territory=place)
        draft = conventions.draft(by=admin, territory=place, structure=structure, starts_on=START)
        made[place] = conventions.sign(by=admin, convention=draft, file=pdf(), signed_on=START)
    with at(dt.date(2028, 12, 31), hour=21):  # past midnight on the island only
        assert reminders.end_due() == 1
        assert reminders.end_due() == 0
    for convention in made.values():
        convention.refresh_from_db()
    assert (made[reunion].state, made[paris].state) == ("ended", "signed")
    with at(dt.date(2029, 1, 1)):
        assert reminders.end_due() == 1
    entry = AuditEntry.objects.filter(verb="convention.ended").first()
    assert entry.actor_id is None


def test_what_ended_meanwhile_is_not_ended_twice(admin, signed):
    stale = Convention.objects.get(pk=signed.pk)
    conventions.end(by=admin, convention=signed)
    assert not reminders.end_one(stale)


def test_lists_for_the_home_of_the_coordination(signed, draft):
    assert list(Convention.objects.in_force()) == [signed]
    assert list(Convention.objects.ending_before(dt.date(2028, 12, 31))) == [signed]
    assert not Convention.objects.ending_before(dt.date(2028, 12, 30)).exists()


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_of_conventions_is_one_query(admin, territory, many, django_assert_num_queries):
    for _ in range(many):
        conventions.draft(
            by=admin, territory=territory, structure=StructureFactory(territory=territory), starts_on=START
        )
    with django_assert_num_queries(1):
        assert len([(str(each), each.territory.name) for each in Convention.objects.with_parties()]) == many


def test_the_jobs_of_the_clock_are_these(db):
    from common.running import clock

    names = {job.name for job in clock.discover() if job.name.startswith("network.")}
    assert names == {
        "network.end_conventions",
        "network.remind_conventions",
        "network.end_memberships",
        "network.take_up_imports",
    }
    assert all(clock.JOBS[name].run() == 0 for name in names)


def test_an_end_that_a_later_convention_covers_is_not_announced(admin, signed, structure):
    territory = structure.territory
    later = conventions.draft(by=admin, territory=territory, structure=structure, starts_on=dt.date(2029, 1, 1))
    with at(dt.date(2028, 12, 5)):
        assert list(reminders.to_remind("Europe/Paris", dt.date(2028, 12, 5))) == [signed]
        conventions.sign(by=admin, convention=later, file=pdf(), signed_on=START)
        assert reminders.remind_due() == 0
