"""Counting what is used, and by nobody in particular (docs/adr/0017).

    usage.count(what=What.DOWNLOAD, page=page)

A count waits in memory for some seconds (common/tally.py) and costs the reader nothing. Views of public pages are
noted by whoever answers them, the page cache included; pages only say their number (`ResourcePage.serve`).
"""

import re
from collections import Counter
from functools import lru_cache

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page

from accounts.models import File
from common.tally import Tally
from resources.enums import What
from resources.models.use import Use

PAGE, DOCUMENT = "page_id", "document_id"
ROBOTS = re.compile(
    r"(?<!cu)bot\b|crawl|spider|slurp|archiver|preview|monitor|scan|headless|feed|curl|wget|python|java/|go-http|libwww"
    r"|facebookexternalhit|lighthouse|validator|okhttp|axios|node-fetch|scrapy",
    re.IGNORECASE,
)  # « CUBOT » makes telephones


def count(*, what: str, page=None, document=None) -> None:
    """Written within COUNT_SECONDS, or at once by `flush`."""
    of, thing = (PAGE, page) if page is not None else (DOCUMENT, document)
    tally.add((What(what).value, of, thing if isinstance(thing, int) else thing.pk, timezone.localdate()))


def count_for(request, *, what: str, page=None, document=None) -> None:
    """The same, unless the one who asks is a machine."""
    if not is_machine(request):
        count(what=what, page=page, document=document)


def page_seen(request, page: int) -> None:
    """A page was answered, from the page cache or not: `common.page_cache.readers`."""
    if request.method == "GET":
        count_for(request, what=What.VIEW, page=page)


def is_machine(request) -> bool:
    """Robots that say so, and a browser that fetches a page before anybody asks for it."""
    asked = request.headers.get("Sec-Purpose", request.headers.get("Purpose", ""))
    return "prefetch" in asked or is_robot(request.headers.get("User-Agent", ""))


@lru_cache(maxsize=1024)
def is_robot(agent: str) -> bool:
    """Whoever says nothing of itself is one."""
    return not agent or ROBOTS.search(agent) is not None


@transaction.atomic
def write(counts: Counter) -> None:
    """Adds to what is there, whatever others add at the same moment. In one order: two who write do not wait in a ring.

    What was deleted meanwhile is left out.
    """
    there = {PAGE: existing(Page, counts, PAGE), DOCUMENT: existing(File, counts, DOCUMENT)}
    for (what, of, thing, day), number in sorted(counts.items()):
        if thing in there[of]:
            add(number, what=what, day=day, **{of: thing})


def existing(model, counts: Counter, of: str) -> set[int]:
    wanted = {thing for _what, kind, thing, _day in counts if kind == of}
    return set(model.objects.filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()


def add(number: int, **key) -> None:
    more = {"count": F("count") + number}
    if not Use.objects.filter(**key).update(**more):
        _row, made = Use.objects.get_or_create(**key, defaults={"count": number})
        if not made:  # somebody else was first, in between
            Use.objects.filter(**key).update(**more)


tally = Tally(write)
flush = tally.flush
