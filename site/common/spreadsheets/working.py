"""What a worker does of an import whatever the room: read it, tell what came of it, be taken up again.

`verb` starts the words of the trail (« import », « catalogue-import »).
"""

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from common.models.spreadsheet import SpreadsheetRun
from common.spreadsheets.states import ImportState

SURPRISE = (
    "Ce fichier nous a surpris, et rien n’a été importé. Enregistrez-le au format Excel (.xlsx) et déposez-le à "
    "nouveau ; si cela recommence, écrivez-nous : nous regarderons avec vous."
)
INTERRUPTED = (
    "Notre portail a été interrompu plusieurs fois pendant cet import, et rien n’a été importé. Votre fichier n’y est "
    "pour rien\u00a0: relancez l’import, ou écrivez-nous."
)
GIVING_UP = {ImportState.READING: "refuse", ImportState.APPLYING: "come-back"}
SILENCE = timedelta(minutes=15)
TRIES = 4

# The database is away, locked, or its disk is full: nothing is lost, and the clock takes the run up again.
NOT_THE_FILE = (OperationalError, InterfaceError)

log = logging.getLogger("portal.imports")


def read(run: SpreadsheetRun, *, verb: str, planned: Callable[[SpreadsheetRun, Callable], dict]) -> SpreadsheetRun:
    """The dry run, in the worker. Read twice, it says the same twice. `planned(run, show)` gives what to keep of it."""
    if run.state != ImportState.READING:
        return run
    try:
        return settle(run, "plan", verb=verb, **planned(run, shower(run)))
    except Refused as refusal:
        return settle(run, "refuse", verb=verb, refusal=" ".join(refusal.messages))
    except NOT_THE_FILE:
        raise
    except Exception:  # whatever it is, the person is told rather than left waiting
        log.exception("%s %s could not be read", verb, run.pk)
        return give_up(run, verb=verb)


def shower(run: SpreadsheetRun) -> Callable[[int], None]:
    """Tells how far the work is, which is a sign of life too."""
    rows = type(run).objects.filter(pk=run.pk)
    return lambda done: rows.update(progress=done, alive_at=timezone.now())


def settle(run: SpreadsheetRun, move: str, *, verb: str, **changes) -> SpreadsheetRun:
    """Unless somebody abandoned it meanwhile."""
    with transaction.atomic():
        before = snapshot(run)
        try:
            run.transitions.move(run, move, alive_at=timezone.now(), **changes)
        except Refused:
            run.refresh_from_db()
            return run
        record(by=None, verb=f"{verb}.{move}", obj=run, before=before)
    return run


def give_up(run: SpreadsheetRun, *, verb: str, refusal: str = SURPRISE) -> SpreadsheetRun:
    run.refresh_from_db()
    return settle(run, GIVING_UP[run.state], verb=verb, refusal=refusal) if run.state in GIVING_UP else run


@transaction.atomic
def abandon(*, by, run: SpreadsheetRun, verb: str, files: Iterable) -> SpreadsheetRun:
    """The files go with it."""
    before = snapshot(run)
    run.transitions.move(run, "abandon", report={})
    record(by=by, verb=f"{verb}.abandoned", obj=run, before=before)
    forget(files)
    return run


def forget(files: Iterable) -> None:
    """They leave the storage once the database has let them go."""
    places = [(file.storage, file.name) for file in files if file]
    transaction.on_commit(lambda: [storage.delete(name) for storage, name in places])


def take_up(model: type, *, verb: str, tasks: dict, interrupted: str = INTERRUPTED) -> int:
    """Runs whose worker went away: read again, or written again. Both may be repeated, a few times."""
    silent = model.objects.at_work().filter(alive_at__lt=timezone.now() - SILENCE)
    for run in silent:
        if run.tries >= TRIES:
            give_up(run, verb=verb, refusal=interrupted)
            continue
        model.objects.filter(pk=run.pk).update(tries=F("tries") + 1)
        tasks[run.state].enqueue(run.pk)
    return len(silent)
