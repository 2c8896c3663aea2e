"""How many rows have each value of each facet.

A chosen facet does not narrow its own counts (one may widen the choice); it narrows all the others.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from search import asking
from search.models import Term
from search.registry import Facet


class Choice(NamedTuple):
    slug: str
    label: str
    count: int
    chosen: bool


@dataclass
class Counted:
    total: int = 0
    by_term: Counter = field(default_factory=Counter)

    def choices(self, facets: list[Facet], scope: asking.Scope) -> dict[str, list[Choice]]:
        """By facet, in its own order: the values that lead somewhere, and those that are chosen."""
        numbers = Term.objects.filter(facet__in=[facet.name for facet in facets], pk__in=list(self.by_term))
        counts = {(term.facet, term.slug): self.by_term[term.pk] for term in numbers}
        found = {}
        for facet in facets:
            asked = set(scope.facets.get(facet.name, ()))
            choices = [
                Choice(slug, str(label), counts.get((facet.name, slug), 0), slug in asked)
                for slug, label in facet.terms().items()
            ]
            found[facet.name] = [choice for choice in choices if choice.count or choice.chosen]
        return found


def count(query, scope: asking.Scope) -> Counted:
    chosen, counted = scope.chosen(), Counted()
    names = {number: facet for facet, numbers in chosen.items() for number in facet_numbers(facet)} if chosen else {}
    for terms, rows in asking.combinations(query, scope):
        held = [int(number) for number in terms.split()]
        missed = [facet for facet, numbers in chosen.items() if numbers.isdisjoint(held)]
        if not missed:
            counted.total += rows
        elif len(missed) > 1:
            continue
        else:
            held = [number for number in held if names.get(number) == missed[0]]
        for number in held:
            counted.by_term[number] += rows
    return counted


def facet_numbers(facet: str) -> list[int]:
    return list(Term.objects.filter(facet=facet).values_list("pk", flat=True))
