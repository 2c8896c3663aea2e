"""Whole pages kept for visitors: correct before fast."""

import gzip
import os
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
from django.core.cache import cache, caches
from django.http import HttpResponse
from django.test import RequestFactory

from common import generations, page_cache
from common.page_cache import PageCacheMiddleware, vouch


@pytest.fixture(autouse=True)
def fresh(settings, tmp_path):
    settings.DATA_DIR, settings.PAGE_CACHE_SECONDS = tmp_path, 60
    caches["pages"].clear()


class Site:
    """Answers with a number that grows, so that a kept answer is recognised."""

    def __init__(self, **headers):
        self.calls, self.headers, self.status, self.cookie = 0, headers, 200, None

    def __call__(self, request):
        self.calls += 1
        response = HttpResponse(f"page {self.calls}", status=self.status, headers=self.headers)
        if self.cookie:
            response.set_cookie(self.cookie, "1")
        return response


@pytest.fixture
def site():
    return Site()


def ask(site, path="/", *, cookies=None, method="get", **headers):
    request = getattr(RequestFactory(), method)(path, headers=headers)
    request.COOKIES.update(cookies or {})
    return PageCacheMiddleware(site)(request)


def test_the_second_visitor_gets_the_kept_page(site):
    first, second = ask(site), ask(site)
    assert (first.content, second.content) == (b"page 1", b"page 1")
    assert (first.headers["X-Page-Cache"], second.headers["X-Page-Cache"]) == ("miss", "hit")


@pytest.mark.parametrize(
    "other", [{"path": "/en/"}, {"path": "/sujets/"}, {"host": "autre.example.org"}, {"accept-encoding": "br"}]
)
def test_another_address_site_or_encoding_is_another_page(site, other, settings):
    settings.ALLOWED_HOSTS = ["*"]
    ask(site)
    ask(site, **other)
    assert site.calls == 2


@pytest.mark.parametrize(
    ("accepted", "coding", "read"),
    [("gzip, deflate, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("", None, bytes)],
)
def test_a_kept_page_is_compressed_as_the_browser_likes(site, accepted, coding, read):
    answer = ask(site, **{"accept-encoding": accepted})
    assert answer.headers.get("Content-Encoding") == coding
    assert read(answer.content) == b"page 1"
    assert answer.headers["Vary"] == "Accept-Encoding, Cookie"


def test_asking_for_the_head_only_keeps_nothing(site):
    ask(site, method="head")
    assert ask(site).headers["X-Page-Cache"] == "miss"
    assert ask(site, method="head").headers["X-Page-Cache"] == "hit"


@pytest.mark.parametrize("cookie", ["sessionid", "messages"])
def test_somebody_with_a_session_is_neither_served_nor_kept(site, cookie):
    ask(site)
    assert ask(site, cookies={cookie: "x"}).content == b"page 2"
    assert ask(site).content == b"page 1"


@pytest.mark.parametrize(
    ("headers", "status", "cookie"),
    [
        ({}, 404, None),
        ({}, 302, None),
        ({}, 200, "csrftoken"),
        ({"Cache-Control": "private"}, 200, None),
        ({"Cache-Control": "no-store"}, 200, None),
        ({"Content-Type": "application/pdf"}, 200, None),
    ],
)
def test_what_must_not_be_kept_is_not(headers, status, cookie):
    site = Site(**headers)
    site.status, site.cookie = status, cookie
    ask(site)
    assert ask(site).content == b"page 2"


@pytest.mark.parametrize(("path", "method"), [("/", "post"), ("/gestion/", "get"), ("/sante/pret/", "get")])
def test_forms_probes_and_the_editing_interface_pass_through(site, path, method):
    ask(site, path, method=method)
    assert ask(site, path, method=method).content == b"page 2"


class List(Site):
    """A list of three pages, one of them of a territory: it says what it found of what the address asks."""

    def __call__(self, request):
        place = request.GET.get("page", "1")
        vouch(request, page=int(place) if place in ("1", "2", "3") else 3, territoire="lille")
        return super().__call__(request)


def kept(site, path) -> bool:
    ask(site, path)
    return ask(site, path).headers.get("X-Page-Cache") == "hit"


@pytest.mark.parametrize("path", ["/", "/?page=1", "/?page=3", "/?territoire=lille&page=2"])
def test_what_a_list_knows_is_kept(path):
    assert kept(List(), path)


@pytest.mark.parametrize(
    "path",
    [
        "/?page=4", "/?page=02", "/?page=", "/?page=x", "/?page=2&page=2", "/?territoire=invented", "/?territoire=",
        "/?page=2&territoire=invented", "/?q=lille", "/?page=2&q=lille", "/?invented=1",
    ],
)  # fmt: skip
def test_an_invented_address_is_answered_and_not_kept(path):
    site = List()
    assert not kept(site, path)
    assert site.calls == 2


def test_a_page_that_asks_nothing_of_its_address_is_kept_under_none_but_its_own(site):
    assert not kept(site, "/?page=2")
    assert kept(site, "/")


def test_an_address_is_kept_once_in_whatever_order_it_is_written():
    site = List()
    for path in ("/?page=2&territoire=lille", "/?territoire=lille&page=2", "/?territoire=lill%65&page=2&"):
        assert ask(site, path).content == b"page 1"


def test_filling_the_pages_evicts_no_rate_limit(site, monkeypatch):
    for alias in ("default", "pages"):
        monkeypatch.setattr(caches[alias], "_max_entries", 10)
    cache.set("limit-contact-somebody", 5, 3600)
    for number in range(50):
        ask(site, f"/{number}/")
    assert cache.get("limit-contact-somebody") == 5
    assert ask(site, "/0/").headers["X-Page-Cache"] == "miss"


def test_invented_addresses_put_out_no_page(site, monkeypatch):
    monkeypatch.setattr(caches["pages"], "_max_entries", 10)
    ask(site)
    for number in range(50):
        ask(site, f"/?page={number}")
        ask(site, f"/?q={number}")
    assert ask(site).headers["X-Page-Cache"] == "hit"


def test_publishing_turns_every_page(site):
    ask(site)
    page_cache.turn()
    assert ask(site).content == b"page 2"


def test_two_changes_at_the_same_instant_are_two(site, tmp_path):
    """The disk's clock has ticks of some milliseconds: what counts is what the stamp says."""
    page_cache.turn()
    stamp = tmp_path / "page-cache.stamp"
    before = stamp.stat()
    ask(site)
    page_cache.turn()
    os.utime(stamp, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert ask(site).content == b"page 2"
    assert [file.name for file in tmp_path.iterdir()] == ["page-cache.stamp"]


def test_many_turns_at_once_leave_one_stamp_and_no_error(site, tmp_path):
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: page_cache.turn(), range(200)))
    assert [file.name for file in tmp_path.iterdir()] == ["page-cache.stamp"]


def test_publishing_in_another_process_turns_them_too(site, tmp_path):
    """The stamp is a file, so a worker that shares the folder and nothing else is enough."""
    ask(site)
    (tmp_path / "page-cache.stamp").write_text("written by another process")
    assert ask(site).content == b"page 2"


def test_with_a_shared_cache_the_generation_is_there(site, settings, monkeypatch):
    monkeypatch.setattr(generations, "shared", lambda: True)
    ask(site)
    before = page_cache.generation()
    assert page_cache.generation() == before
    page_cache.turn()
    assert page_cache.generation() != before
    assert ask(site).content == b"page 2"


def test_a_browser_that_has_the_page_is_told_nothing_changed(site):
    etag = ask(site).headers["ETag"]
    answer = ask(site, **{"if-none-match": etag})
    assert (answer.status_code, answer.content) == (304, b"")
    assert ask(site, **{"if-none-match": '"old"'}).status_code == 200


def test_a_kept_page_is_checked_by_the_browser_each_time_so_that_signing_in_shows(site):
    assert ask(site).headers["Cache-Control"] == "no-cache"


def test_it_can_be_switched_off(site, settings):
    settings.PAGE_CACHE_SECONDS = 0
    ask(site)
    assert ask(site).content == b"page 2"


def test_whoever_counts_is_told_of_every_answer_kept_or_not(site, monkeypatch):
    told = []
    monkeypatch.setattr(page_cache, "readers", [lambda request, page: told.append((request.path, page))])

    def resource(request):
        response = site(request)
        response.page_seen = 12
        return response

    etag = ask(resource, "/fiche/").headers["ETag"]
    ask(resource, "/fiche/")
    ask(resource, "/fiche/", **{"if-none-match": etag})
    ask(resource, "/fiche/", cookies={"sessionid": "x"})
    assert told == [("/fiche/", 12)] * 4
    assert site.calls == 2


def test_an_answer_that_is_not_the_page_is_not_counted(site, monkeypatch):
    told = []
    monkeypatch.setattr(page_cache, "readers", [lambda request, page: told.append(page)])
    ask(site)

    def missing(request):
        response = HttpResponse(status=404)
        response.page_seen = 12
        return response

    ask(missing, "/autre/")
    assert told == []
