"""An import a person starts, comes back to, applies or abandons. Reading and writing are the worker's."""

import logging
from dataclasses import asdict
from datetime import timedelta

from django.apps import apps
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from network.domain.imports.applying import Known, apply
from network.domain.imports.planning import plan
from network.domain.imports.reading import reader_for
from network.enums import IMPORT_TRANSITIONS as MOVES
from network.enums import ImportState
from network.models import ImportRun
from network.tasks import read_import, write_import

SILENCE = timedelta(minutes=15)
TRIES = 4
SURPRISE = (
    "Ce fichier nous a surpris, et rien n’a été importé. Enregistrez-le au format Excel (.xlsx) et déposez-le à "
    "nouveau ; si cela recommence, écrivez-nous : nous regarderons avec vous."
)
GIVING_UP = {ImportState.READING: "refuse", ImportState.APPLYING: "come-back"}

log = logging.getLogger("portal.imports")


def upload(*, by, file, name: str, model, territory=None) -> ImportRun:
    """What is plainly not a spreadsheet is refused at once; the rest is read by the worker."""
    reader_for(file, name)
    file.seek(0)
    with transaction.atomic():
        run = ImportRun(kind=model._meta.model_name, territory=territory, name=name[:200], created_by=by)
        ending = name.lower().rpartition(".")[2]
        run.file.save(f"import.{ending}", file, save=False)
        run.save()
        record(by=by, verb="import.uploaded", obj=run)
        transaction.on_commit(lambda: read_import.enqueue(run.pk))
    run.refresh_from_db()
    return run


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
    except Exception:  # whatever it is, the person is told rather than left waiting
        log.exception("import %s could not be read", run.pk)
        return give_up(run)


def give_up(run: ImportRun) -> ImportRun:
    run.refresh_from_db()
    return settle(run, GIVING_UP[run.state], refusal=SURPRISE) if run.state in GIVING_UP else run


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


@transaction.atomic
def start(*, by, run: ImportRun, only_good: bool = False, known: str = Known.IGNORE) -> ImportRun:
    """Import for good: all the lines, or only the good ones."""
    if run.faulty and not only_good:
        raise Refused(
            f"{run.faulty} ligne{'s sont' if run.faulty > 1 else ' est'} à corriger : déposez le fichier corrigé, "
            "ou importez seulement les lignes prêtes.",
            code="faulty",
        )
    if not run.good and not (run.duplicates and known == Known.COMPLETE):
        raise Refused("Aucune ligne de ce fichier n’est à importer.", code="nothing")
    before = snapshot(run)
    choices = {"only_good": only_good, "known": Known(known), "refusal": ""}
    MOVES.move(run, "apply", applied_by=by, alive_at=timezone.now(), tries=0, **choices)
    record(by=by, verb="import.started", obj=run, before=before)
    transaction.on_commit(lambda: write_import.enqueue(run.pk))
    return run


def write(run: ImportRun) -> ImportRun:
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
    except Exception:
        log.exception("import %s could not be written", run.pk)
        return give_up(run)
    return run


def choices(run: ImportRun) -> dict:
    return {"name": run.name, "territory": run.territory, "only_good": run.only_good, "known": Known(run.known)}


@transaction.atomic
def abandon(*, by, run: ImportRun) -> ImportRun:
    """Nothing was written; the file goes."""
    before = snapshot(run)
    MOVES.move(run, "abandon", report={})
    record(by=by, verb="import.abandoned", obj=run, before=before)
    transaction.on_commit(lambda: run.file.storage.delete(run.file.name))
    return run


def take_up() -> int:
    """Runs whose worker went away: read again, or written again. Both may be repeated, a few times."""
    silent = ImportRun.objects.at_work().filter(alive_at__lt=timezone.now() - SILENCE)
    for run in silent:
        if run.tries >= TRIES:
            give_up(run)
            continue
        ImportRun.objects.filter(pk=run.pk).update(tries=F("tries") + 1)
        (read_import if run.state == ImportState.READING else write_import).enqueue(run.pk)
    return len(silent)
