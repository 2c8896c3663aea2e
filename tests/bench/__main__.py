"""make bench: measures, prints a table, writes bench.json. Arguments choose parts (`--help` names them).

Servers run with production settings (hashed and compressed static files, kept templates, no debug), except that plain
HTTP is answered, for there is no proxy in front. Client and server share the machine: compare within one run only.
"""

import argparse
import json
import os
import platform
from datetime import UTC, datetime

from tests.bench import browsing, finding, pages
from tests.bench.place import PRODUCTION, PROJECT, Place, served

COLUMNS = (
    "measure",
    "median_ms",
    "p95_ms",
    "cpu_ms",
    "per_second",
    "ratio",
    "queries",
    "bytes",
    "seconds",
    "cpu",
    "extra_mb",
    "target",
    "met",
)


def demo(scale: str) -> dict:
    place = Place()
    try:
        prepared = place.portal("migrate", "--verbosity", "0")
        seconds = place.portal("demo", "--scale", scale)
        counts = json.loads(place.python("counting"))
        return {
            "measure": f"demo at scale {scale}",
            "seconds": round(seconds, 1),
            "migrate": round(prepared, 1),
            **counts,
        }
    finally:
        place.remove()


def imports() -> list[dict]:
    rows = []
    for count in (400, 4000):
        place = Place()
        try:
            place.portal("migrate", "--verbosity", "0")
            found = json.loads(place.python("importing", str(count)))
        finally:
            place.remove()
        rows.append({"measure": f"import of {count:,} structures"} | {k: round(v, 1) for k, v in found.items()})
    rows[1] |= {"target": "< 20 s", "met": rows[1]["seconds"] < 20}
    growth = rows[1]["peak_mb"] - rows[0]["peak_mb"]
    rows.append(
        {
            "measure": "memory, 4,000 rows against 400",
            "extra_mb": round(growth, 1),
            "target": "constant (< 40 MB)",
            "met": growth < 40,
        }
    )
    return rows


def catalogue() -> list[dict]:
    """Techniques with two hundred files among them, by the worker's own verbs: processor time, whatever else runs."""
    rows = []
    for count in (200, 1000):
        place = Place()
        try:
            place.portal("migrate", "--verbosity", "0")
            found = json.loads(place.python("cataloguing", str(count)))
        finally:
            place.remove()
        name = f"import of a catalogue, {count:,} techniques and 200 files"
        rows.append({"measure": name} | {k: round(v, 1) for k, v in found.items()})
    rows[1] |= {"target": "< 60 s (processor)", "met": rows[1]["cpu"] < 60}
    growth = rows[1]["peak_mb"] - rows[0]["peak_mb"]
    told = {"measure": "memory, 1,000 techniques against 200", "extra_mb": round(growth, 1)}
    return [*rows, told | {"target": "constant (< 40 MB)", "met": growth < 40}]


def with_demo(work) -> list[dict]:
    place = Place()
    try:
        place.portal("migrate", "--verbosity", "0")
        place.portal("demo")
        place.portal("collectstatic", "--noinput", "--verbosity", "0", **PRODUCTION)
        return work(place)
    finally:
        place.remove()


def servers(place: Place) -> list[dict]:
    """Granian against gunicorn, where gunicorn is installed; and how many threads."""
    rows = []
    for server in ("granian", "gunicorn"):
        for threads in ("2", "4", "8"):
            os.environ["WEB_THREADS"] = threads
            for seconds, name in (("600", "home, kept"), ("0", "home, not kept")):
                with served(place, server=server, PAGE_CACHE_SECONDS=seconds) as port:
                    pages.load(port, "/", seconds=1)
                    rows.append(pages.row(f"{server}, {threads} threads: {name}", pages.load(port, "/", seconds=3)))
    return rows


def editors() -> list[dict]:
    """The editor's own search (docs/adr/0016): the library's backend, then ours."""
    rows = []
    for count in ("1000", "10000"):
        for which in ("stock", "cured"):
            place = Place()
            try:
                place.portal("migrate", "--verbosity", "0")
                found = json.loads(place.python("backoffice", count, which))
            finally:
                place.remove()
            for what in ("list", "chooser"):
                row = {"measure": f"editor's search, {which}: {what}, {int(count):,} documents", **found[what]}
                rows.append(row | {"seconds": found["seconds"]})
    for row in rows:
        if "cured" in row["measure"]:
            row |= {"target": "< 100 ms (p95)", "met": row["p95_ms"] < 100}
    return rows


PARTS = {
    "editors": editors,
    "pages": lambda: with_demo(pages.measure),
    "imports": lambda: imports() + catalogue(),
    "demo": lambda: [demo("1"), demo("10")],
    "paper": lambda: with_demo(lambda place: json.loads(place.python("paper"))),
    "search": finding.measure,
    "resources": browsing.measure,
    "taking": lambda: with_demo(lambda place: json.loads(place.python("taking"))),
    "servers": lambda: with_demo(servers),
}
USUAL = ("pages", "imports", "demo", "paper", "taking", "search", "resources")


def table(rows: list[dict]) -> str:
    columns = [column for column in COLUMNS if any(column in row for row in rows)]
    cells = [[*columns], *([text(row.get(column)) for column in columns] for row in rows)]
    widths = [max(len(line[n]) for line in cells) for n in range(len(columns))]
    shown = [
        "  ".join(
            cell.ljust(width) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in cells
    ]
    return "\n".join([shown[0], "-" * len(shown[0]), *shown[1:]])


def text(value) -> str:
    return (
        {None: "", True: "yes", False: "MISSED"}.get(value) if value is None or isinstance(value, bool) else f"{value}"
    )


def asked() -> list[str]:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    usual = f"what to measure; without any: {', '.join(USUAL)}"
    parser.add_argument("part", nargs="*", choices=PARTS, help=usual)
    return parser.parse_args().part


def main(parts: list[str]) -> None:
    rows = []
    for part in parts or USUAL:
        found = PARTS[part]()
        print(table(found), "\n", flush=True)
        rows += [{"part": part} | row for row in found]
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), "machine": platform.machine()}
    report = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine, "rows": rows}
    (PROJECT / "bench.json").write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", "utf-8")
    missed = [row["measure"] for row in rows if row.get("met") is False]
    print(f"Written to bench.json. {len(missed)} target(s) missed{': ' + ', '.join(missed) if missed else ''}.")


if __name__ == "__main__":
    main(asked())
