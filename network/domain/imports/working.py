"""What the worker does of an import: the dry run, and the writing. Either may be done twice."""

import logging
from dataclasses import asdict

from django.apps import apps
from django.db import IntegrityError, InterfaceError, OperationalError, transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from network.domain.imports.applying import Known, apply
from network.domain.imports.planning import plan
from network.enums import IMPORT_TRANSITIONS as MOVES
from network.enums import ImportState
from network.models import ImportRun

SURPRISE = (
    "Ce fichier nous a surpris, et rien n’a été importé. Enregistrez-le au format Excel (.xlsx) et déposez-le à "
    "nouveau ; si cela recommence, écrivez-nous : nous regarderons avec vous."
)
INTERRUPTED = (
    "Notre portail a été interrompu plusieurs fois pendant cet import, et rien n’a été importé. Votre fichier n’y est "
    "pour rien\u00a0: relancez l’import, ou écrivez-nous."
)
GIVING_UP = {ImportState.READING: "refuse", ImportState.APPLYING: "come-back"}

# The database is away, locked, or its disk is full: nothing is lost, and the clock takes the run up again (`runs`).
NOT_THE_FILE = (OperationalError, InterfaceError)

log = logging.getLogger("portal.imports")


def model_of(run: ImportRun):
    return apps.get_model("network", run.kind)


def read(run: ImportRun) -> ImportRun:
    """The dry run, in the worker. Read twice, it says the same twice."""
    if run.state != ImportState.READING:
        return run
    rows = ImportRun.objects.filter(pk=run.pk)

    def show(done: int) -> None:
        rows.update(progress=done, alive_at=timezone.now())

    try:
        with run.file.open("rb") as file:
            found = plan(file=file, name=run.name, model=model_of(run), territory=run.territory, show=show)
        counts = {"total": found.total, "good": found.good, "faulty": found.faulty, "duplicates": len(found.duplicates)}
        return settle(run, "plan", report=found.report(), **counts)
    except Refused as refusal:
        return settle(run, "refuse", refusal=" ".join(refusal.messages))
    except NOT_THE_FILE:
        raise
    except Exception:  # whatever it is, the person is told rather than left waiting
        log.exception("import %s could not be read", run.pk)
        return give_up(run)


def write(run: ImportRun, *, again: bool = True) -> ImportRun:
    """In the worker. The rows, the trail and the end of the run are one transaction: twice is once."""
    try:
        with transaction.atomic():
            run = ImportRun.objects.select_for_update(of=("self",)).get(pk=run.pk)
            if run.state != ImportState.APPLYING:
                return run
            before = snapshot(run)
            with run.file.open("rb") as file:
                outcome = apply(by=run.applied_by, file=file, model=model_of(run), **choices(run))
            now = timezone.now()
            MOVES.move(run, "finish", outcome=asdict(outcome), applied_at=now, alive_at=now)
            record(by=run.applied_by, verb="import.applied", obj=run, before=before)
    except Refused as refusal:  # the network changed since the dry run: nothing was written
        return settle(run, "come-back", refusal=" ".join(refusal.messages))
    except NOT_THE_FILE:
        raise
    except Exception as error:
        if again and isinstance(error, IntegrityError):  # one of these organisations was entered meanwhile:
            return write(run, again=False)  # its line is now one more that is already here
        log.exception("import %s could not be written", run.pk)
        return give_up(run)
    return run


def choices(run: ImportRun) -> dict:
    return {"name": run.name, "territory": run.territory, "only_good": run.only_good, "known": Known(run.known)}


def settle(run: ImportRun, move: str, **changes) -> ImportRun:
    """Unless somebody abandoned it meanwhile."""
    with transaction.atomic():
        before = snapshot(run)
        try:
            MOVES.move(run, move, alive_at=timezone.now(), **changes)
        except Refused:
            run.refresh_from_db()
            return run
        record(by=None, verb=f"import.{move}", obj=run, before=before)
    return run


def give_up(run: ImportRun, refusal: str = SURPRISE) -> ImportRun:
    run.refresh_from_db()
    return settle(run, GIVING_UP[run.state], refusal=refusal) if run.state in GIVING_UP else run
