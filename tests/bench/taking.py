"""Runs inside the product, on a place filled with the demo: what one takes away of a selection.

A ZIP is made as it is sent: its memory must not follow its size. Files stand for the PDFs of a selection; they are of
random bytes, that compress as badly as a PDF does. Then the booklet and the archive of real techniques.
"""

import json
import os
import time
import tracemalloc

import django

django.setup()

from django.core.cache import caches
from django.test import RequestFactory

from resources.documents import archive, booklet
from resources.domain.choosing import Choice
from resources.domain.selection import of
from resources.models import TechniquePage

SIZE = 300_000  # bytes of a card's PDF, or so


def zipped(count: int) -> tuple[float, float, int]:
    """Seconds, peak in MB of what Python holds, bytes sent."""
    content = os.urandom(SIZE)
    tracemalloc.start()
    started = time.perf_counter()
    sent = sum(len(piece) for piece in archive.zipped((f"{n}.pdf", lambda: [content]) for n in range(count)))
    seconds = time.perf_counter() - started
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return seconds, most / 2**20, sent


def row(name: str, seconds: float, **more) -> dict:
    return {"measure": name, "seconds": round(seconds, 3), **more}


def streaming() -> list[dict]:
    zipped(2)  # warm
    _seconds, ten_mb, _sent = zipped(10)
    seconds, hundred_mb, sent = zipped(100)
    growth = round(hundred_mb - ten_mb, 2)
    target = {"target": "memory flat (< 2 MB)", "met": growth < 2}
    return [row("ZIP of 100 files, against 10", seconds, bytes=sent, extra_mb=growth, **target)]


def sending(chosen, request) -> float:
    started = time.perf_counter()
    for _piece in archive.stream(chosen, request=request):
        pass
    return time.perf_counter() - started


def of_techniques() -> list[dict]:
    pages = list(TechniquePage.objects.live().filter(locale__language_code="fr").order_by("pk")[:30])
    chosen = of(Choice(tuple(str(page.pk) for page in pages)))
    request = RequestFactory().get("/", headers={"host": "localhost"})
    booklet.booklet_pdf(chosen, paper="a4", request=request)  # warm
    started = time.perf_counter()
    content = booklet.booklet_pdf(chosen, paper="a4", request=request)
    printed = time.perf_counter() - started
    caches["papers"].clear()
    taken, again = (sending(chosen, request) for _ in range(2))
    sent = sum(len(piece) for piece in archive.stream(chosen, request=request))
    return [
        row(f"booklet of {len(pages)} techniques", printed, bytes=len(content)),
        row(f"ZIP of {len(pages)} techniques, made as it is sent", taken, bytes=sent),
        row(f"ZIP of {len(pages)} techniques, asked for again", again, bytes=sent),
    ]


print(json.dumps([*streaming(), *of_techniques()]))
