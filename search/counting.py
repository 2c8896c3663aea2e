"""How many rows have each value of each facet.

A chosen facet does not narrow its own counts (one may widen the choice); it narrows all the others.
"""

from typing import NamedTuple

from search.asking import Answer, Scope
from search.registry import Facet


class Choice(NamedTuple):
    slug: str
    label: str
    count: int
    chosen: bool


def choices(answer: Answer, facets: list[Facet], scope: Scope) -> dict[str, list[Choice]]:
    """By facet, in its own order: the values that lead somewhere, and those that are chosen."""
    counts = answer.tally([facet.name for facet in facets])
    found = {}
    for facet in facets:
        asked = set(scope.facets.get(facet.name, ()))
        every = [
            Choice(slug, str(label), counts[facet.name, slug], slug in asked) for slug, label in facet.terms().items()
        ]
        found[facet.name] = [choice for choice in every if choice.count or choice.chosen]
    return found
