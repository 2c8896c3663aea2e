"""Who may find what the index holds already, told before its words are read again."""

from collections.abc import Iterable

from django.db import transaction

from search import standing
from search.domain import locking, numbers
from search.domain.indexing import BATCH, drop, rows_of_all
from search.models import Row
from search.opensearch import writing as copying
from search.registry import Kind


@transaction.atomic
def tell(kind: Kind, pks: Iterable[int], audience: Iterable[str]) -> int:
    """How many rows changed readers. Where nobody may find them they go. Without its signature a row is written again
    the next time it is read, whatever it says then."""
    locking.share(kind.slug)
    tokens, changed = " ".join(sorted(set(audience))), 0
    ids = [str(pk) for pk in pks]
    for start in range(0, len(ids), BATCH):
        changed += give(rows_of_all(kind, ids[start : start + BATCH]), tokens)
    return changed


def give(rows, tokens: str) -> int:
    if not tokens:
        return drop(rows)
    audience = numbers.of_audiences({tokens})[tokens]
    others = list(rows.exclude(audience=audience).values_list("pk", flat=True))
    Row.objects.filter(pk__in=others).update(audience=audience, signature="")
    copying.changed(others)
    if others:
        transaction.on_commit(standing.generation.turn)
    return len(others)
