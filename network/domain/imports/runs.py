"""An import a person starts, comes back to, applies or abandons. Reading and writing are the worker's (`working`)."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from network.domain.imports import working
from network.domain.imports.applying import Known
from network.domain.imports.reading import reader_for
from network.enums import IMPORT_TRANSITIONS as MOVES
from network.enums import ImportState
from network.models import ImportRun
from network.tasks import read_import, write_import

SILENCE = timedelta(minutes=15)
TRIES = 4


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
            working.give_up(run, refusal=working.INTERRUPTED)
            continue
        ImportRun.objects.filter(pk=run.pk).update(tries=F("tries") + 1)
        (read_import if run.state == ImportState.READING else write_import).enqueue(run.pk)
    return len(silent)
