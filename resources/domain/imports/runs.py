"""An import a person starts, comes back to, applies or abandons. Reading and writing are the worker's (`working`)."""

from django.db import transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from common.spreadsheets import working
from common.spreadsheets.reading import reader_for
from common.spreadsheets.states import ImportState
from resources.domain.imports.folder import check_folder
from resources.domain.imports.working import INTERRUPTED, VERB
from resources.models import CatalogueImport
from resources.states import CATALOGUE_IMPORT_TRANSITIONS as MOVES
from resources.tasks import read_catalogue, write_catalogue


def upload(*, by, place, file, name: str, archive=None) -> CatalogueImport:
    """What is plainly no spreadsheet or no ZIP is refused at once; the rest is read by the worker."""
    reader_for(file, name)
    file.seek(0)
    if archive:
        check_folder(archive)
    with transaction.atomic():
        run = CatalogueImport(place_id=place.pk, name=name[:200], created_by=by)
        run.file.save(f"catalogue.{name.lower().rpartition('.')[2]}", file, save=False)
        if archive:
            run.archive_name = archive.name[:200]
            run.archive.save("catalogue.zip", archive, save=False)
        run.save()
        record(by=by, verb="catalogue-import.uploaded", obj=run)
        transaction.on_commit(lambda: read_catalogue.enqueue(run.pk))
    run.refresh_from_db()
    return run


@transaction.atomic
def start(*, by, run: CatalogueImport, only_good: bool = False) -> CatalogueImport:
    """Make the drafts: of all the lines, or only of the good ones."""
    if run.faulty and not only_good:
        raise Refused(
            f"{run.faulty} ligne{'s sont' if run.faulty > 1 else ' est'} à corriger : déposez le fichier corrigé, "
            "ou importez seulement les lignes prêtes.",
            code="faulty",
        )
    if not run.good:
        raise Refused("Aucune ligne de ce fichier n’est à importer.", code="nothing")
    before = snapshot(run)
    changes = {"only_good": only_good, "refusal": "", "progress": 0, "tries": 0}
    MOVES.move(run, "apply", applied_by=by, alive_at=timezone.now(), **changes)
    record(by=by, verb="catalogue-import.started", obj=run, before=before)
    transaction.on_commit(lambda: write_catalogue.enqueue(run.pk))
    return run


def abandon(*, by, run: CatalogueImport) -> CatalogueImport:
    return working.abandon(by=by, run=run, verb=VERB, files=[run.file, run.archive])


def take_up() -> int:
    tasks = {ImportState.READING: read_catalogue, ImportState.APPLYING: write_catalogue}
    return working.take_up(CatalogueImport, verb=VERB, tasks=tasks, interrupted=INTERRUPTED)
