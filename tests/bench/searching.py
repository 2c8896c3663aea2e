"""The one search on N documents, in a process of its own: writing them, then what people ask."""

import json
import sys
import time
from itertools import islice
from statistics import median, quantiles

import django

django.setup()

from django.db import connection, transaction
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from search import registry
from search.domain.indexing import Written, write
from search.domain.vocabulary import count_words
from search.finding import find, suggest
from search.models import Row, Text
from search.registry import MEMBERS, PUBLIC, Entry
from tests.bench.corpus import VARIANTS, Fake, Variants, beginnings, documents, searches

VIEWER = frozenset({PUBLIC, MEMBERS, "territory:3"})
BATCH = 500
ASKED = 200


def fill(how_many: int) -> float:
    kind, other = (registry.register(each) and registry.kinds()[each.slug] for each in (Fake, Variants))
    write([Written(other, title, variant(title)) for title in dict.fromkeys(VARIANTS.values())])
    entries = enumerate(documents(how_many))
    seconds = 0.0
    while some := [Written(kind, str(number), entry) for number, entry in islice(entries, BATCH)]:
        started = time.perf_counter()
        with transaction.atomic():
            write(some)
        seconds += time.perf_counter() - started
    started = time.perf_counter()
    count_words()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return seconds + time.perf_counter() - started


def variant(title: str) -> Entry:
    return Entry(title=title, url=f"/{title}/", summary="Une page que l’on doit retrouver, quoi que l’on tape.")


def timed(ask, questions: list) -> dict:
    ask(questions[0])
    took = []
    for question in questions:
        started = time.perf_counter()
        ask(question)
        took.append((time.perf_counter() - started) * 1000)
    with CaptureQueriesContext(connection) as captured:
        ask(questions[0])
    return {
        "median_ms": round(median(took), 2),
        "p95_ms": round(quantiles(took, n=20)[-1], 2),
        "queries": len(captured),
    }


def scan(words: list[str]) -> float:
    """What a site without an index would do: read every text."""
    took = []
    for word in words:
        started = time.perf_counter()
        rows = Text.objects.filter(Q(title__icontains=word) | Q(summary__icontains=word) | Q(body__icontains=word))
        list(rows.order_by("pk").values_list("pk", flat=True)[:20])
        rows.count()
        took.append((time.perf_counter() - started) * 1000)
    return round(median(took), 2)


def recall() -> dict:
    missed = [
        asked
        for asked, title in VARIANTS.items()
        if title not in [hit.title for hit in find(text=asked, viewer=VIEWER, kinds=["variant"], per_page=200).hits]
    ]
    return {"found": len(VARIANTS) - len(missed), "of": len(VARIANTS), "missed": missed}


def main(how_many: int) -> None:
    seconds = fill(how_many)
    assert Row.objects.count() >= how_many
    asked, begun = searches(ASKED), beginnings(ASKED)
    chosen = {"theme": ["theme-1"], "age": ["age-0", "age-2"]}
    print(
        json.dumps(
            {
                "seconds": round(seconds, 1),
                "scan_ms": scan([text.split()[0] for text in asked[:5]]),
                "search": timed(lambda text: find(text=text, viewer=VIEWER), asked),
                "search with facets": timed(lambda text: find(text=text, viewer=VIEWER, facets=chosen), asked),
                "everything, by facets": timed(
                    lambda page: find(viewer=VIEWER, facets=chosen, page=page), [1, 2, 3] * 10
                ),
                "suggestion": timed(lambda text: suggest(text, VIEWER), begun),
                "recall": recall(),
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
