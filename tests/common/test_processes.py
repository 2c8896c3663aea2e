"""Children are started again when they fall, and stopped when the parent is."""

import os
import signal
import sys
import time

import pytest

from common.running import processes
from common.running.processes import Child, Supervisor

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = """
import signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
open(sys.argv[1], "w").close()
time.sleep(60)
"""


@pytest.fixture
def said():
    return []


@pytest.fixture
def supervisor(said):
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    made = Supervisor([Child("one", SLEEP), Child("two", SLEEP)], {}, said.append)
    yield made
    made.end()
    for number, handler in before.items():
        signal.signal(number, handler)


def numbers(supervisor):
    return [child.process.pid for child in supervisor.children]


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for(condition):
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_child_that_falls_is_said_and_started_again_after_a_pause(supervisor, said):
    supervisor.start()
    first, second = supervisor.children
    pid = first.process.pid
    first.process.kill()
    first.process.wait()
    supervisor.look()
    assert said == ["« one » s’est arrêté (code -9) : reprise dans 2 s."]
    assert first.process is None
    assert second.running
    first.not_before = 0
    supervisor.look()
    assert first.running
    assert first.process.pid != pid


def test_the_pause_grows_with_each_fall_and_is_forgotten_by_a_child_that_held(supervisor, monkeypatch):
    child = supervisor.children[0]
    monkeypatch.setattr(processes, "kill_group", lambda pid: None)
    pauses = []
    for _ in range(6):
        child.process, child.started = type("Fallen", (), {"pid": 0}), time.monotonic()
        pauses.append(child.fell())
    assert pauses == [2, 4, 8, 16, 30, 30]
    child.process, child.started = type("Fallen", (), {"pid": 0}), time.monotonic() - 60
    assert child.fell() == 0


def test_a_signal_stops_the_watch_and_every_child(supervisor):
    supervisor.start()
    pids = numbers(supervisor)
    os.kill(os.getpid(), signal.SIGTERM)
    supervisor.watch()
    assert not any(map(is_alive, pids))


def test_a_child_that_does_not_listen_is_killed_after_the_grace(monkeypatch, said, tmp_path):
    monkeypatch.setattr(processes, "GRACE_SECONDS", 0.1)
    supervisor = Supervisor([Child("deaf", [sys.executable, "-c", STUBBORN, str(tmp_path / "deaf")])], {}, said.append)
    child = supervisor.children[0]
    child.start(supervisor.environment)
    wait_for((tmp_path / "deaf").exists)
    supervisor.end()
    assert child.process.returncode == -signal.SIGKILL
    assert not is_alive(child.process.pid)
