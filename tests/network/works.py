"""Pieces of work that other processes are given by name."""

import datetime as dt
from functools import partial

import time_machine
from django.core.mail import send_mail
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.backends.signals import connection_created
from django.utils import timezone

from common.mail import outbox
from network.domain import reminders
from network.domain.imports import runs
from network.models import ImportRun

# The worker of production, until nothing waits.
worker = partial(call_command, "db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


def clock_deliver_mail(*, minutes_later: int) -> int:
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=minutes_later)):
        return outbox.deliver_due()


def clock_remind(*, at: dt.datetime) -> int:
    with time_machine.travel(at):
        return reminders.remind_due()


def clock_take_up(*, minutes_later: int) -> int:
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=minutes_later)):
        return runs.take_up()


def on_a_full_disk(work) -> str:
    """SQLite's file may not grow by one page: what it says then is what it says of a full disk."""

    def fill(connection, **kwargs):
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA page_count")
            cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")

    connection_created.connect(fill, weak=False)
    connection.close()  # the worker opens several, one after the other
    try:
        work()
    except OperationalError as error:
        return str(error)
    return "written"


def start_import(*, by) -> str:
    return runs.start(by=by, run=ImportRun.objects.get()).state


def write_to(*addresses: str) -> int:
    return sum(send_mail("Réunion", "Mardi à dix heures.", None, [address]) for address in addresses)
