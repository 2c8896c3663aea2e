"""Cards chained into a session."""

import datetime as dt

import pytest
from django.http import QueryDict

from resources.domain import selection, session
from resources.domain.calendar import calendar_of, folded
from resources.domain.choosing import read
from tests.resources.shelf import technique

pytestmark = pytest.mark.django_db


def plan(query: str) -> session.Plan:
    return session.plan(selection.of(read(QueryDict(query))))


@pytest.fixture
def cards():
    return [technique("Première", minutes=(20, 40)), technique("Deuxième", minutes=(10, 15)), technique("Troisième")]


def test_each_card_starts_when_the_one_before_ends(cards):
    a, b, _ = cards
    found = plan(f"fiches={a.pk},p1,{b.pk}&m{a.pk}=25&p1=5&m{b.pk}=12&debut=14:50")
    assert [(part.minutes, part.starts, part.ends) for part in found.parts] == [
        (25, dt.time(14, 50), dt.time(15, 15)),
        (5, dt.time(15, 15), dt.time(15, 20)),
        (12, dt.time(15, 20), dt.time(15, 32)),
    ]
    assert (found.minutes, found.ends) == (42, dt.time(15, 32))


def test_without_an_hour_the_clock_counts_from_the_beginning(cards):
    found = plan(f"fiches={cards[0].pk},{cards[1].pk}")
    assert [(part.before, part.after, part.starts) for part in found.parts] == [(0, 30, None), (30, 40, None)]
    assert found.ends is None


def test_a_session_may_end_after_midnight(cards):
    assert plan(f"fiches={cards[0].pk}&m{cards[0].pk}=40&debut=23:50").ends == dt.time(0, 30)


def test_minutes_stay_within_what_the_card_says(cards):
    first = cards[0]
    for asked, given in (("5", 20), ("33", 33), ("300", 40), ("x", 30)):
        assert plan(f"fiches={first.pk}&m{first.pk}={asked}").minutes == given


def test_a_resource_that_is_no_technique_has_the_minutes_one_likes(cards):
    from resources.models import ReflectionIndexPage, ReflectionPage
    from tests.resources.shelf import section

    index = section().add_child(instance=ReflectionIndexPage(title="Réflexions", locale=section().locale))
    page = index.add_child(instance=ReflectionPage(title="Un article", authors="Une chercheuse", locale=index.locale))
    assert plan(f"fiches={page.pk}").minutes == session.UNSAID
    assert plan(f"fiches={page.pk}&m{page.pk}=50").minutes == 50


def test_nothing_chosen_is_an_empty_session():
    found = plan("")
    assert (found.parts, found.minutes, found.ends, found.material) == ([], 0, None, [])


def test_a_card_that_does_not_fit_the_group_says_so(cards):
    small = technique("Pour un petit groupe", group=(2, 6))
    found = plan(f"fiches={small.pk},{cards[0].pk}&groupe=8")
    assert [(part.page.title, doubt) for part, doubt in found.doubts] == [
        ("Pour un petit groupe", "Prévue pour 6 personnes au plus : faites deux groupes.")
    ]
    (alone,) = plan(f"fiches={cards[0].pk}&groupe=2").doubts
    assert alone[1] == "Prévue pour 4 personnes au moins : prévoyez une variante."
    assert plan(f"fiches={small.pk}").doubts == []


def test_one_list_of_material_for_all_the_cards():
    a = technique("A", material=[("Cartes vierges", 2, "personne"), ("un tableau", None, "groupe")])
    b = technique(
        "B", material=[("carte vierge", 10, "groupe"), ("Feutres", 1, "personne"), ("Un tableau", 1, "groupe")]
    )
    found = plan(f"fiches={a.pk},{b.pk}&groupe=8").material
    assert [(thing.name, thing.count, thing.cards) for thing in found] == [
        ("Cartes vierges", 26, ["A", "B"]),
        ("un tableau", 1, ["A", "B"]),
        ("Feutres", 8, ["B"]),
    ]


def test_without_the_size_of_the_group_the_largest_of_each_card_is_counted():
    page = technique(group=(4, 10), material=[("feutres", 2, "personne")])
    assert plan(f"fiches={page.pk}").material[0].count == 20


def test_a_diary_takes_the_session(cards):
    a, b, _ = cards
    text = calendar_of(
        plan(f"fiches={a.pk},p1,{b.pk}&debut=14:00&date=2026-12-08&nom=Avant ; après, tout&sortie=Le concert"),
        address="https://example.org/ma-selection/seance/",
    )
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == ""
    assert "DTSTART:20261208T130000Z" in lines  # Paris in winter
    assert "DTEND:20261208T135000Z" in lines
    assert "SUMMARY:Avant \\; après\\, tout" in lines
    told = next(line for line in lines if line.startswith("DESCRIPTION:"))
    assert told == "DESCRIPTION:Le concert\\n\\n14:00 Première\\n14:30 Pause\\n14:40 Deuxième"
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_the_same_session_is_the_same_appointment(cards):
    query = f"fiches={cards[0].pk}&debut=14:00&date=2026-12-08"
    uids = {
        next(line for line in calendar_of(plan(asked), address="x").splitlines() if line.startswith("UID:"))
        for asked in (query, query, query + "&nom=Autre")
    }
    assert len(uids) == 2


def test_folding_never_cuts_a_letter():
    line = "DESCRIPTION:" + "é" * 200
    assert folded(line).replace("\r\n ", "") == line
