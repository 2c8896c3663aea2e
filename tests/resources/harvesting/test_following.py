"""The record follows what the public may read, however it came or went, and never forgets what left."""

import datetime
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from resources.domain import harvest
from resources.harvesting import sets
from resources.models import HarvestRecord
from tests.support.oai import DC, OAI

LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def records() -> dict[str, HarvestRecord]:
    harvest.follow()
    return {row.identifier: row for row in HarvestRecord.objects.order_by("pk")}


def settle() -> None:
    """As if everything had been harvested long ago."""
    harvest.follow()
    HarvestRecord.objects.update(datestamp=LONG_AGO)


def test_following_twice_changes_nothing(observatory, word):
    observatory.voice()
    word("QPV")
    assert harvest.follow() == 2
    assert harvest.follow() == 0


def test_what_is_published_again_is_given_again(observatory):
    page = observatory.voice()
    settle()
    page.title = "Le carnet, relu"
    page.save_revision().publish()
    row = records()[f"page-{page.pk}"]
    assert row.datestamp > LONG_AGO
    assert row.datestamp.microsecond == 0


@pytest.mark.parametrize("how", ["unpublish", "delete", "restrict", "hide"])
def test_what_leaves_the_public_is_withdrawn_and_remembered(observatory, how):
    page, other = observatory.voice(), observatory.voice("Reste")
    settle()
    name = f"page-{page.pk}"
    if how == "restrict":
        PageViewRestriction.objects.create(page=observatory.voices, restriction_type=PageViewRestriction.LOGIN)
    elif how == "hide":
        page.hidden_from_engines = True
        page.save_revision().publish()
    else:
        getattr(page, how)()
    row = records()[name]
    assert row.withdrawn
    assert row.datestamp > LONG_AGO
    if how != "restrict":
        assert not records()[f"page-{other.pk}"].withdrawn


def test_what_comes_back_is_given_again(observatory):
    page = observatory.voice()
    page.unpublish()
    settle()
    page.save_revision().publish()
    assert not records()[f"page-{page.pk}"].withdrawn


def test_a_page_that_moves_has_another_address_and_is_given_again(observatory):
    page = observatory.voice()
    settle()
    page.slug = "autre"
    page.save_revision().publish()
    assert records()[f"page-{page.pk}"].datestamp > LONG_AGO


def test_words_leave_with_their_abecedaire(observatory, word):
    word("QPV")
    assert not records()["mot-qpv"].withdrawn
    observatory.glossary.unpublish()
    assert records()["mot-qpv"].withdrawn


def test_a_withdrawn_record_is_said_deleted_and_shows_nothing(observatory):
    page = observatory.voice("Secret")
    harvest.follow()
    page.unpublish()
    harvest.follow()
    answer = Client().get("/oai/", {"verb": "ListRecords", "metadataPrefix": "oai_dc"}).content
    (header,) = ET.fromstring(answer).iter(f"{OAI}header")
    assert header.get("status") == "deleted"
    assert list(ET.fromstring(answer).iter(f"{DC}title")) == []
    assert b"Secret" not in answer


def test_what_left_a_moment_ago_is_not_shown_even_before_its_record_says_so(observatory, monkeypatch):
    page = observatory.voice("Secret")
    harvest.follow()
    monkeypatch.setattr(harvest, "follow_if_turned", lambda: None)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    answer = Client().get("/oai/", {"verb": "ListRecords", "metadataPrefix": "oai_dc"}).content
    assert b"Secret" not in answer
    assert b'status="deleted"' in answer


def test_the_record_is_brought_up_to_date_by_the_first_to_ask(observatory, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page = observatory.voice()
    Client().get("/oai/", {"verb": "Identify"})
    assert HarvestRecord.objects.filter(identifier=f"page-{page.pk}").exists()


def test_following_asks_a_fixed_number_of_questions(observatory, django_assert_max_num_queries):
    for number in range(4):
        observatory.voice(f"Voix {number}")
    harvest.follow()
    with django_assert_max_num_queries(14):
        harvest.follow()


def test_every_kind_that_is_harvested_exists_and_has_its_set():
    from wagtail.models import get_page_models

    known = {model.__name__ for model in get_page_models()}
    assert set(sets.OF_PAGES) <= known
    assert {*sets.OF_PAGES.values(), sets.OF_WORDS} <= set(sets.BY_SPEC)
    assert set(sets.TYPES) <= known
