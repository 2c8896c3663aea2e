"""Processes killed in the middle of their work, without a word: nothing is half written, nothing is lost.

A kill before a given statement finds every place where a process can fall between two of them; a kill from outside,
after some time, finds the others. Chance has a seed, so that a failure can be seen again.
"""

import datetime as dt
import random
from collections import Counter
from functools import partial

import pytest
from django.db import connection
from django_tasks_db.models import DBTaskResult

from common.models import AuditEntry, OutgoingMail
from network.domain import conventions, invitations
from network.domain.imports import runs
from network.models import ImportRun, Invitation, Membership, Structure
from tests.factories import MembershipFactory, StructureFactory, TerritoryFactory
from tests.network.papers import HEADINGS, csv_file, line, pdf
from tests.network.works import clock_deliver_mail, clock_take_up, on_a_full_disk, start_import, worker, write_to
from tests.support.smtp import mail_server

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
LINES = 700
MOST_STATEMENTS = 200


@pytest.fixture
def admin(shared_database):
    return MembershipFactory(role="national-admin").user


@pytest.fixture
def structure(shared_database):
    return StructureFactory()


def told(verb: str) -> int:
    return AuditEntry.objects.filter(verb=verb).count()


# --- an import --------------------------------------------------------------------------------------


def nothing_written() -> bool:
    return not Structure.objects.exists() and told("structure.created") == told("import.applied") == 0


def later(at_once) -> None:
    """A quarter of an hour without a sign of life: the clock takes up the import, once."""
    assert at_once(partial(clock_take_up, minutes_later=20)) == [1]


@pytest.fixture
def import_read(at_once, killed, admin, shared_database):
    """An import of many lines whose reading was itself killed twice."""
    file = csv_file([HEADINGS, *map(line, range(LINES))])
    territory = TerritoryFactory(code="93", departments="93")
    at_once(partial(runs.upload, by=admin, file=file, name="liste.csv", model=Structure, territory=territory))
    for fall in ("network_importrun", "portal_nowhere"):
        assert killed(worker, fall=fall) == (fall == "network_importrun")
        if ImportRun.objects.get().state == "reading":
            later(at_once)
    at_once(worker)
    run = ImportRun.objects.get()
    assert (run.state, run.good) == ("planned", LINES)
    return run


def test_an_import_whose_worker_is_killed_again_and_again_is_written_once(at_once, killed, admin, import_read):
    at_once(partial(start_import, by=admin))
    falls = ['INSERT INTO "network_structure"', 'INSERT INTO "common_auditentry"', random.Random(1).randint(8, 14)]
    for fall in falls:
        assert killed(worker, fall=fall)
        assert nothing_written()
        assert ImportRun.objects.get().state == "applying"
        later(at_once)
    assert killed(worker, fall='UPDATE "network_importrun" SET "state"')  # everything is written, but for the end
    assert nothing_written()
    later(at_once)
    at_once(worker, worker)
    written_once(import_read)
    at_once(worker, partial(clock_take_up, minutes_later=60))
    written_once(import_read)


def written_once(run) -> None:
    """Each line is one structure, each structure one line of the trail, and nothing waits."""
    run.refresh_from_db()
    assert (run.state, run.outcome["created"]) == ("applied", LINES)
    names = Structure.objects.values_list("name", flat=True)
    assert sorted(names) == sorted(f"Maison {number}" for number in range(LINES))
    trail = AuditEntry.objects.filter(verb="structure.created").values_list("object_id", flat=True)
    assert sorted(trail) == sorted(map(str, Structure.objects.values_list("pk", flat=True)))
    assert told("import.applied") == told("import.started") == 1
    assert not DBTaskResult.objects.ready().exists()


def test_an_import_killed_from_outside_at_any_moment_is_all_or_nothing(at_once, killed, admin, import_read):
    at_once(partial(start_import, by=admin))
    chance = random.Random(2)
    for _ in range(3):
        fell = killed(worker, after=chance.uniform(0, 0.6))
        if not fell or ImportRun.objects.get().state == "applied":
            break
        assert nothing_written()
        later(at_once)
    at_once(worker)
    written_once(import_read)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's disk is not ours to fill")
def test_an_import_on_a_full_disk_writes_nothing_and_is_taken_up_once_there_is_room(at_once, admin, import_read):
    at_once(partial(start_import, by=admin))
    at_once(partial(on_a_full_disk, worker))
    assert nothing_written()
    assert ImportRun.objects.get().state == "applying"
    later(at_once)
    at_once(worker)
    written_once(import_read)


# --- what a person does -----------------------------------------------------------------------------


def assert_whole_wherever_it_falls(killed, work, state, *, before, after) -> None:
    """Killed before its first statement, then its second, and so on: as if nothing had been asked, until all is done.

    Once all is done what is left is for after the commit: a task that is lost there is made up for by the clock.
    """
    falls = 0
    while killed(work, fall=falls + 1):
        falls += 1
        assert falls < MOST_STATEMENTS
        assert state() in (before, after), f"half done, killed before statement {falls}"
        if state() == after:
            break
    assert falls > 5
    assert state() == after


def test_an_account_made_by_a_link_is_whole_or_not_there(killed, admin, structure):
    _, token = invitations.invite(by=admin, target=structure, role="referent", email="une@example.org")
    who = {"first_name": "Awa", "last_name": "", "password": "une phrase longue et sûre"}

    def state():
        here = Membership.objects.filter(user__email="une@example.org").count()
        trail = [told(verb) for verb in ("person.created", "membership.started", "invitation.accepted")]
        return here, bool(Invitation.objects.get().accepted_at), trail

    work = partial(invitations.accept_with_new_account, token=token, **who)
    assert_whole_wherever_it_falls(killed, work, state, before=(0, False, [0, 0, 0]), after=(1, True, [1, 1, 1]))


def test_a_convention_is_signed_with_its_paper_or_not_at_all(killed, admin, structure):
    made = conventions.draft(
        by=admin, territory=structure.territory, structure=structure, starts_on=dt.date(2026, 1, 1)
    )

    def state():
        made.refresh_from_db()
        return made.state, bool(made.file) and made.file.storage.exists(made.file.name), told("convention.signed")

    work = partial(conventions.sign, by=admin, convention=made, file=pdf(), signed_on=dt.date(2026, 1, 1))
    assert_whole_wherever_it_falls(killed, work, state, before=("draft", False, 0), after=("signed", True, 1))


def test_an_invitation_goes_with_its_message_and_its_line_of_the_trail(killed, admin, structure):
    def state():
        return Invitation.objects.count(), OutgoingMail.objects.count(), told("invitation.sent")

    work = partial(invitations.invite, by=admin, target=structure, role="referent", email="une@example.org")
    assert_whole_wherever_it_falls(killed, work, state, before=(0, 0, 0), after=(1, 1, 1))


# --- mail -------------------------------------------------------------------------------------------

PEOPLE = [f"personne{number}@example.org" for number in range(12)]


@pytest.fixture
def server():
    with mail_server() as running:
        yield running


def received(server) -> Counter:
    return Counter(message["To"] for message in server.messages)


def test_messages_whose_workers_are_killed_all_arrive(at_once, killed, server, shared_database):
    """At least once; twice only for the one a killed worker had just given to the server, under the same identifier."""
    at_once(partial(write_to, *PEOPLE))
    falls = [random.Random(3).randint(8, 12), 'SET "sent_at"', 17]
    kills = sum(killed(worker, fall=fall, mail=server.server_address) for fall in falls)
    for minutes in (5, 20, 60):
        at_once(partial(clock_deliver_mail, minutes_later=minutes), mail=server.server_address)
    found = received(server)
    assert set(found) == set(PEOPLE)
    assert kills == len(falls)
    assert len(server.messages) <= len(PEOPLE) + kills
    assert len({message["Message-ID"] for message in server.messages}) == len(PEOPLE)
    assert not OutgoingMail.objects.filter(sent_at=None).exists()
    assert not OutgoingMail.objects.exclude(gave_up_at=None).exists()


def test_a_worker_killed_between_the_server_and_the_mark_sends_again_under_the_same_name(
    at_once, killed, server, shared_database
):
    at_once(partial(write_to, PEOPLE[0]))
    assert killed(worker, fall='SET "sent_at"', mail=server.server_address)
    assert at_once(partial(clock_deliver_mail, minutes_later=0), mail=server.server_address) == [0]
    assert at_once(partial(clock_deliver_mail, minutes_later=5), mail=server.server_address) == [1]
    first, second = server.messages
    assert first["Message-ID"] == second["Message-ID"]


def test_several_workers_and_the_clock_at_once_send_each_message_once(at_once, server, shared_database):
    at_once(partial(write_to, *PEOPLE))
    at_once(worker, worker, partial(clock_deliver_mail, minutes_later=0), mail=server.server_address)
    assert received(server) == Counter(PEOPLE)
