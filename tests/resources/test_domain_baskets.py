"""Saved selections."""

import datetime as dt

import pytest
import time_machine
from django.http import QueryDict

from common.errors import Refused
from common.models import AuditEntry
from resources import jobs
from resources.domain import baskets
from resources.domain.choosing import Choice, read
from resources.models import Basket

pytestmark = pytest.mark.django_db
CHOICE = read(QueryDict("fiches=12,p1,15&m12=20&nom=Mardi"))


def test_a_saved_selection_is_read_by_its_address():
    basket, _key = baskets.save(by=None, choice=CHOICE)
    assert baskets.choice_of(baskets.at(basket.address)) == CHOICE


def test_addresses_and_keys_are_drawn_and_differ():
    made = [baskets.save(by=None, choice=CHOICE) for _ in range(20)]
    drawn = {text for basket, key in made for text in (basket.address, key)}
    assert len(drawn) == 40
    assert {len(text) for text in drawn} == {12}


def test_the_key_is_not_kept():
    basket, key = baskets.save(by=None, choice=CHOICE)
    assert key not in str(Basket.objects.values().get())
    assert key not in str(list(AuditEntry.objects.values()))
    assert baskets.holds_key(basket, key)
    assert not baskets.holds_key(basket, key + "x")
    assert not baskets.holds_key(basket, "")


def test_nothing_is_saved_of_nothing():
    with pytest.raises(Refused, match="vide"):
        baskets.save(by=None, choice=Choice(name="Rien"))
    assert not Basket.objects.exists()


def test_whoever_holds_the_key_puts_another_selection_in_its_place():
    basket, _ = baskets.save(by=None, choice=CHOICE)
    other = read(QueryDict("fiches=7"))
    baskets.change(by=None, basket=basket, choice=other)
    assert baskets.choice_of(baskets.at(basket.address)) == other
    with pytest.raises(Refused):
        baskets.change(by=None, basket=basket, choice=Choice())


def test_a_deleted_selection_is_gone():
    basket, _ = baskets.save(by=None, choice=CHOICE)
    baskets.delete(by=None, basket=basket)
    assert baskets.at(basket.address) is None
    assert list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True)) == ["basket.saved", "basket.deleted"]


def test_what_nobody_opens_for_a_year_is_forgotten_and_opening_counts():
    with time_machine.travel(dt.datetime(2026, 1, 10, 12, tzinfo=dt.UTC)):
        opened, _ = baskets.save(by=None, choice=CHOICE)
        left, _ = baskets.save(by=None, choice=CHOICE)
        assert baskets.forgotten_on(left) == dt.date(2027, 1, 10)
    with time_machine.travel(dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)):
        baskets.at(opened.address)
    with time_machine.travel(dt.datetime(2027, 1, 10, 12, tzinfo=dt.UTC)):
        assert jobs.forget_baskets() == 0
    with time_machine.travel(dt.datetime(2027, 1, 11, 12, tzinfo=dt.UTC)):
        assert jobs.forget_baskets() == 1
    assert list(Basket.objects.all()) == [opened]


def test_opening_twice_a_day_writes_once(django_assert_num_queries):
    with time_machine.travel(dt.datetime(2026, 1, 10, 12, tzinfo=dt.UTC)):
        basket, _ = baskets.save(by=None, choice=CHOICE)
    with time_machine.travel(dt.datetime(2026, 1, 12, 12, tzinfo=dt.UTC)):
        with django_assert_num_queries(2):
            baskets.at(basket.address)
        with django_assert_num_queries(1):
            baskets.at(basket.address)


def test_an_address_never_given_leads_nowhere():
    assert baskets.at("") is None
    assert baskets.at("x" * 400) is None


def test_what_is_kept_is_about_resources_only():
    """Whoever adds a column says here why it is about nobody."""
    assert {each.name for each in Basket._meta.get_fields()} == {
        "id", "address", "key_digest", "content", "made_on", "used_on",
    }  # fmt: skip
