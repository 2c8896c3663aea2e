"""Things of two kinds of their own, so that nothing else on the site changes what is found.

things.put("Médiation culturelle", body="…", facets={"theme": ["liens"]})  → written to the index
"""

from dataclasses import dataclass, replace

import pytest

from search import registry
from search.domain import indexing
from search.finding import find
from search.registry import Entry, Facet, Kind
from search.viewers import VISITOR

COLOUR = Facet("colour", "Couleur", lambda: {"rouge": "Rouge", "bleu": "Bleu", "vert": "Vert"})
SIZE = Facet("size", "Taille", lambda: {"petit": "Petit", "grand": "Grand"})


@dataclass
class Thing:
    pk: int
    entries: list[Entry]


@dataclass
class Other(Thing):
    """Of the second kind."""


class ThingKind(Kind):
    slug, label, plural = "thing", "chose", "choses"
    model, facets = Thing, (COLOUR, SIZE)

    def __init__(self):
        self.all = []

    def objects(self):
        return list(self.all)

    def entries(self, thing):
        return thing.entries


class OtherKind(ThingKind):
    slug, label, plural, weight = "other", "autre", "autres", 1.5
    model = Other


class Things:
    def __init__(self):
        self.kinds = {Thing: ThingKind(), Other: OtherKind()}

    def put(self, title: str, *, model=Thing, pk: int | None = None, **fields) -> Thing:
        number = pk or sum(len(kind.all) for kind in self.kinds.values()) + 1
        entry = Entry(title=title, url=f"/{number}/", **fields)
        thing = model(number, [entry])
        self.kinds[model].all.append(thing)
        indexing.index(thing)
        return thing

    def change(self, thing: Thing, **fields) -> None:
        thing.entries = [replace(entry, **fields) for entry in thing.entries]
        indexing.index(thing)

    def lose(self, thing: Thing) -> None:
        """Gone, and nobody told the index."""
        self.kinds[type(thing)].all.remove(thing)


@pytest.fixture
def things(db, monkeypatch):
    made = Things()
    registry.kinds()
    for kind in made.kinds.values():
        monkeypatch.setitem(registry.KINDS, kind.slug, kind)
    return made


def titles(text: str = "", *, viewer=VISITOR, **asked) -> list[str]:
    return [hit.title for hit in find(text=text, viewer=viewer, **asked).hits]


def counts(found, facet: str) -> dict[str, int]:
    return {choice.slug: choice.count for choice in found.facets[facet]}
