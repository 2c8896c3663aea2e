"""The clock: what is due, what a failure does, what survives."""

import threading

import pytest
from django.core.management import CommandError, call_command

from common.running import clock, schedule
from common.running.clock import Job

NOW = 1_800_000_000.0


@pytest.fixture
def ledger(tmp_path):
    return schedule.Ledger(tmp_path / "clock.json")


def job(run=lambda: 1, minutes=60, name="room.job"):
    return Job(name, "Un travail", minutes, run)


def broken():
    raise RuntimeError("nothing works")


def test_a_job_that_never_ran_is_due_and_then_rests_for_its_interval(ledger, db):
    work = job()
    assert ledger.due([work], NOW) == [work]
    assert schedule.run(work, ledger, NOW)
    assert ledger.due([work], NOW + 59 * 60) == []
    assert ledger.due([work], NOW + 60 * 60) == [work]


def test_what_ran_is_remembered_by_the_next_process(ledger, db):
    work = job()
    schedule.run(work, ledger, NOW)
    assert schedule.Ledger(ledger.path).due([work], NOW + 60) == []


@pytest.mark.parametrize("content", ["", "{", "[1]", "null"])
def test_a_spoilt_ledger_only_repeats_jobs(ledger, content):
    ledger.path.write_text(content)
    work = job()
    assert schedule.Ledger(ledger.path).due([work], NOW) == [work]


def test_a_job_that_fails_is_tried_again_within_minutes_and_stops_nobody(ledger, db, caplog):
    done = []
    jobs = [job(broken, name="room.broken"), job(lambda: done.append(1), name="room.good")]
    assert schedule.tick(jobs, ledger, threading.Event()) == 1
    assert done == [1]
    assert "room.broken failed" in caplog.text
    assert not schedule.run(jobs[0], ledger, NOW)
    assert ledger.due(jobs[:1], NOW + 4 * 60) == []
    assert ledger.due(jobs[:1], NOW + 5 * 60) == jobs[:1]


def test_a_clock_that_was_set_back_does_not_stop_the_jobs(ledger, db):
    work = job()
    schedule.run(work, ledger, NOW + 30 * 24 * 3600)
    assert ledger.due([work], NOW) == [work]


def test_asked_to_stop_the_clock_finishes_the_job_at_hand_and_no_more(ledger, db):
    stop, done = threading.Event(), []
    jobs = [job(stop.set, name="room.first"), job(lambda: done.append(1), name="room.second")]
    schedule.tick(jobs, ledger, stop)
    assert done == []
    assert ledger.next.keys() == {"room.first"}


def test_every_job_of_the_rooms_is_listed_with_its_interval(capsys):
    call_command("clock", "--list")
    listed = capsys.readouterr().out
    jobs = clock.discover()
    assert jobs
    assert all(each.name in listed and each.label in listed for each in jobs)


def test_once_runs_what_is_due_and_tells_a_failure(monkeypatch, db, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    ran = []
    monkeypatch.setattr(clock, "discover", lambda: [job(lambda: ran.append(1))])
    call_command("clock", "--once")
    call_command("clock", "--once")
    assert ran == [1]
    monkeypatch.setattr(clock, "discover", lambda: [job(broken, name="room.broken")])
    with pytest.raises(CommandError, match="1 job"):
        call_command("clock", "--once")
