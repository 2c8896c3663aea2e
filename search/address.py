"""What the address of a search asks, and the addresses that ask a little more or a little less.

Everything is in the address: a result can be shared, printed and come back to, with or without script.
"""

from dataclasses import dataclass, field, replace

from django.http import QueryDict

from search.querying import tidy
from search.registry import kinds

SORTS = ("", "date", "titre")
ENGINE_SORTS = {"date": "day", "titre": "title"}
MOST_VALUES = 30  # of one facet: a longer address was not made by our page
MOST_LETTERS = 100


@dataclass(frozen=True)
class Asked:
    text: str = ""
    kind: str = ""
    facets: dict[str, list[str]] = field(default_factory=dict)
    sort: str = ""
    page: int = 1

    @classmethod
    def of(cls, query: QueryDict) -> "Asked":
        """What nobody can have asked for through our page is left aside, and the rest answered."""
        kind, sort = query.get("genre", ""), query.get("tri", "")
        known = {facet.name for each in kinds().values() for facet in each.facets if not facet.inner}
        chosen = {name: clean(query.getlist(name)) for name in known if name in query}
        return cls(
            text=tidy(query.get("q", "")),
            kind=kind if kind in kinds() else "",
            facets={name: values for name, values in sorted(chosen.items()) if values},
            sort=sort if sort in SORTS else "",
            page=number(query.get("page", "")),
        )

    def __bool__(self):
        return bool(self.text or self.kind or self.facets)

    @property
    def chosen(self) -> dict[str, list[str]]:
        """As the engine takes it: the kind is one more facet, so that the others stay counted beside it."""
        return self.facets | ({"kind": [self.kind]} if self.kind else {})

    @property
    def is_a_question(self) -> bool:
        """Words, typed: not the next page of their answer, nor a filter of it."""
        return bool(self.text) and not (self.kind or self.facets or self.sort) and self.page == 1

    @property
    def engine_sort(self) -> str:
        return ENGINE_SORTS.get(self.sort, "")

    def but(self, **changes) -> str:
        """The address that differs by this; a change of question goes back to its first page."""
        return replace(self, **({"page": 1} | changes)).query()

    def without(self, name: str, slug: str) -> str:
        left = [each for each in self.facets[name] if each != slug]
        return self.but(facets={key: values for key, values in (self.facets | {name: left}).items() if values})

    def query(self) -> str:
        given = QueryDict(mutable=True)
        for name, value in (("q", self.text), ("genre", self.kind), ("tri", self.sort)):
            if value:
                given[name] = value
        for name, values in self.facets.items():
            given.setlist(name, values)
        if self.page > 1:
            given["page"] = str(self.page)
        return "?" + given.urlencode()


def clean(values: list[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values[:MOST_VALUES] if value and len(value) <= MOST_LETTERS))


def number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1
