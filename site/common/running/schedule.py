"""When each job of the clock runs: what is due, what has run, kept in one small file beside the data."""

import json
import logging
import os
import threading
import time
from pathlib import Path

from django.db import close_old_connections

from common.running.clock import Job

log = logging.getLogger("portal.clock")
RETRY_MINUTES = 5


class Ledger:
    """The next run of each job, in seconds since 1970. An unreadable file is an empty one: jobs may be repeated."""

    def __init__(self, path: Path):
        self.path = path
        try:
            known = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            known = {}
        self.next = {name: float(at) for name, at in known.items()} if isinstance(known, dict) else {}

    def due(self, jobs: list[Job], now: float) -> list[Job]:
        """A job planned further away than its own interval has seen the machine's clock change: it is due too."""
        return [job for job in jobs if not now < self.next.get(job.name, 0) <= now + job.minutes * 60]

    def plan(self, job: Job, at: float) -> None:
        self.next[job.name] = at
        draft = self.path.with_suffix(".draft")
        draft.write_text(json.dumps(self.next, indent=1), "utf-8")
        os.replace(draft, self.path)


def run(job: Job, ledger: Ledger, now: float) -> bool:
    """One job, whatever happens in it; after a failure it is tried again sooner than its interval."""
    close_old_connections()
    started = time.perf_counter()
    try:
        done = job.run()
    except Exception:  # a job that fails must not stop the others
        log.exception("%s failed", job.name)
        ledger.plan(job, now + min(job.minutes, RETRY_MINUTES) * 60)
        return False
    finally:
        close_old_connections()
    ms = round((time.perf_counter() - started) * 1000)
    log.info("%s: %s", job.name, done, extra={"facts": {"done": done, "ms": ms}})
    ledger.plan(job, now + job.minutes * 60)
    return True


def tick(jobs: list[Job], ledger: Ledger, stop: threading.Event) -> int:
    """Runs what is due; returns how many failed. Asked to stop, finishes the job at hand and no more."""
    failed = 0
    for job in ledger.due(jobs, time.time()):
        if stop.is_set():
            break
        failed += not run(job, ledger, time.time())
    return failed
