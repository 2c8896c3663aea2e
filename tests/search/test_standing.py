"""Lists of everything, counted as bits: the same answers as the database's, until the index changes."""

import datetime as dt
import random
from itertools import product

import pytest
from django.utils import timezone

from common.generations import turn_everything
from search import relating, standing
from search.asking import Scope
from search.domain import indexing, readers
from search.finding import find
from search.models import Row
from search.registry import MEMBERS, PUBLIC
from search.viewers import VISITOR
from tests.search.things import Other, Thing, counts, things, titles  # noqa: F401

pytestmark = pytest.mark.usefixtures("things")
TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def outside(monkeypatch):
    """As in a request, which reads outside any transaction."""
    monkeypatch.setattr(standing, "usable", lambda: True)


@pytest.fixture
def shelf(things):  # noqa: F811
    """Of two kinds and two languages, for two sorts of readers, dated or not, some out of date."""
    choices = product(("rouge", "bleu", ""), ("petit", "grand"), (PUBLIC, MEMBERS), (None, 3, 9))
    for number, (colour, size, reader, day) in enumerate(choices):
        things.put(
            f"Chose {number:02}",
            model=Other if number % 5 == 0 else Thing,
            facets={"colour": [colour, "vert"] if colour else [], "size": [size]},
            audience=(reader,),
            language="en" if number % 7 == 0 else "fr",
            day=day and TODAY.replace(day=day),
            until=timezone.localdate() + dt.timedelta(days=number % 4 - 1) if number % 3 == 0 else None,
        )
    return things


QUESTIONS = [
    {},
    {"page": 2},
    {"kinds": ["thing"]},
    {"kinds": ["thing", "other"], "facets": {"colour": ["rouge"]}},
    {"facets": {"colour": ["rouge", "bleu"]}, "page": 2},
    {"facets": {"colour": ["vert"], "size": ["petit"]}},
    {"facets": {"colour": ["vert"], "kind": ["other"]}, "sort": "title"},
    {"facets": {"size": []}, "sort": "day"},
    {"viewer": frozenset({PUBLIC, MEMBERS})},
    {"viewer": frozenset({MEMBERS}), "facets": {"size": ["grand"]}},
    {"language": "en"},
    {"text": "chose"},
    {"text": "chose", "facets": {"colour": ["rouge"], "size": ["grand"]}, "sort": "title"},
    {"text": "chose 07", "kinds": ["thing"]},
]


NOTHING = [
    {"facets": {"colour": ["nulle"], "size": ["grand"]}},
    {"viewer": frozenset()},
    {"language": "de"},
    {"text": "introuvable"},
]


@pytest.mark.parametrize("asked", [*QUESTIONS, *NOTHING])
def test_it_answers_as_the_database_does(shelf, asked, monkeypatch):
    in_full = {"viewer": VISITOR, "per_page": 5} | asked
    database = find(**in_full)
    assert bool(database.total) == (asked in QUESTIONS)
    monkeypatch.setattr(standing, "usable", lambda: True)
    assert find(**in_full) == database


def test_what_is_near_is_what_the_database_says(things, monkeypatch):  # noqa: F811
    chance = random.Random(2)
    for number in range(30):
        colours = chance.sample(["rouge", "bleu", "vert", "gris", "noir"], chance.randint(1, 3))
        reader = chance.choice([PUBLIC, PUBLIC, MEMBERS])
        things.put(f"Chose {number}", audience=(reader,), facets={"colour": colours, "size": [chance.choice("pgm")]})
    rows, scope = list(Row.objects.order_by("pk")), Scope(VISITOR, "fr")
    by_database = [relating.by_facets(row, scope) for row in rows]
    monkeypatch.setattr(standing, "usable", lambda: True)
    monkeypatch.setattr(relating, "NEAR", 5)
    assert [relating.by_facets(row, scope) for row in rows] == [near[:5] for near in by_database]
    assert min(map(len, by_database)) > 5


def test_the_largest_sums_are_found_whatever_is_added():
    chance = random.Random(1)
    for _time in range(50):
        added = [(chance.getrandbits(30), chance.randint(1, 250)) for _number in range(chance.randint(1, 12))]
        sums, rows, most = [], chance.getrandbits(30), chance.randint(1, 20)
        for bits, number in added:
            standing.add(sums, bits & rows, number)
        wanted = {row: sum(number for bits, number in added if bits >> row & 1) for row in standing.places_of(rows)}
        least = sorted(wanted.values(), reverse=True)[:most][-1]
        found = set(standing.places_of(standing.heaviest(sums, rows, most)))
        assert found == {row for row, total in wanted.items() if total >= least}


def test_a_list_is_counted_without_reading_its_rows_again(shelf, outside, django_assert_num_queries):
    """What is asked: the texts of the page, the territories' names, the values that only the index knows."""
    find(viewer=VISITOR, kinds=["thing"])
    with django_assert_num_queries(1):
        assert find(viewer=VISITOR, kinds=["thing"], facets={"colour": ["vert"]}).total


def test_what_is_committed_is_seen_at_once(things, outside, django_capture_on_commit_callbacks):  # noqa: F811
    with django_capture_on_commit_callbacks(execute=True):
        first = things.put("Première", facets={"colour": ["rouge"]})
    assert titles() == ["Première"]
    with django_capture_on_commit_callbacks(execute=True):
        things.put("Seconde", facets={"colour": ["rouge"]}, day=TODAY)
    assert titles() == ["Seconde", "Première"]
    with django_capture_on_commit_callbacks(execute=True):
        things.change(first, facets={"colour": ["bleu"]}, audience=(MEMBERS,))
    assert titles() == ["Seconde"]
    assert counts(find(viewer=VISITOR | {MEMBERS}), "colour") == {"rouge": 1, "bleu": 1}
    with django_capture_on_commit_callbacks(execute=True):
        indexing.forget(first)
    assert titles(viewer=VISITOR | {MEMBERS}) == ["Seconde"]


def test_readers_told_before_the_words_are_read_again_are_seen_at_once(
    things,  # noqa: F811
    outside,
    django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True):
        closed, gone = things.put("À fermer"), things.put("À tous")
    assert titles() == ["À fermer", "À tous"]
    with django_capture_on_commit_callbacks(execute=True):
        readers.tell(things.kinds[Thing], [closed.pk], (MEMBERS,))
    assert titles() == ["À tous"]
    assert titles(viewer=frozenset({MEMBERS})) == ["À fermer"]
    with django_capture_on_commit_callbacks(execute=True):
        readers.tell(things.kinds[Thing], [gone.pk], ())
    assert titles() == []


def test_what_is_not_committed_is_read_where_it_was_written_and_nowhere_else(things):  # noqa: F811
    """Tests run in a transaction, as a verb does."""
    things.put("Pas encore")
    assert titles() == ["Pas encore"]
    assert not standing.usable()
    assert standing.standing.cache_info().currsize == 0


def test_another_day_lets_things_pass(things, outside, time_machine):  # noqa: F811
    time_machine.move_to("2026-11-21 12:00")
    things.put("Jusqu’à ce soir", until=TODAY)
    assert titles() == ["Jusqu’à ce soir"]
    time_machine.move_to("2026-11-22 12:00")
    assert titles() == []


def test_another_database_in_this_place_is_read_anew(things, outside):  # noqa: F811
    assert titles() == []
    things.put("Restaurée")
    assert titles() == []
    turn_everything()
    assert titles() == ["Restaurée"]
