"""What the worker does of a catalogue: the dry run, and the writing. Either may be taken up again."""

from django.db import transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from common.printing.typography import french
from common.spreadsheets import working
from common.spreadsheets.states import ImportState
from common.spreadsheets.working import NOT_THE_FILE, give_up, log, settle
from resources.domain.imports.applying import Stopped, apply
from resources.domain.imports.planning import plan
from resources.models import CatalogueImport
from resources.states import CATALOGUE_IMPORT_TRANSITIONS as MOVES

VERB = "catalogue-import"
STOPPED = (
    "Quelque chose nous a surpris, et l’import s’est arrêté. Les fiches déjà faites ({}) sont gardées en brouillon : "
    "relancez l’import, elles seront reconnues ; si cela recommence, écrivez-nous."
)
INTERRUPTED = french(
    "Notre portail a été interrompu plusieurs fois pendant cet import. Ce qui était fait est gardé en brouillon ; "
    "votre fichier n’y est pour rien : relancez l’import, ou écrivez-nous."
)


def read(run: CatalogueImport) -> CatalogueImport:
    return working.read(run, verb=VERB, planned=planned)


def planned(run: CatalogueImport, show) -> dict:
    found = plan(run, show)
    return found.counts() | {"report": found.report()}


def write(run: CatalogueImport) -> CatalogueImport:
    """A card is written once, with the line it comes from: twice is once."""
    if run.state != ImportState.APPLYING:
        return run
    try:
        return finish(run, apply(run).as_dict())
    except Stopped:
        run.refresh_from_db()
        return run
    except Refused as refusal:  # the catalogue or the words changed since the dry run
        return settle(run, "come-back", verb=VERB, refusal=" ".join(refusal.messages))
    except NOT_THE_FILE:
        raise
    except Exception:
        log.exception("%s %s could not be written", VERB, run.pk)
        return give_up(run, verb=VERB, refusal=french(STOPPED.format(run.cards.count())))


@transaction.atomic
def finish(run: CatalogueImport, outcome: dict) -> CatalogueImport:
    before = snapshot(run)
    now = timezone.now()
    try:
        MOVES.move(run, "finish", outcome=outcome, applied_at=now, alive_at=now)
    except Refused:  # another worker said so first
        run.refresh_from_db()
        return run
    record(by=run.applied_by, verb="catalogue-import.applied", obj=run, before=before)
    return run
