"""Pages for visitors who are not signed in, kept whole, ready to send.

The outermost layer but one: a kept page is answered before sessions, languages or the database are asked.
What is kept: GET, status 200, HTML or a feed, nobody signed in, no cookie set by the answer, an address that exists
(`vouch`). The language is in the
address and the theme is the browser's, so neither splits the cache. A page is compressed once, when it is kept.

Everything goes stale together: publishing, a menu or a brand that changes turns the page (`turn`), for every process
at once (common.generations).
"""

import gzip
import hashlib
from collections.abc import Callable
from functools import partial
from urllib.parse import urlencode

import brotli
from django.conf import settings
from django.core.cache import caches
from django.http import HttpResponse, HttpResponseNotModified
from django.utils.connection import ConnectionProxy

from common.generations import Generation

COMPRESS = {
    "br": partial(brotli.compress, quality=6),
    "gzip": partial(gzip.compress, compresslevel=6, mtime=0),
    "identity": bytes,
}
pages = ConnectionProxy(caches, "pages")  # of their own: filling it forgets no rate limit
KEPT_TYPES = ("text/html", "application/rss+xml", "application/xml", "text/plain")
# What the links of our own lists add to an address. Anything else is answered and not kept (words somebody typed, above
# all), and so is a value that no list knows (`vouch`): nobody fills the memory with addresses they invent.
PARAMETERS = frozenset({"page", "territoire"})
kept_pages = Generation("page-cache")
# Told which page was read, kept or not (`response.page_seen`), so that a room may count it: reader(request, number).
readers: list[Callable] = []


def generation() -> str:
    return kept_pages.now()


def turn() -> None:
    """Every kept page is out of date from now on."""
    kept_pages.turn()


def vouch(request, **known) -> None:
    """Said by a list that answers: what it found under the names of its address. Only these values are kept."""
    request.vouched = {name: str(value) for name, value in known.items()}


class PageCacheMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.respond(request)
        page = getattr(response, "page_seen", None)
        if page is not None and response.status_code in (200, 304):
            for tell in readers:
                tell(request, page)
        return response

    def respond(self, request):
        if not self.may_ask(request):
            return self.get_response(request)
        key = self.key(request)
        kept = pages.get(key)
        if kept is not None:
            return self.answer(request, kept)
        response = self.get_response(request)
        if request.method == "GET" and self.exists(request) and self.may_keep(response):
            kept = self.keep(key, response, encoding(request))
            return self.answer(request, kept, state="miss")
        return response

    def may_ask(self, request) -> bool:
        return (
            settings.PAGE_CACHE_SECONDS > 0
            and request.method in ("GET", "HEAD")
            and settings.SESSION_COOKIE_NAME not in request.COOKIES
            and "messages" not in request.COOKIES
            and PARAMETERS.issuperset(request.GET)
            and all(len(values) == 1 for _name, values in request.GET.lists())
            and not request.path_info.startswith((settings.STATIC_URL, settings.MEDIA_URL, "/sante/", "/gestion/"))
        )

    def key(self, request) -> str:
        """The same whatever the order in which an address says things."""
        asked = urlencode(sorted(request.GET.items()))
        parts = (generation(), request.scheme, request.get_host(), request.path, asked, encoding(request))
        return "page-" + hashlib.blake2b("\n".join(parts).encode(), digest_size=20).hexdigest()

    def exists(self, request) -> bool:
        vouched = getattr(request, "vouched", {})
        return all(vouched.get(name) == value for name, value in request.GET.items())

    def may_keep(self, response) -> bool:
        return (
            response.status_code == 200
            and not response.streaming
            and not response.cookies
            and "Content-Encoding" not in response.headers
            and response.headers.get("Content-Type", "").startswith(KEPT_TYPES)
            and "no-store" not in response.headers.get("Cache-Control", "")
            and "private" not in response.headers.get("Cache-Control", "")
        )

    def keep(self, key, response, coding):
        body = COMPRESS[coding](response.content)
        headers = {k: v for k, v in response.headers.items() if k not in ("X-Request-ID", "Content-Length")}
        etag = '"' + hashlib.blake2b(body, digest_size=12).hexdigest() + '"'
        headers |= {"ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding, Cookie"}
        if coding != "identity":
            headers["Content-Encoding"] = coding
        kept = (body, headers, etag, getattr(response, "page_seen", None))
        pages.set(key, kept, settings.PAGE_CACHE_SECONDS)
        return kept

    def answer(self, request, kept, state="hit"):
        body, headers, etag, seen = kept
        if request.headers.get("If-None-Match") == etag:
            response = HttpResponseNotModified()
            response.headers["ETag"] = etag
        else:
            response = HttpResponse(body, headers=headers | {"Content-Length": str(len(body))})
        response.headers["X-Page-Cache"] = state
        response.page_seen = seen
        return response


def encoding(request) -> str:
    """The best coding the browser takes: compressed once, when the page is kept."""
    accepted = request.headers.get("Accept-Encoding", "")
    return next((coding for coding in ("br", "gzip") if coding in accepted), "identity")
