"""Counting in memory, written together."""

import threading
from collections import Counter

import pytest

from common.tally import MOST, Tally


@pytest.fixture(autouse=True)
def no_timer(settings):
    settings.COUNT_SECONDS = 0


def test_what_is_counted_is_written_once_together():
    written = []
    tally = Tally(written.append)
    for key in ("a", "b", "a"):
        tally.add(key)
    assert written == []
    tally.flush()
    tally.flush()
    assert written == [Counter(a=2, b=1)]


def test_nothing_counted_writes_nothing():
    written = []
    Tally(written.append).flush()
    assert written == []


def test_many_threads_lose_no_count():
    written = Counter()
    tally = Tally(written.update)

    def read():
        for _ in range(500):
            tally.add("page")

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    tally.flush()  # while they count
    for thread in threads:
        thread.join()
    tally.flush()
    assert written == Counter(page=4000)


def test_what_could_not_be_written_waits_and_is_told(caplog):
    written, away = Counter(), [True]

    def write(counts):
        if away[0]:
            raise OSError("database away")
        written.update(counts)

    tally = Tally(write)
    tally.add("page")
    tally.flush()
    assert "wait for the next time" in caplog.text
    away[0] = False
    tally.add("page")
    tally.flush()
    assert written == Counter(page=2)


def test_while_the_database_is_away_memory_is_bounded():
    tally = Tally(lambda counts: None)
    tally.waiting.update(dict.fromkeys(range(MOST), 1))
    tally.add("one too many")
    tally.add(0)
    assert len(tally.waiting) == MOST
    assert tally.waiting[0] == 2


def test_a_thread_of_its_own_writes_some_seconds_later(settings):
    settings.COUNT_SECONDS = 0.01
    done = threading.Event()
    found = []

    def write(counts):
        found.append((counts, threading.current_thread() is threading.main_thread()))
        done.set()

    tally = Tally(write)
    tally.add("page")
    assert done.wait(10)
    assert found == [(Counter(page=1), False)]


def test_the_end_of_the_process_writes_what_waits(settings):
    written = []
    tally = Tally(written.append)
    tally.add("page")
    tally.flush_at_the_end()
    assert written == []  # counting is switched off
    settings.COUNT_SECONDS = 20
    tally.flush_at_the_end()
    assert written == [Counter(page=1)]
