"""What people type, and what they must find: the queries of relevance_techniques.toml over the whole catalogue."""

import tomllib
from pathlib import Path

import pytest

from resources.demo import cards
from search import registry, spelling
from search.demo import words
from search.domain.indexing import Written, write
from search.finding import find
from search.registry import PUBLIC, Entry

QUERIES = tomllib.loads((Path(__file__).parent / "relevance_techniques.toml").read_text("utf-8"))
FIRST = 5


def said(value) -> str:
    """Every word of a card that a reader may look for."""
    if isinstance(value, dict):
        return " ".join(said(inner) for inner in value.values())
    return " ".join(map(said, value)) if isinstance(value, list) else str(value)


def entry(card: dict) -> Entry:
    """As the page gives it to the search: title and keywords weigh most, then the aim, then everything else."""
    spoken = ("summary", "preparation", "material", "steps", "variants", "pitfalls", "hard_for", "easy")
    return Entry(
        title=card["title"],
        url=f"/{card['slug']}/",
        keywords=", ".join(card["keywords"]),
        summary=card["aim"],
        body=" ".join(said(card.get(name, "")) for name in spoken),
    )


@pytest.fixture
def catalogue(db):
    kind = registry.kinds()["page"]
    write([Written(kind, card["slug"], entry(card)) for card in cards.read_all()])
    words.teach(words.groups())
    spelling.vocabulary.cache_clear()
    yield
    spelling.vocabulary.cache_clear()


def found(text: str) -> list[str]:
    hits = find(text=text, viewer=frozenset({PUBLIC}), per_page=FIRST).hits
    return [hit.object_id for hit in hits]


def test_each_search_finds_its_techniques_among_the_first_five(catalogue):
    missed = {}
    for query in QUERIES["query"]:
        answers = found(query["text"])
        if lost := [slug for slug in query["expect"] if slug not in answers]:
            missed[query["text"]] = (lost, answers)
    assert missed == {}


def test_a_title_typed_as_it_is_is_among_the_first_five(catalogue):
    answers = {card["slug"]: found(card["title"]) for card in cards.read_all()}
    assert [slug for slug, found_first in answers.items() if slug not in found_first] == []


def test_there_are_sixty_searches_and_each_asks_for_one_to_three_known_techniques():
    known = {card["slug"] for card in cards.read_all()}
    assert len({query["text"] for query in QUERIES["query"]}) == len(QUERIES["query"]) >= 60
    assert all(1 <= len(query["expect"]) <= 3 for query in QUERIES["query"])
    assert {slug for query in QUERIES["query"] for slug in query["expect"]} <= known
