"""A booklet is found by any word of its double pages, also by those that say what a picture shows."""

import pytest

from resources.searching.booklets import Booklets
from search.domain import indexing
from search.domain.rebuilding import rebuild
from search.finding import find
from search.registry import PUBLIC, kind_of
from tests.resources import leaves

pytestmark = pytest.mark.django_db


@pytest.fixture
def booklet():
    page = leaves.booklet(
        leaves.spread("Un soir", text="<p>La cafetière attend.</p>", caption="Une légende rare."),
        leaves.spread("Le stade", "across", drawing="stadium", long_description="Une écharpe rouge et blanche."),
        leaves.spread("Entendu", "quote", text="<p>Je reviendrai.</p>", who="un gardien de musée"),
    )
    return leaves.published(page)


def found(text: str, **more) -> list[str]:
    return [hit.title for hit in find(text=text, viewer=frozenset({PUBLIC}), **more).hits]


def test_a_booklet_has_its_own_kind(booklet):
    assert isinstance(kind_of(booklet), Booklets)


@pytest.mark.parametrize(
    "words",
    [
        "premier pas",
        "cafetières",
        "legende rare",
        "supporteurs",
        "écharpe rouge",
        "gardien musée",
        "Fribourg",
        "pourquoi ce livret",
    ],
)
def test_it_is_found_by_its_words_its_pictures_and_its_references(booklet, words):
    assert "Le premier pas" in found(words, kinds=("booklet",))


def test_its_entry_says_its_number_and_what_it_asks(booklet):
    entry = kind_of(booklet).entries(booklet)[0]
    assert entry.extra == {"number": "n° 1", "subtitle": "Ce qui retient de sortir"}
    assert entry.facets["format"] == ("pdf",)
    assert entry.url == "/observatoire/livrets/le-premier-pas/"
    assert "<p>" not in entry.body


def test_a_booklet_taken_down_is_found_no_more(booklet):
    booklet.unpublish()
    assert found("cafetière", kinds=("booklet",)) == []


def test_a_rebuild_finds_the_same(booklet):
    indexing.forget(booklet)
    assert found("cafetière", kinds=("booklet",)) == []
    rebuild(only=("booklet",))
    assert found("cafetière", kinds=("booklet",)) == ["Le premier pas"]
