"""Writing to the index, in the transaction of the change that makes it so.

    index(convention)    # in the verb that changed it: its rows follow, whatever they were
    forget(convention)   # in the verb that deletes it, before the row is gone

`rebuild` (domain/rebuilding.py) walks through everything and puts right what is not.
"""

import hashlib
import json
from dataclasses import asdict, dataclass

from django.db import transaction

from common.sorting import key
from search.analysis import VERSION, analyser
from search.domain import locking, numbers
from search.engines import engine
from search.models import Row, RowTerm, Text, Word
from search.registry import Entry, Kind, kind_of

BODY_LETTERS = 400_000  # a long guide and its documents; past that nobody looks for a word
BATCH = 500
COLUMNS = ("audience_id", "weight", "day", "until", "terms", "title_key", "signature")
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
        content = asdict(self.entry) | {"facets": self.facets, "weight": self.kind.weight, "version": VERSION}
        text = json.dumps(content, sort_keys=True, default=str, ensure_ascii=False)
        return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


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
    return Row.objects.filter(kind=kind.slug, object_id=str(obj.pk))


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
    rows = [row_of(each, signature, audiences, terms) for each, signature in changed]
    rows = Row.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["kind", "object_id", "language"], update_fields=COLUMNS
    )
    pairs = list(zip([row.pk for row in rows], entries, strict=True))
    RowTerm.objects.filter(row__in=[pk for pk, _ in pairs]).delete()
    RowTerm.objects.bulk_create(
        [RowTerm(row_id=pk, term_id=number) for pk, each in pairs for number in sorted(map(terms.get, each.terms))]
    )
    texts = [text_of(pk, each) for pk, each in pairs]
    Text.objects.bulk_create(texts, update_conflicts=True, unique_fields=["row"], update_fields=TEXTS)
    write_words(pairs)


def row_of(each: Written, signature: str, audiences: dict, terms: dict) -> Row:
    kind, object_id, language = each.key
    return Row(
        kind=kind,
        object_id=object_id,
        language=language,
        audience_id=audiences[each.audience],
        weight=each.kind.weight,
        day=each.entry.day,
        until=each.entry.until,
        terms=" ".join(map(str, sorted(map(terms.get, each.terms)))),
        title_key=key(clean(each.entry.title))[:160],
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


def write_words(pairs: list[tuple[int, Written]]) -> None:
    rows, words = [], {}
    for pk, each in pairs:
        entry, read = each.entry, analyser(each.entry.language).read
        title = read(f"{entry.title}\n{entry.keywords}")
        title.joined += title.idle  # « À la une » is found by words that say nothing elsewhere
        readings = title, read(entry.summary), read(entry.body[:BODY_LETTERS])
        rows.append((pk, *readings))
        for reading in readings:
            words |= {
                (entry.language, written): (word, reading.words[word])
                for written, word in reading.written.items()
                if len(word) > 2
            }
    engine().write(rows)
    # Always in the same order: two publications at once never wait for each other in a ring.
    new = [
        Word(language=language, written=written, word=word, stem=stem)
        for (language, written), (word, stem) in sorted(words.items())
    ]
    Word.objects.bulk_create(new, ignore_conflicts=True, batch_size=2000)
