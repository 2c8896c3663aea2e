"""Run the work that comes back: scheduled publishing, reminders, mails that wait, data that must go.

portal clock                    for ever; stops after the job at hand when asked to
portal clock --once             what is due now, then stop (for a system's own scheduler)
portal clock --list             name the jobs
"""

import signal
import threading

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from common.running import clock, schedule

PAUSE_SECONDS = 10


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="What is due now, then stop.")
        parser.add_argument("--list", action="store_true", help="Name the jobs, run nothing.")

    def handle(self, *, once, **options):
        jobs = clock.discover()
        if options["list"]:
            self.stdout.write("\n".join(f"{job.name:<36} {job.minutes:>6} min  {job.label}" for job in jobs))
            return
        ledger, stop = schedule.Ledger(settings.DATA_DIR / "clock.json"), threading.Event()
        if once:
            if failed := schedule.tick(jobs, ledger, stop):
                raise CommandError(f"{failed} job(s) failed: see the log.")
            return
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        while not stop.is_set():
            schedule.tick(jobs, ledger, stop)
            stop.wait(PAUSE_SECONDS)
