"""What comes back every day in this room."""

from common.running.clock import every
from network.domain import people, reminders
from network.domain.imports import runs


@every(minutes=60, label="Conventions arrivées à terme")
def end_conventions() -> int:
    return reminders.end_due()


@every(minutes=60, label="Rappels de fin de convention")
def remind_conventions() -> int:
    return reminders.remind_due()


@every(minutes=60, label="Appartenances arrivées à terme")
def end_memberships() -> int:
    return people.end_due()


@every(minutes=15, label="Imports interrompus")
def take_up_imports() -> int:
    return runs.take_up()
