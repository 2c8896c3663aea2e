"""Pieces of work that other processes are given by name."""

import datetime as dt
from functools import partial

import time_machine
from django.core.management import call_command
from django.utils import timezone

from resources.domain.imports import runs
from resources.models import CatalogueImport

# The worker of production, until nothing waits.
worker = partial(call_command, "db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


def clock_take_up(*, minutes_later: int) -> int:
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=minutes_later)):
        return runs.take_up()


def start_import(*, by) -> str:
    return runs.start(by=by, run=CatalogueImport.objects.get()).state
