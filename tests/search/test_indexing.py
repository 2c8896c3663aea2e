"""Writing to the index, in the change's own transaction."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from search.domain import indexing
from search.domain.vocabulary import count_words
from search.engines import engine
from search.finding import find
from search.models import Audience, Row, RowTerm, Term, Text, Word
from search.registry import MEMBERS, PUBLIC, Entry
from search.viewers import VISITOR
from tests.search.things import Other, Thing, things, titles  # noqa: F401


def test_what_is_undone_is_not_found(things):  # noqa: F811
    with transaction.atomic():
        things.put("Le carnet")
        assert titles("carnet") == ["Le carnet"]
        transaction.set_rollback(True)
    assert titles("carnet") == []
    assert engine().counts() == {}


def test_a_change_replaces_what_was_there(things):  # noqa: F811
    thing = things.put("Le carnet", summary="Bleu.", facets={"colour": ["bleu"]})
    things.change(thing, title="Le cahier", summary="Rouge.", facets={"colour": ["rouge"]})
    assert (titles("carnet"), titles("bleu"), titles("cahier")) == ([], [], ["Le cahier"])
    assert Row.objects.count() == Text.objects.count() == 1
    assert sorted(map(str, Term.objects.filter(rowterm__row__kind="thing"))) == ["colour=rouge", "kind=thing"]


def test_a_thing_that_nobody_should_find_any_more_leaves_nothing(things):  # noqa: F811
    thing = things.put("Le carnet", facets={"colour": ["bleu"]})
    thing.entries = []
    indexing.index(thing)
    assert titles("carnet") == []
    assert not Row.objects.exists()
    assert not RowTerm.objects.exists()
    assert engine().counts() == {}


def test_a_thing_is_forgotten_alone(things):  # noqa: F811
    gone, kept = things.put("Le carnet", pk=7), things.put("Le carnet", model=Other, pk=7)
    indexing.forget(gone)
    assert [hit.kind.slug for hit in find(text="carnet", viewer=VISITOR).hits] == ["other"]
    indexing.forget(kept)
    indexing.forget(kept)
    assert find(text="carnet", viewer=VISITOR).total == 0


def test_a_language_that_is_withdrawn_goes_alone(things):  # noqa: F811
    thing = things.put("Le carnet")
    thing.entries = [*thing.entries, Entry(title="The notebook", url="/en/1/", language="en")]
    indexing.index(thing)
    thing.entries = thing.entries[1:]
    indexing.index(thing)
    assert (titles("carnet"), titles("notebook", language="en")) == ([], ["The notebook"])


def test_readers_that_change_change_who_finds_it(things):  # noqa: F811
    thing = things.put("Le carnet", audience=(PUBLIC,))
    things.change(thing, audience=(MEMBERS,))
    assert titles("carnet") == []
    assert titles("carnet", viewer=frozenset({MEMBERS})) == ["Le carnet"]
    assert sorted(map(str, Audience.objects.all())) == [MEMBERS, PUBLIC]


def test_what_did_not_change_is_not_written_again(things):  # noqa: F811
    thing = things.put("Le carnet", body="Un texte.", facets={"colour": ["bleu", "rouge"]})
    with CaptureQueriesContext(connection) as captured:
        indexing.index(thing)
    assert [query["sql"] for query in captured if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))] == []


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Le carnets"},
        {"url": "/ailleurs/"},
        {"summary": "x"},
        {"keywords": "x"},
        {"body": "x"},
        {"audience": (MEMBERS,)},
        {"facets": {"colour": ["bleu"]}},
        {"day": "2026-01-01"},
        {"until": "2026-01-01"},
        {"extra": {"duration": "2 h"}},
    ],
)
def test_every_change_is_noticed(things, change):  # noqa: F811
    thing = things.put("Le carnet")
    before = Row.objects.get().signature
    things.change(thing, **change)
    assert Row.objects.get().signature != before


def test_a_thing_of_no_kind_is_nobodys_business(db):
    indexing.index(object())
    indexing.forget(object())
    assert not Row.objects.exists()


def test_many_are_written_in_as_many_queries_as_one(things):  # noqa: F811
    kind = things.kinds[Thing]

    def wrote(how_many: int, start: int) -> int:
        entries = [Entry(title=f"Fiche {n}", url="/", facets={"colour": ["bleu"]}) for n in range(how_many)]
        with CaptureQueriesContext(connection) as captured:
            indexing.write([indexing.Written(kind, str(start + n), entry) for n, entry in enumerate(entries)])
        return len([query for query in captured if query["sql"].startswith(("INSERT", "SELECT", "UPDATE"))])

    wrote(1, 0)  # the first meets new words, values and readers
    assert wrote(3, 10) <= wrote(1, 100) + 3 * (connection.vendor == "sqlite")


def test_long_texts_strange_letters_and_long_words_are_taken(things):  # noqa: F811
    body = "médiation \0 😀 مرحبا " + "x" * 5000 + " " + "mot " * 40_000 + "fin"
    things.put("T" * 400, body=body, keywords="\0", summary="é" * 3000, extra={"a": "\0"})
    assert find(text="médiation مرحبا", viewer=VISITOR).total == 1
    assert len(Text.objects.get().title) == 300


def test_words_are_counted_and_those_of_nothing_dropped(things):  # noqa: F811
    things.put("Le carnet bleu")
    gone = things.put("Le carnet rouge")
    count_words()
    assert dict(Word.objects.values_list("written", "rows")) == {"carnet": 2, "bleu": 1, "rouge": 1}
    indexing.forget(gone)
    count_words()
    assert dict(Word.objects.values_list("written", "rows")) == {"carnet": 1, "bleu": 1}
