"""Counting in memory, writing now and then: a page that is kept must not ask the database in order to be counted.

    reads = Tally(write)
    reads.add(("view", 12, today))

What is counted is written together, some seconds after the first (COUNT_SECONDS), by a thread of its own, and when the
process ends. A process that is killed loses what it had not written: a few seconds of counts, which nobody will miss.
"""

import atexit
import logging
import threading
from collections import Counter
from collections.abc import Callable, Hashable

from django.conf import settings
from django.db import connections

log = logging.getLogger("portal.tally")
MOST = 20_000  # different things waiting, while the database is away: beyond, what is new is not counted


class Tally:
    def __init__(self, write: Callable[[Counter], None]):
        """`write` adds the numbers to what is known already; it must be able to be called again if it fails."""
        self.write = write
        self.waiting: Counter = Counter()
        self.lock = threading.Lock()
        self.timer: threading.Timer | None = None
        atexit.register(self.flush_at_the_end)

    def add(self, key: Hashable, number: int = 1) -> None:
        with self.lock:
            if len(self.waiting) < MOST or key in self.waiting:
                self.waiting[key] += number
            self.wind_up()

    def wind_up(self) -> None:
        """Called with the lock. A daemon: it never keeps the process from ending."""
        if self.timer is None and settings.COUNT_SECONDS:
            self.timer = threading.Timer(settings.COUNT_SECONDS, self.flush_aside)
            self.timer.daemon = True
            self.timer.start()

    def flush_aside(self) -> None:
        with self.lock:
            self.timer = None
        try:
            self.flush()
        finally:
            connections.close_all()  # this thread's own

    def flush(self) -> None:
        with self.lock:
            taken, self.waiting = self.waiting, Counter()
        if not taken:
            return
        try:
            self.write(taken)
        except Exception:
            log.exception("Counts could not be written: they wait for the next time.")
            with self.lock:
                self.waiting.update(taken)
                self.wind_up()

    def flush_at_the_end(self) -> None:
        if settings.COUNT_SECONDS:
            self.flush()

    def forget(self) -> None:
        with self.lock:
            self.waiting.clear()
