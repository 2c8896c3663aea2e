"""The resource centre as visitors meet it at 1,000, 10,000 and 100,000 documents, on each database: whole pages, made
anew for each visitor (what is in the data: shelves.py). `cpu_ms` is the processor's time, of the site and of a
PostgreSQL on the same machine: it tells more than the clock where the machine has other things to do.
"""

import json

from tests.bench.databases import databases, place_on
from tests.bench.place import PRODUCTION

SIZES = (1_000, 10_000, 100_000)
MOST_MS = 100  # 95 pages out of 100


def measure() -> list[dict]:
    rows = []
    for name, server in databases().items():
        with place_on(server) as place:
            place.portal("demo")
            place.portal("collectstatic", "--noinput", "--verbosity", "0", **PRODUCTION)
            sizes = map(str, SIZES)
            found = json.loads(place.python("visiting", *sizes, PAGE_CACHE_SECONDS="0", **PRODUCTION))
        rows += [row for size in SIZES for row in rows_of(f"{name}, {size:,}", found[str(size)])]
    return rows


def rows_of(where: str, found: dict) -> list[dict]:
    rows = [{"measure": f"{where}: fill the shelves", "seconds": found.pop("seconds")}]
    for name, times in found.items():
        target = {"target": f"p95 < {MOST_MS} ms", "met": times["p95_ms"] < MOST_MS}
        rows.append({"measure": f"{where}: {name}", **times, **target})
    return rows
