"""The page of results as its template shows it: kinds as tabs, facets as boxes, what is chosen as words."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.utils.text import capfirst

from search import finding
from search.address import Asked
from search.finding import PER_PAGE, Choice, Found
from search.registry import Facet, Kind, kinds

FIRST_CHOICES = 7  # further values are one press away
ROOMS = ("publie", "reserve", "appris", "vecu")  # what people come for, then the network itself


@dataclass(frozen=True)
class Tab:
    label: str
    count: int
    address: str
    room: str
    current: bool


@dataclass(frozen=True)
class Group:
    """A facet with the values that lead somewhere."""

    facet: Facet
    first: list[Choice]
    more: list[Choice]

    @property
    def chosen(self) -> int:
        return sum(choice.chosen for choice in (*self.first, *self.more))

    @property
    def open_further(self) -> bool:
        return any(choice.chosen for choice in self.more)


def by_room(named: tuple[str, Kind]) -> int:
    room = named[1].room
    return ROOMS.index(room) if room in ROOMS else len(ROOMS)


class Results:
    def __init__(self, asked: Asked, found: Found):
        self.asked, self.found = asked, found

    @cached_property
    def tabs(self) -> list[Tab]:
        """One for each kind that was found; nothing to choose where there is one."""
        counts = self.kind_counts
        tabs = [
            Tab(capfirst(str(kind.plural)), counts[slug], self.asked.but(kind=slug), kind.room, slug == self.asked.kind)
            for slug, kind in sorted(kinds().items(), key=by_room)
            if counts[slug] or slug == self.asked.kind
        ]
        return tabs if len(tabs) > 1 or self.asked.kind else []

    @cached_property
    def kind_counts(self) -> Counter:
        return Counter({choice.slug: choice.count for choice in self.found.facets.get("kind", [])})

    @property
    def everything(self) -> Tab:
        return Tab("", self.kind_counts.total(), self.asked.but(kind=""), "", not self.asked.kind)

    @cached_property
    def groups(self) -> list[Group]:
        groups = []
        for name, facet in self.facets.items():
            choices = self.found.facets.get(name, [])
            if any(choice.chosen for choice in choices) or self.sorts_something(choices):
                groups.append(Group(facet, choices[:FIRST_CHOICES], choices[FIRST_CHOICES:]))
        return groups

    def sorts_something(self, choices: list[Choice]) -> bool:
        """A value that everything has, alone, changes nothing."""
        return len(choices) > 1 or any(choice.count < self.found.total for choice in choices)

    @cached_property
    def facets(self) -> dict[str, Facet]:
        offered = (facet for kind in kinds().values() for facet in kind.facets if facet.name != "kind")
        return {facet.name: facet for facet in offered if not facet.inner}

    @cached_property
    def chips(self) -> list[tuple[str, str]]:
        """What is chosen, and the address without it."""
        return [
            (choice.label, self.asked.without(name, choice.slug))
            for name in self.asked.facets
            for choice in self.found.facets.get(name, [])
            if choice.chosen
        ]

    @property
    def nothing_chosen(self) -> str:
        return self.asked.but(facets={})

    @property
    def words_alone(self) -> str:
        return self.asked.but(facets={}, kind="", sort="")

    @cached_property
    def themes(self) -> list[tuple[Choice, str]]:
        """What the network works on, each a door of its own."""
        return [(each, self.asked.but(facets={"theme": [each.slug]})) for each in self.found.facets.get("theme", [])]

    @property
    def vocabulary(self) -> list[str]:
        """Words that lead somewhere, for a box that has nothing but the browser's own list."""
        return [choice.label for name in ("theme", "art_form") for choice in self.found.facets.get(name, [])]

    @cached_property
    def page(self) -> Page:
        return Paginator(range(min(self.found.total, PER_PAGE * finding.LAST_PAGE)), PER_PAGE).get_page(self.found.page)

    @property
    def first_number(self) -> int:
        return (self.found.page - 1) * PER_PAGE + 1

    @cached_property
    def sorts(self) -> list[tuple[str, str, bool]]:
        return [(sort, self.asked.but(sort=sort), sort == self.asked.sort) for sort in ("", "date", "titre")]
