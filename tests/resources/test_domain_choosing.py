"""A selection is what its address says, whatever that is."""

import datetime as dt

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from resources.domain import choosing
from resources.domain.choosing import Choice, read


def of(query: str) -> Choice:
    return read(QueryDict(query))


def test_an_address_says_what_order_minutes_pauses_day_and_group():
    choice = of("fiches=12,p1,15&m12=20&p1=5&debut=14:05&date=2026-12-08&groupe=8&sortie=Le+concert&nom=Mardi")
    assert choice.items == ("12", "p1", "15")
    assert choice.pages == [12, 15]
    assert choice.minutes == {"12": 20, "p1": 5}
    assert (choice.starts, choice.day, choice.group) == (dt.time(14, 5), dt.date(2026, 12, 8), 8)
    assert (choice.outing, choice.name) == ("Le concert", "Mardi")


def test_the_address_of_a_choice_reads_as_the_same_choice():
    choice = of("fiches=12,p1,15&m12=20&debut=14:05&date=2026-12-08&groupe=8&sortie=À+l’Opéra&nom=A%26B+%23+50%25")
    assert of(choice.query()) == choice
    assert choice.query().startswith("fiches=12,p1,15&m12=20&debut=14:05&")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "fiches=",
        "fiches=,,,",
        "fiches=abc,-1,0,1.5,٣,p0,p10,pp,1e3",
        "fiches=9999999999999999999999",
        "fiches=" + "x" * 10_000,
        "debut=25:99&date=2026-02-30&groupe=beaucoup",
        "debut=T&date=demain&groupe=-3",
        "date=0001-01-01",
        "date=9999-12-31",
    ],
)
def test_what_cannot_be_understood_is_left_out(query):
    choice = of(query)
    assert choice == Choice()
    assert choice.query() == ""


def test_numbers_out_of_bounds_are_brought_back():
    choice = of("fiches=12&m12=9999&groupe=0")
    assert choice.minutes == {"12": choosing.MOST_MINUTES}
    assert choice.group == 1
    assert of("groupe=999999").group == choosing.MOST_PEOPLE


def test_each_resource_once_and_no_more_than_one_can_use():
    assert of("fiches=3,1,3,2,1").items == ("3", "1", "2")
    many = of("fiches=" + ",".join(map(str, range(1, 300))))
    assert len(many.pages) == choosing.MOST_PAGES
    assert many.pages[:2] == [1, 2]


def test_a_title_is_one_printable_line_that_fits():
    assert of("nom=%00Avant%0A%0D++le+spectacle%07").name == "Avant le spectacle"
    assert len(of("nom=" + "é" * 300).name) == choosing.NAME


@given(st.text(max_size=300))
def test_no_address_is_told_off(text):
    for name in ("fiches", "nom", "debut", "date", "groupe", "sortie", "m12"):
        choice = read({"fiches": "12", name: text})
        assert read(QueryDict(choice.query())) == choice


def test_adding_removing_and_changing_places():
    choice = of("fiches=1,2,3")
    assert choice.adding("4").items == ("1", "2", "3", "4")
    assert choice.adding("2").items == ("1", "2", "3")
    assert choice.without("2").items == ("1", "3")
    assert choice.swapping("1", "3").items == ("3", "2", "1")
    assert choice.items == ("1", "2", "3")


def test_a_pause_takes_the_first_free_name_where_it_is_asked():
    choice = of("fiches=1,p1,2").with_a_pause(after="1")
    assert choice.items == ("1", "p2", "p1", "2")
    assert of("fiches=1").with_a_pause(after="7").items == ("1",)
    full = of("fiches=1," + ",".join(f"p{n}" for n in range(1, 10)))
    assert full.with_a_pause(after="1") == full


def test_what_only_a_session_has_is_left_out_of_the_selection():
    choice = of("fiches=1,p1,2&m1=20&debut=14:00&groupe=8&nom=Mardi").selected
    assert choice.query() == "fiches=1,2&nom=Mardi"
