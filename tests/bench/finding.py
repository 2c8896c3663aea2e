"""The one search at 1,000, 10,000 and 100,000 documents, on SQLite and, where there is a server, on PostgreSQL.

Times are those of `find` and `suggest`, with their counts, extracts and all; the baseline of the same run reads every
text with LIKE, as a site without an index would.
"""

import json

from tests.bench.databases import databases, place_on

SIZES = (1_000, 10_000, 100_000)
TARGETS = {10_000: 30, 100_000: 100}  # ms, 95 searches out of 100


def measure() -> list[dict]:
    return [
        row
        for name, server in databases().items()
        for size in SIZES
        for row in measured(f"{name}, {size:,}", size, server)
    ]


def measured(where: str, size: int, server: str) -> list[dict]:
    with place_on(server) as place:
        return rows_of(where, size, json.loads(place.python("searching", str(size))))


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
