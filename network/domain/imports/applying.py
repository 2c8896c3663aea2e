"""The import itself: the same rows and the same trail as one `organisations.create` per line, in bulk.

Everything happens in one transaction: all the lines, or the good ones if asked, or nothing.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction

from common.errors import Refused
from common.spreadsheets.reading import rows
from network.domain import bulk, organisations
from network.domain.imports.lines import Line, Sheet

FILLED = ("siret", "address", "email", "phone", "website", "district")


class Known(StrEnum):
    """What to do with a line whose organisation is already here."""

    IGNORE = "ignore"
    COMPLETE = "complete"  # fill what is empty there


@dataclass
class Outcome:
    created: int = 0
    completed: int = 0
    ignored: int = 0
    left_out: int = 0  # faulty lines, when only the good ones were asked for


@transaction.atomic
def apply(*, by, file, name: str, model, territory=None, only_good: bool = False, known: Known = Known.IGNORE):
    sheet = Sheet(rows(file, name), model, territory)
    outcome = Outcome()
    for chunk in sheet.lines():
        faulty = [line for line in chunk if line.faults]
        if faulty and not only_good:
            raise Refused(
                f"La ligne {faulty[0].number} est à corriger ({faulty[0].faults[0].wrong}) : rien n’a été importé.",
                code="faulty",
            )
        outcome.left_out += len(faulty)
        new = [(line.obj, line.many) for line in chunk if not line.faults and not line.match]
        outcome.created += len(bulk.create_organisations(by=by, model=model, rows=new))
        for line in chunk:
            if line.match:
                meet(by, line, known, outcome)
    return outcome


def meet(by, line: Line, known: Known, outcome: Outcome) -> None:
    """A line for an organisation of the network: it never overwrites what somebody wrote there."""
    here = type(line.match).objects.select_related("territory").get(pk=line.match.pk)
    if known != Known.COMPLETE or here.territory_id != line.obj.territory_id:
        outcome.ignored += 1
        return
    news = {
        name: getattr(line.obj, name)
        for name in FILLED
        if hasattr(here, name) and not getattr(here, name) and getattr(line.obj, name)
    }
    if news:
        organisations.update(by=by, organisation=here, confirmed=True, **news)
    outcome.completed += bool(news)
    outcome.ignored += not news
