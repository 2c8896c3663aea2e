"""An import a person starts, comes back to, applies or abandons. Reading and writing are the worker's (`working`)."""

from django.db import transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from common.spreadsheets import working
from common.spreadsheets.reading import reader_for
from common.spreadsheets.states import ImportState
from network.domain.imports.applying import Known
from network.domain.imports.working import VERB
from network.enums import IMPORT_TRANSITIONS as MOVES
from network.models import ImportRun
from network.tasks import read_import, write_import


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


def abandon(*, by, run: ImportRun) -> ImportRun:
    """Nothing was written."""
    return working.abandon(by=by, run=run, verb=VERB, files=[run.file])


def take_up() -> int:
    tasks = {ImportState.READING: read_import, ImportState.APPLYING: write_import}
    return working.take_up(ImportRun, verb=VERB, tasks=tasks)
