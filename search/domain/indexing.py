"""Writing to the index, in the transaction of the change that makes it so.

    index(convention)    # in the verb that changed it: its rows follow, whatever they were
    forget(convention)   # in the verb that deletes it, before the row is gone

`rebuild` (domain/rebuilding.py) walks through everything and puts right what is not.
"""

import hashlib
import json
from dataclasses import dataclass

from django.db import transaction

from common.sorting import beginning
from search import standing
from search.analysis import VERSION, Reading, analyser
from search.domain import locking, numbers, vocabulary
from search.engines import engine
from search.models import Row, RowTerm, Text
from search.opensearch import writing as copying
from search.registry import Entry, Kind, kind_of

BODY_LETTERS = 400_000  # a long guide and its documents; past that nobody looks for a word
BATCH = 500
COLUMNS = ("audience", "weight", "day", "until", "terms", "title_key", "signature", "head", "words", "filler")
TEXTS = ("title", "url", "summary", "keywords", "body", "facets", "extra")


@dataclass(frozen=True)
class Written:
    """One entry on its way to the index."""

    kind: Kind
    object_id: str
    entry: Entry

    @property
    def key(self) -> tuple[str, str, str]:
        return self.kind.slug, self.object_id, self.entry.language

    @property
    def facets(self) -> dict[str, list[str]]:
        given = {name: sorted(set(map(str, slugs))) for name, slugs in self.entry.facets.items() if slugs}
        return given | {"kind": [self.kind.slug]}

    @property
    def terms(self) -> set[tuple[str, str]]:
        return {(facet, slug) for facet, slugs in self.facets.items() for slug in slugs}

    @property
    def audience(self) -> str:
        return " ".join(sorted(set(self.entry.audience)))

    def signature(self) -> str:
        """What changes when the rows to write would change."""
        told = [value if isinstance(value, str) else None for value in vars(self.entry).values()]
        other = [self.facets, self.audience, dict(self.entry.extra), self.entry.day, self.entry.until]
        text = json.dumps([VERSION, self.kind.weight, *told, *other], sort_keys=True, default=str, ensure_ascii=False)
        return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=12).hexdigest()


def index(obj) -> None:
    kind = kind_of(obj)
    if kind is None:
        return
    with transaction.atomic():
        locking.share(kind.slug)
        written = entries_of(kind, obj)
        drop(rows_of(kind, obj).exclude(language__in=[each.entry.language for each in written]))
        write(written)


def forget(obj) -> None:
    kind = kind_of(obj)
    if kind is not None:
        with transaction.atomic():
            drop(rows_of(kind, obj))


def rows_of(kind: Kind, obj):
    return rows_of_all(kind, [str(obj.pk)])


def rows_of_all(kind: Kind, ids: list[str]):
    return Row.objects.filter(kind=kind.slug, object_id__in=ids)


def entries_of(kind: Kind, obj) -> list[Written]:
    """One for each language, and none where nobody may see it."""
    found = {}
    for entry in kind.entries(obj):
        if entry.audience:
            found[entry.language] = Written(kind, str(obj.pk), entry)
    return list(found.values())


def drop(rows) -> int:
    gone = list(rows.values_list("pk", flat=True))
    for start in range(0, len(gone), BATCH):
        some = gone[start : start + BATCH]
        engine().remove(some)
        Row.objects.filter(pk__in=some).delete()
    copying.changed(gone)
    if gone:
        transaction.on_commit(standing.generation.turn)
    return len(gone)


def write(entries: list[Written]) -> int:
    """Those that changed; the others are left as they are. How many were written."""
    known = known_signatures(entries)
    signed = [(each, each.signature()) for each in entries]
    changed = [(each, signature) for each, signature in signed if known.get(each.key) != signature]
    for start in range(0, len(changed), BATCH):
        write_batch(changed[start : start + BATCH])
    return len(changed)


def known_signatures(entries: list[Written]) -> dict:
    rows = Row.objects.filter(
        kind__in={each.kind.slug for each in entries}, object_id__in={each.object_id for each in entries}
    )
    return {row[:3]: row[3] for row in rows.values_list("kind", "object_id", "language", "signature")}


def write_batch(changed: list[tuple[Written, str]]) -> None:
    entries = [each for each, _ in changed]
    audiences = numbers.of_audiences({each.audience for each in entries})
    terms = numbers.of_terms(set().union(*(each.terms for each in entries)))
    readings = [read(each.entry) for each in entries]
    rows = [row_of(each, signature, audiences[each.audience], terms) for each, signature in changed]
    for row, texts in zip(rows, readings, strict=True):
        engine().fill(row, *texts)
    rows = Row.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["kind", "object_id", "language"], update_fields=COLUMNS
    )
    write_terms(rows)
    texts = [text_of(row.pk, each) for row, each in zip(rows, entries, strict=True)]
    Text.objects.bulk_create(texts, update_conflicts=True, unique_fields=["row"], update_fields=TEXTS)
    engine().write([(row.pk, *texts) for row, texts in zip(rows, readings, strict=True)])
    copying.changed([row.pk for row in rows])
    transaction.on_commit(standing.generation.turn)
    vocabulary.learn(zip([each.entry.language for each in entries], readings, strict=True))


def read(entry: Entry) -> tuple[Reading, Reading, Reading]:
    analyse = analyser(entry.language).read
    title = analyse(f"{entry.title}\n{entry.keywords}")
    title.joined += title.idle  # « À la une » is found by words that say nothing elsewhere
    return title, analyse(entry.summary), analyse(entry.body[:BODY_LETTERS])


def write_terms(rows: list[Row]) -> None:
    RowTerm.objects.filter(row__in=rows).delete()
    RowTerm.objects.bulk_create([RowTerm(row=row, term_id=int(number)) for row in rows for number in row.terms.split()])


def row_of(each: Written, signature: str, audience: int, terms: dict) -> Row:
    kind, object_id, language = each.key
    held = sorted(terms[term] for term in each.terms)
    return Row(
        kind=kind,
        object_id=object_id,
        language=language,
        audience_id=audience,
        weight=each.kind.weight,
        day=each.entry.day,
        until=each.entry.until,
        terms="".join(f" {number} " for number in held),
        title_key=beginning(clean(each.entry.title)),
        signature=signature,
    )


def text_of(pk: int, each: Written) -> Text:
    entry = each.entry
    return Text(
        row_id=pk,
        title=clean(entry.title)[:300],
        url=entry.url,
        summary=clean(entry.summary),
        keywords=clean(entry.keywords),
        body=clean(entry.body)[:BODY_LETTERS],
        facets=each.facets,
        extra={name: clean(str(value)) for name, value in entry.extra.items()},
    )


def clean(text) -> str:
    """Lazy words in the active language, without the one character that PostgreSQL refuses."""
    return str(text).replace("\0", " ")
