"""What the worker does of an import: the dry run, and the writing. Either may be done twice."""

from dataclasses import asdict

from django.apps import apps
from django.db import IntegrityError, transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from common.spreadsheets import working
from common.spreadsheets.states import ImportState
from common.spreadsheets.working import NOT_THE_FILE, give_up, log, settle
from network.domain.imports.applying import Known, apply
from network.domain.imports.planning import plan
from network.enums import IMPORT_TRANSITIONS as MOVES
from network.models import ImportRun

VERB = "import"


def model_of(run: ImportRun):
    return apps.get_model("network", run.kind)


def read(run: ImportRun) -> ImportRun:
    return working.read(run, verb=VERB, planned=planned)


def planned(run: ImportRun, show) -> dict:
    with run.file.open("rb") as file:
        found = plan(file=file, name=run.name, model=model_of(run), territory=run.territory, show=show)
    counts = {"total": found.total, "good": found.good, "faulty": found.faulty, "duplicates": len(found.duplicates)}
    return counts | {"report": found.report()}


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
        return settle(run, "come-back", verb=VERB, refusal=" ".join(refusal.messages))
    except NOT_THE_FILE:
        raise
    except Exception as error:
        if again and isinstance(error, IntegrityError):  # one of these organisations was entered meanwhile:
            return write(run, again=False)  # its line is now one more that is already here
        log.exception("import %s could not be written", run.pk)
        return give_up(run, verb=VERB)
    return run


def choices(run: ImportRun) -> dict:
    return {"name": run.name, "territory": run.territory, "only_good": run.only_good, "known": Known(run.known)}
