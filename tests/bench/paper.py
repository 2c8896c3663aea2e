"""Runs inside the product, on a place filled with the demo: paper, after one sheet of each to warm up.

What a person waits for: the data read from the database, the document made, and its pages laid out to be folded. Then
the same asked for again, which is kept (common/printing/keeping.py).
"""

import json
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from statistics import median, quantiles

import django

django.setup()

from django.db import connection
from pypdf import PdfReader

from common import printing
from common.printing import keeping
from resources.booklets import paper as booklets
from resources.documents.guide import guide_booklet, guide_pdf
from resources.models import BookletPage, GuidePage, TechniquePage
from resources.techniques.paper import printed

TIMES, THREADS = 20, 4
FORTY = 40


def again(page):
    """Read anew: what a page has in memory is not given as speed."""
    return type(page).objects.get(pk=page.pk)


def timed(make, page, times: int = TIMES) -> dict:
    content = make(again(page))
    took = []
    for _ in range(times):
        started = time.perf_counter()
        make(again(page))
        took.append(1000 * (time.perf_counter() - started))
    pages = len(PdfReader(BytesIO(content)).pages)
    cuts = quantiles(took, n=20)
    return {"median_ms": round(median(took), 1), "p95_ms": round(cuts[18], 1), "bytes": len(content), "pages": pages}


def row(name: str, make, page, *, under: float | None = None) -> dict:
    found = timed(make, page)
    pages = found.pop("pages")
    target = {"target": f"< {under} ms", "met": found["median_ms"] < under} if under else {}
    return {"measure": f"PDF: {name}, {pages} page{'s' * (pages > 1)}"} | found | target


def longest_guide():
    sizes = {guide: len(PdfReader(BytesIO(guide_pdf(guide))).pages) for guide in GuidePage.objects.live()}
    return min(sizes, key=lambda guide: abs(sizes[guide] - FORTY))


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def memory(make, page) -> dict:
    """What thirty more of the longest document add to the peak of the process, from four threads."""

    def in_a_thread(_number):
        try:
            return make(again(page))
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(in_a_thread, range(2 * THREADS)))
        before = peak()
        list(threads.map(in_a_thread, range(30)))
    growth = peak() - before
    return {"measure": "memory, thirty guides from four threads", "extra_mb": round(growth, 1)} | {
        "target": "constant (< 60 MB)",
        "met": growth < 60,
    }


def made_each_time(*parts: str, make, **more) -> bytes:
    return make()


def main() -> None:
    card = TechniquePage.objects.live().filter(locale__language_code="fr").order_by("pk").first()
    guide = longest_guide()
    booklet = BookletPage.objects.live().order_by("number").first()
    printing.kept = made_each_time
    rows = [
        row("a card", lambda page: printed(page, "sheet"), card, under=20),
        row("a guide", guide_pdf, guide, under=300),
        row("a guide to fold", guide_booklet, guide),
        row("an illustrated booklet", booklets.screen, booklet),
        row("an illustrated booklet to fold", booklets.folded, booklet),
        memory(guide_pdf, guide),
    ]
    printing.kept = keeping.kept
    rows += [
        row("a card asked for again", lambda page: printed(page, "sheet"), card),
        row("a guide asked for again", guide_pdf, guide),
    ]
    print(json.dumps(rows))


if __name__ == "__main__":
    sys.exit(main())
