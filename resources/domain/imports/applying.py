"""The import itself, a few cards a transaction (docs/adr/0021).

A page costs Wagtail some forty statements: a thousand in one transaction would keep every other writer waiting. What
must not happen is a card twice or half a card; the line each card came from is written with it.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone

from common.errors import Refused
from common.printing.typography import french
from common.spreadsheets.states import ImportState
from resources.domain.imports.drafting import Desk, draft
from resources.domain.imports.lines import Line
from resources.domain.imports.planning import sheet_of
from resources.domain.waiting import home_under, waiting_under
from resources.models import CatalogueImport, ImportedCard

BATCH = 20
PICTURES = 3  # a photograph written anew takes half a second, and nobody else writes meanwhile


@dataclass
class Outcome:
    created: int = 0
    known: int = 0
    left_out: int = 0  # faulty lines, when only the good ones were asked for

    def as_dict(self) -> dict:
        return asdict(self)


class Stopped(Exception):
    """The run is no longer being applied: another worker ended it."""


def apply(run: CatalogueImport) -> Outcome:
    if not run.only_good:
        check(run)
    outcome = Outcome()
    with sheet_of(run) as sheet:
        desk = Desk(run.applied_by, run.place.specific, waiting_under(home_under(run.place)), sheet.files)
        lines = wanted(sheet, run, outcome)
        for batch in batches(lines):
            write_or_again(run, desk, batch)
    outcome.created = run.cards.count()
    return outcome


def check(run: CatalogueImport) -> None:
    """The whole file once more, against the catalogue of this moment, before the first card is written."""
    with sheet_of(run) as sheet:
        for line in sheet.lines():
            if line.faults:
                kept = "les fiches déjà faites sont gardées" if run.cards.exists() else "rien n’a été importé"
                wrong = line.faults[0].wrong
                raise Refused(french(f"La ligne {line.number} est à corriger ({wrong}) : {kept}."), code="faulty")


def wanted(sheet, run: CatalogueImport, outcome: Outcome) -> Iterator[Line]:
    for line in sheet.lines():
        if line.faults:
            outcome.left_out += 1
        elif not line.match:
            yield line
        elif line.match.run != run.pk:  # what this run made before it was interrupted is its own
            outcome.known += 1


def batches(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Twenty cards, fewer where they bring pictures."""
    batch, pictures = [], 0
    for line in lines:
        batch.append(line)
        pictures += len(line.files["pictures"])
        if len(batch) == BATCH or pictures >= PICTURES:
            yield batch
            batch, pictures = [], 0
    if batch:
        yield batch


def write_or_again(run: CatalogueImport, desk: Desk, batch: list[Line]) -> None:
    try:
        write(run, desk, batch)
    except IntegrityError:  # somebody added a page here at the same moment: its place in the tree was the same
        desk.place.refresh_from_db()
        write(run, desk, batch)


@transaction.atomic
def write(run: CatalogueImport, desk: Desk, batch: list[Line]) -> None:
    """Under the lock of the run, so that two workers make each card once."""
    state = CatalogueImport.objects.select_for_update().values_list("state", flat=True).get(pk=run.pk)
    if state != ImportState.APPLYING:
        raise Stopped
    rows = ImportedCard.objects.filter(place=run.place, key__in=[line.key for line in batch])
    here = set(rows.values_list("key", flat=True))
    made = [
        ImportedCard(place=run.place, key=line.key, run=run, page=draft(desk, line))
        for line in batch
        if line.key not in here
    ]
    ImportedCard.objects.bulk_create(made)
    CatalogueImport.objects.filter(pk=run.pk).update(progress=run.cards.count(), alive_at=timezone.now())
