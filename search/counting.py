"""How many rows have each value of each facet.

A chosen facet does not narrow its own counts (one may widen the choice); it narrows all the others.
"""

from collections import Counter
from typing import NamedTuple

from search.asking import Counts, Scope
from search.models import Term
from search.registry import Facet


class Choice(NamedTuple):
    slug: str
    label: str
    count: int
    chosen: bool


def choices(counted: Counts, facets: list[Facet], scope: Scope) -> dict[str, list[Choice]]:
    """By facet, in its own order: the values that lead somewhere, and those that are chosen."""
    counts = {facet: Counter(terms.split()) for facet, terms in counted.terms.items()}
    rows = Term.objects.filter(facet__in=[facet.name for facet in facets]).values_list("facet", "slug", "pk")
    numbers = {(facet, slug): str(pk) for facet, slug, pk in rows}

    def count(facet: str, slug: str) -> int:
        number = numbers.get((facet, slug), "")
        return sum(counts[missed][number] for missed in ("", facet) if missed in counts)

    found = {}
    for facet in facets:
        asked = set(scope.facets.get(facet.name, ()))
        every = [
            Choice(slug, str(label), count(facet.name, slug), slug in asked) for slug, label in facet.terms().items()
        ]
        found[facet.name] = [choice for choice in every if choice.count or choice.chosen]
    return found
