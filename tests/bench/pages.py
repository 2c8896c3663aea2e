"""The pages: how fast, how many queries, how heavy, beside a static file of the same server in the same run."""

import gzip
import json
import re
from urllib.parse import urljoin

import brotli

from tests.bench.client import fetch, load
from tests.bench.place import PRODUCTION, Place, served

SECONDS = 4


def measure(place: Place) -> list[dict]:
    known = json.loads(place.python("inside", SECRET_KEY=PRODUCTION["SECRET_KEY"]))  # the same session is read later
    cookie = f"{known['cookie']}={known['session']}"
    rows = [*cached(place, known), *uncached(place, known, cookie)]
    return [*rows, *first_view(place, known)]


def row(name: str, result, **more) -> dict:
    return {
        "measure": name,
        "median_ms": round(result.median_ms, 2),
        "p95_ms": round(result.p95_ms, 2),
        "per_second": round(result.rate),
        "bytes": result.size,
        **more,
    }


def cached(place: Place, known: dict) -> list[dict]:
    """Static file and kept pages by turns: the machine's mood weighs on both alike. The better turn counts."""
    with served(place) as port:
        css = stylesheet(port)
        paths = {"static file": css, "home, kept": "/", "territory, kept": known["territory"]}
        for path in paths.values():
            load(port, path, seconds=0.5)
        turns = [{name: load(port, path, seconds=SECONDS) for name, path in paths.items()} for _ in range(2)]
        best = {name: max((turn[name] for turn in turns), key=lambda result: result.rate) for name in paths}
        ceiling = load(port, css.replace("/static/", "/plain/"), seconds=SECONDS)
    static = best["static file"]
    rows = [row("the client alone (file served without Python)", ceiling), row("static file", static, ratio=1.0)]
    for name in list(paths)[1:]:
        ratio = best[name].rate / static.rate
        rows.append(row(name, best[name], ratio=round(ratio, 2), target="ratio ≥ 0.40", met=ratio >= 0.4))
    return rows


def uncached(place: Place, known: dict, cookie: str) -> list[dict]:
    wanted = {
        "home, not kept": ("/", "", "home"),
        "territory, not kept": (known["territory"], "", "territory"),
        "workspace of a coordinator": ("/espace/", cookie, "coordinator"),
        "home, coordinator signed in": ("/", cookie, "coordinator_home"),
    }
    rows = []
    with served(place, PAGE_CACHE_SECONDS="0") as port:
        static = load(port, stylesheet(port), seconds=SECONDS / 2)
        for name, (path, own, key) in wanted.items():
            load(port, path, seconds=0.5, cookie=own)
            result, queries = load(port, path, seconds=SECONDS, cookie=own), known["queries"][key]
            ratio = round(result.rate / static.rate, 3)
            rows.append(row(name, result, queries=queries, ratio=ratio, target="queries ≤ 15", met=queries <= 15))
    return rows


def stylesheet(port: int) -> str:
    """The heaviest stylesheet of the home: a static file of about the size of a page."""
    html = read(*fetch(port, "/"))
    sheets = re.findall(r"<link[^>]+href=\"(/static/[^\"]+\.css)\"", html)
    return max(sheets, key=lambda path: len(fetch(port, path)[1]))


def first_view(place: Place, known: dict) -> list[dict]:
    rows = []
    with served(place) as port:
        for name, path in (("home", "/"), ("territory", known["territory"])):
            headers, body = fetch(port, path)
            files = needed(port, read(headers, body))
            total, scripts = len(body) + sum(files.values()), sum(v for k, v in files.items() if k.endswith(".js"))
            rows += [
                {"measure": f"{name}, first view", "bytes": total, "target": "< 100 kB", "met": total < 100_000},
                {"measure": f"{name}, JavaScript", "bytes": scripts, "target": "< 25 kB", "met": scripts < 25_000},
            ]
    return rows


def needed(port: int, html: str) -> dict[str, int]:
    """What the browser asks for before a click, photographs left out: styles, drawings, scripts, what they import."""
    found: dict[str, int] = {}
    queue = re.findall(r"(?:href|src)=\"(/(?:static/[^\"#]+|theme\.css[^\"#]*))", html)
    while queue:
        path = queue.pop()
        if path in found or path.endswith((".webmanifest", ".png", ".ico")):
            continue
        headers, body = fetch(port, path)
        found[path] = len(body)
        if path.endswith((".js", ".css")):
            queue += imported(path, read(headers, body))
    return found


def read(headers: dict[str, str], body: bytes) -> str:
    return {"br": brotli.decompress, "gzip": gzip.decompress}.get(headers.get("content-encoding"), bytes)(body).decode()


def imported(path: str, text: str) -> list[str]:
    script, sheet = r"(?:from|import)\s*\(?[\"'](\.{1,2}/[^\"']+)", r"@import\s+(?:url\()?[\"']([^\"']+)"
    return [urljoin(path, each) for each in re.findall(script if path.endswith(".js") else sheet, text)]
