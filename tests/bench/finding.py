"""The one search at 1,000, 10,000 and 100,000 documents, on SQLite and, where there is a server, on PostgreSQL.

Times are those of `find` and `suggest`, with their counts, extracts and all; the baseline of the same run reads every
text with LIKE, as a site without an index would.
"""

import json
import os
from contextlib import contextmanager

from tests.bench.place import Place
from tests.postgres import LOCAL, may_create_databases

SIZES = (1_000, 10_000, 100_000)
TARGETS = {10_000: 30, 100_000: 100}  # ms, 95 searches out of 100
NAME = "portal_bench_search"


def measure() -> list[dict]:
    given = os.environ.get("TEST_DATABASE_URL")
    server = next(filter(may_create_databases, [given] if given else LOCAL), None)
    rows = [row for size in SIZES for row in measured("SQLite", size)]
    if server:
        rows += [row for size in SIZES for row in measured("PostgreSQL", size, server)]
    return rows


def measured(database: str, size: int, server: str = "") -> list[dict]:
    place = Place()
    try:
        with fresh_database(server) if server else no_database() as url:
            place.portal("migrate", "--verbosity", "0", DATABASE_URL=url)
            return rows_of(
                f"{database}, {size:,}", size, json.loads(place.python("searching", str(size), DATABASE_URL=url))
            )
    finally:
        place.remove()


def rows_of(where: str, size: int, found: dict) -> list[dict]:
    recall, seconds, scan = found.pop("recall"), found.pop("seconds"), found.pop("scan_ms")
    rows = [{"measure": f"{where}: write the index", "seconds": seconds, "per_second": round(size / seconds)}]
    for name, times in found.items():
        row = {"measure": f"{where}: {name}", **times, "ratio": round(scan / times["median_ms"], 1)}
        if name.startswith("search") and size in TARGETS:
            row |= {"target": f"p95 < {TARGETS[size]} ms", "met": times["p95_ms"] < TARGETS[size]}
        rows.append(row)
    told = f"{where}: {recall['found']} of {recall['of']} variants found {' '.join(recall['missed'])}".strip()
    return [*rows, {"measure": told, "target": "all", "met": not recall["missed"]}]


@contextmanager
def no_database():
    yield ""


@contextmanager
def fresh_database(server: str):
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {NAME}")
        connection.execute(f"CREATE DATABASE {NAME} ENCODING 'UTF8' TEMPLATE template0")
        try:
            yield f"{server.rpartition('/')[0]}/{NAME}"
        finally:
            connection.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
