"""Three processes kept alive side by side: a child that falls is started again, after a pause that grows."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

STEADY_SECONDS = 20  # a child that lived this long starts again without delay
LONGEST_PAUSE = 30
GRACE_SECONDS = 10


@dataclass
class Child:
    name: str
    command: list[str]
    process: subprocess.Popen | None = None
    started: float = 0
    falls: int = 0
    not_before: float = 0

    def start(self, environment: dict) -> None:
        # A group of its own: Ctrl-C reaches the parent only, which then stops each child in turn.
        self.process = subprocess.Popen(self.command, env=environment, start_new_session=True)  # noqa: S603  (our own commands)
        self.started = time.monotonic()

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def fell(self) -> float:
        """Notes the fall, ends what it may have left behind, and says how long to wait."""
        kill_group(self.process.pid)
        self.falls = 0 if time.monotonic() - self.started > STEADY_SECONDS else self.falls + 1
        pause = min(2**self.falls, LONGEST_PAUSE) if self.falls else 0
        self.not_before = time.monotonic() + pause
        self.process = None
        return pause


class Supervisor:
    def __init__(self, children: list[Child], environment: dict, say: Callable[[str], None]):
        self.children, self.say = children, say
        self.environment = os.environ | environment
        self.stop = threading.Event()

    def start(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: self.stop.set())
        for child in self.children:
            child.start(self.environment)

    def watch(self) -> None:
        """Until asked to stop."""
        while not self.stop.wait(0.3):
            self.look()
        self.end()

    def look(self) -> None:
        for child in self.children:
            if child.running:
                continue
            if child.process is not None:
                code = child.process.returncode
                self.say(f"« {child.name} » s’est arrêté (code {code}) : reprise dans {child.fell():.0f} s.")
            if time.monotonic() >= child.not_before and not self.stop.is_set():
                child.start(self.environment)

    def end(self) -> None:
        running = [child.process for child in self.children if child.running]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        for process in running:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                kill_group(process.pid)
                process.wait()


def kill_group(number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(number, signal.SIGKILL)


def portal(*arguments: str) -> list[str]:
    """The command line of a management command, for a child."""
    from django.conf import settings  # noqa: PLC0415  (this module is also used without settings)

    return [sys.executable, str(settings.SITE_DIR / "manage.py"), *arguments]
