"""The whole index again, while it serves: rows are written over, and what should not be there goes at the end.

Batch by batch, each in its own transaction: killed anywhere, what is done stays done and the rest is as it was.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import connection, transaction
from django.db.models import QuerySet

from search.domain import locking
from search.domain.indexing import drop, entries_of, known_signatures, write
from search.domain.vocabulary import count_words
from search.engines import engine
from search.models import Row
from search.registry import Kind, kinds

BATCH = 200


@dataclass
class Outcome:
    seen: int = 0
    written: int = 0
    removed: int = 0


@dataclass
class Differences:
    """What `--check` names: keys are (kind, object, language)."""

    missing: list[tuple] = field(default_factory=list)
    changed: list[tuple] = field(default_factory=list)
    extra: list[tuple] = field(default_factory=list)
    wordless: list[tuple] = field(default_factory=list)  # a row that the full-text engine does not hold

    def __len__(self):
        return sum(map(len, (self.missing, self.changed, self.extra, self.wordless)))


def rebuild(only: Iterable[str] = (), say: Callable[[str], None] = lambda line: None) -> Outcome:
    outcome = Outcome()
    find_lost_words()
    for kind in chosen(only):
        before = outcome.written
        for pks in batches(pks_of(kind)):
            rebuild_batch(kind, pks, outcome)
        outcome.removed += drop_gone(kind)
        say(f"{kind.plural} : {outcome.written - before} écrites")
    if not only:
        outcome.removed += drop_foreign()
        count_words()
    return outcome


def chosen(only: Iterable[str]) -> list[Kind]:
    return [kind for slug, kind in kinds().items() if not only or slug in only]


def pks_of(kind: Kind) -> list:
    found = kind.objects()
    return list(found.values_list("pk", flat=True)) if isinstance(found, QuerySet) else [obj.pk for obj in found]


def objects_of(kind: Kind, pks: list):
    found = kind.objects()
    if isinstance(found, QuerySet):
        return found.filter(pk__in=pks)
    return [obj for obj in found if obj.pk in set(pks)]


def batches(items: list) -> Iterable[list]:
    return (items[start : start + BATCH] for start in range(0, len(items), BATCH))


@transaction.atomic
def rebuild_batch(kind: Kind, pks: list, outcome: Outcome) -> None:
    locking.alone(kind.slug)
    expected = [entry for obj in objects_of(kind, pks) for entry in entries_of(kind, obj)]
    keys = {each.key for each in expected}
    here = Row.objects.filter(kind=kind.slug, object_id__in=map(str, pks))
    stale = [row[0] for row in here.values_list("pk", "kind", "object_id", "language") if row[1:] not in keys]
    outcome.removed += drop(Row.objects.filter(pk__in=stale))
    outcome.seen += len(expected)
    outcome.written += write(expected)


@transaction.atomic
def drop_gone(kind: Kind) -> int:
    """Rows of things that are no longer there to be walked through."""
    locking.alone(kind.slug)
    there = set(map(str, pks_of(kind)))
    rows = Row.objects.filter(kind=kind.slug).values_list("pk", "object_id")
    return drop(Row.objects.filter(pk__in=[pk for pk, object_id in rows if object_id not in there]))


@transaction.atomic
def drop_foreign() -> int:
    """Rows of kinds that no room has any more."""
    return drop(Row.objects.exclude(kind__in=list(kinds())))


@transaction.atomic
def find_lost_words() -> None:
    """Rows and words go together: a row without its words is written again, words without a row go."""
    mend()
    for pks in batches(wordless()):
        Row.objects.filter(pk__in=pks).update(signature="")
    engine().sweep()


def wordless() -> list[int]:
    """Rows that have lost their words or their text."""
    return sorted({*engine().wordless(), *Row.objects.filter(text=None).values_list("pk", flat=True)})


def mend() -> None:
    """What the engine needs, were it lost."""
    with connection.cursor() as cursor:
        engine().mend(cursor)


def check(only: Iterable[str] = ()) -> Differences:
    mend()
    found, lost = Differences(), set(wordless())
    for kind in chosen(only):
        rows = Row.objects.filter(kind=kind.slug).values_list("pk", "kind", "object_id", "language")
        here = {row[1:]: row[0] for row in rows}
        found.wordless += [key for key, pk in here.items() if pk in lost]
        for pks in batches(pks_of(kind)):
            expected = [entry for obj in objects_of(kind, pks) for entry in entries_of(kind, obj)]
            known = known_signatures(expected)
            found.missing += [each.key for each in expected if each.key not in known]
            found.changed += [
                each.key for each in expected if each.key in known and known[each.key] != each.signature()
            ]
            for each in expected:
                here.pop(each.key, None)
        found.extra += here
    return found
