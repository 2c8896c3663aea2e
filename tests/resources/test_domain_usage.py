"""What is used is counted, and nothing of who used it."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import RequestFactory
from wagtail.documents import get_document_model
from wagtail.models import Page

from resources.domain import usage
from resources.enums import What
from resources.models import Use

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def page():
    return Page.objects.get(depth=2)


def written() -> dict:
    usage.flush()
    return {(row.what, row.page_id or f"doc {row.document_id}", row.day): row.count for row in Use.objects.all()}


def ask(**headers):
    return RequestFactory().get("/", headers={"user-agent": FIREFOX} | headers)


def test_counts_add_up_by_day_and_kind(page, time_machine):
    for day in (20, 21, 21):
        time_machine.move_to(dt.datetime(2026, 11, day, 12, tzinfo=dt.UTC))
        usage.count(what=What.VIEW, page=page)
    usage.count(what=What.PRINT, page=page.pk)
    assert written() == {
        ("view", page.pk, dt.date(2026, 11, 20)): 1,
        ("view", page.pk, dt.date(2026, 11, 21)): 2,
        ("print", page.pk, dt.date(2026, 11, 21)): 1,
    }
    usage.count(what=What.VIEW, page=page)
    assert written()["view", page.pk, dt.date(2026, 11, 21)] == 3


def test_a_document_is_counted_by_itself(page):
    document = get_document_model().objects.create(title="Affiche", file="a.pdf")
    usage.count(what=What.DOWNLOAD, document=document)
    usage.count(what=What.DOWNLOAD, page=page)
    assert [key[1] for key in written()] in ([f"doc {document.pk}", page.pk], [page.pk, f"doc {document.pk}"])


def test_counting_asks_nothing_of_the_database(page, django_assert_num_queries):
    with django_assert_num_queries(0):
        usage.count(what=What.VIEW, page=page)


def test_a_kind_that_does_not_exist_is_a_fault_of_ours(page):
    with pytest.raises(ValueError, match="stolen"):
        usage.count(what="stolen", page=page)


def test_what_was_deleted_before_the_counts_are_written_is_left_out(page):
    usage.count(what=What.VIEW, page=123_456)
    usage.count(what=What.VIEW, page=page)
    assert [key[1] for key in written()] == [page.pk]


def test_a_row_that_somebody_else_makes_in_between_is_added_to(page, monkeypatch):
    key = {"what": "view", "page_id": page.pk, "day": dt.date(2026, 11, 21)}
    Use.objects.create(**key, count=5)
    real, asked = Use.objects.filter, []

    def blind_at_first(**given):
        asked.append(given)
        return real(pk=None) if len(asked) == 1 else real(**given)

    monkeypatch.setattr(Use.objects, "filter", blind_at_first)
    usage.add(2, **key)
    monkeypatch.undo()
    assert Use.objects.get().count == 7


@pytest.mark.parametrize(
    "agent",
    [
        "",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/103 Safari/537.36",
        "curl/8.5.0",
        "python-requests/2.32",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120",
        "facebookexternalhit/1.1",
        "Mozilla/5.0 (compatible; YandexBot/3.0)",
        "Screaming Frog SEO Spider/19",
        "Feedly/1.0",
    ],
)
def test_robots_are_not_counted(page, agent):
    usage.page_seen(ask(**{"user-agent": agent}), page.pk)
    assert written() == {}


@pytest.mark.parametrize(
    "agent",
    [
        FIREFOX,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 14; CUBOT NOTE 50) AppleWebKit/537.36 Chrome/129.0 Mobile Safari/537.36",
        "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80; U; fr) Presto/2.12.423",
    ],
)
def test_people_are_counted_whatever_their_device(page, agent):
    usage.page_seen(ask(**{"user-agent": agent}), page.pk)
    assert list(written().values()) == [1]


@pytest.mark.parametrize("headers", [{"sec-purpose": "prefetch;prerender"}, {"purpose": "prefetch"}])
def test_a_page_fetched_before_anybody_asks_for_it_is_not_read(page, headers):
    usage.page_seen(ask(**headers), page.pk)
    assert written() == {}


def test_asking_for_the_head_is_not_reading(page):
    usage.page_seen(RequestFactory().head("/", headers={"user-agent": FIREFOX}), page.pk)
    assert written() == {}


def test_the_database_holds_one_row_for_a_thing_a_day(page):
    key = {"what": "view", "day": dt.date(2026, 11, 21)}
    Use.objects.create(page=page, **key)
    with pytest.raises(IntegrityError), transaction.atomic():
        Use.objects.create(page=page, **key)
    with pytest.raises(IntegrityError), transaction.atomic():
        Use.objects.create(**key)
    with pytest.raises(ValidationError, match="déjà compté"):
        Use(page=page, **key).full_clean()
    with pytest.raises(ValidationError, match="pas des deux"):
        Use(**key).full_clean()


def test_nothing_of_the_visitor_is_kept():
    """Whoever adds a column says here why it is about nobody."""
    assert {each.name for each in Use._meta.get_fields()} == {"id", "what", "page", "document", "day", "count"}
