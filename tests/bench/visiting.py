"""Runs inside the product, on a place filled with the demo: its shelves filled further, then what a visitor asks for,
each page through the whole site, nothing kept of it. Each visitor comes from another address.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

import django

django.setup()

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.bench.corpus import beginnings, searches
from tests.bench.shelves import Library, Shelf

ASKED = 40
TICKS = 100  # of the processor's clock in a second, as /proc counts them
visitors = count(1)
site = Client()
chance = random.Random(4)


def visit(path: str) -> None:
    number = next(visitors)
    visitor = {"REMOTE_ADDR": f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}", "HTTP_HOST": "localhost"}
    response = site.get(path, headers={"accept": "text/html"}, **visitor)
    assert response.status_code == 200, f"{path}: {response.status_code}"


def backend() -> Path | None:
    """Where the server of the database counts what it does for us, if it is on this machine."""
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        place = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    return place if place.exists() else None


def processor(server: Path | None) -> float:
    """Seconds of the processor, of this process and of the database's own for it."""
    if server is None:
        return time.process_time()
    used = server.read_text().rpartition(")")[2].split()[11:13]
    return time.process_time() + sum(map(int, used)) / TICKS


def timed(paths: list[str]) -> dict:
    visit(paths[0])
    took, server = [], backend()
    before = processor(server)
    for path in paths:
        started = time.perf_counter()
        visit(path)
        took.append((time.perf_counter() - started) * 1000)
    used = processor(server) - before
    with CaptureQueriesContext(connection) as captured:
        visit(paths[-1])
    return {
        "median_ms": round(median(took), 1),
        "p95_ms": round(quantiles(took, n=20)[-1], 1),
        "cpu_ms": round(used / len(paths) * 1000, 1),
        "queries": len(captured),
    }


def lists(catalogue: str, shelf: Shelf) -> dict[str, Callable[[], dict]]:
    """What is asked of the catalogue: values that techniques of the demo have."""

    def one(*names: str) -> dict:
        facets = chance.choice(shelf.entries).facets
        return {name: chance.choice(sorted(facets[facet])) for name, facet in FILTERS.items() if name in names}

    return {
        "catalogue": dict,
        "catalogue, one filter": lambda: one("theme"),
        "catalogue, four filters": lambda: one("theme", "moment", "public") | {"temps": "60"},
        "catalogue, a number of people and what one has": lambda: {"nous": chance.randint(4, 20), "materiel": "papier"},
        "catalogue, by title, a page further on": lambda: one("age") | {"tri": "titre", "page": chance.randint(2, 5)},
        "catalogue, words and a filter": lambda: one("moment") | {"q": chance.choice(searches(ASKED))},
    }


FILTERS = {"theme": "theme", "moment": "moment", "public": "audience", "age": "age"}


def address(path: str, asked: dict) -> str:
    return f"{path}?{urlencode(asked)}" if asked else path


def copies(shelf: Shelf, suffix: str = "") -> list[str]:
    """Addresses of pages that nobody has read since the process began."""
    numbers = chance.sample(range(1, shelf.copied + 1), min(ASKED, shelf.copied))
    return [f"{shelf.address}bench-{number}/{suffix}" for number in numbers]


def measured(library: Library) -> dict:
    catalogue = library.techniques.address
    rows = {
        name: timed([address(catalogue, ask()) for _ in range(ASKED)])
        for name, ask in lists(catalogue, library.techniques).items()
    }
    results, suggestions = reverse("search:results"), reverse("search:suggestions")
    read = copies(library.techniques)
    return rows | {
        "technique": timed(read),
        "technique, again": timed(read),
        "booklet, cover": timed(copies(library.booklets)),
        "booklet, a double page": timed(copies(library.booklets, "2/")),
        "search page": timed([address(results, {"q": text}) for text in searches(ASKED)]),
        "search page, a filter": timed(
            [address(results, {"q": text, "genre": "technique"}) for text in searches(ASKED)]
        ),
        "search page, a filter without a word": timed([address(results, {"theme": slug}) for slug in themes(library)]),
        "suggestions": timed([address(suggestions, {"q": text}) for text in beginnings(ASKED)]),
    }


def themes(library: Library) -> list[str]:
    return [chance.choice(sorted(chance.choice(library.techniques.entries).facets["theme"])) for _ in range(ASKED)]


def main(sizes: list[int]) -> None:
    library, found = Library(max(sizes)), {}
    for size in sizes:
        started = time.perf_counter()
        library.fill(size)
        found[size] = {"seconds": round(time.perf_counter() - started, 1)} | measured(library)
    print(json.dumps(found))


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]])
