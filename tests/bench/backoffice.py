"""The editor's search over N documents, in a process of its own: the library's backend, or the cured one (ADR 0016)."""

import json
import sys
import time
from itertools import islice

import django

django.setup()

from django.db import connection
from wagtail.models import Collection
from wagtail.search.backends import get_search_backend

from accounts.models import File
from tests.bench.corpus import beginnings, documents, searches
from tests.bench.searching import timed

BACKENDS = {"stock": "wagtail.search.backends.database", "cured": "search.backoffice"}
BATCH = 500
ASKED = 60
PATIENCE = 60  # seconds for a measure: where one question takes some, fewer are asked


def fill(how_many: int, backend) -> float:
    root = Collection.get_first_root_node()
    entries = documents(how_many)
    while some := list(islice(entries, BATCH)):
        File.objects.bulk_create([File(title=title(each), file="x.pdf", collection=root) for each in some])
    index, started = backend.get_index_for_model(File), time.perf_counter()
    files = File.objects.order_by("pk").iterator(BATCH)
    while some := list(islice(files, BATCH)):
        index.add_items(File, some)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return time.perf_counter() - started


def title(entry) -> str:
    return f"{entry.title} {entry.summary}"[:255]


def measured(ask, questions: list[str]) -> dict:
    """As many questions as patience allows."""
    started = time.perf_counter()
    ask(questions[0])
    affordable = int(PATIENCE / max(time.perf_counter() - started, 0.001))
    return timed(ask, questions[: max(3, min(ASKED, affordable))])


def main(how_many: int, which: str) -> None:
    backend = get_search_backend(BACKENDS[which])
    seconds = fill(how_many, backend)
    print(
        json.dumps(
            {
                "seconds": round(seconds, 1),
                "list": measured(lambda text: page(backend.search(text, File)), searches(ASKED)),
                "chooser": measured(lambda text: page(backend.autocomplete(text, File)), beginnings(ASKED)),
            }
        )
    )


def page(found) -> list:
    """What a list shows: twenty, and how many there are."""
    return [found.count(), *found[:20]]


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
