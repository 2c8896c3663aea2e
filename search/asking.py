"""The SQL of a search, the same on both databases but for the full-text engine's own part.

One statement counts: the rows that match and may be seen, with the values of all. Another brings the page to show.
Outside a transaction the first brings their numbers only, and what is known of all rows says the rest: standing.py.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import connection
from django.utils import timezone

from search import standing
from search.engines import engine
from search.models import Term

MOST_FACETS = 12  # chosen at once
LATEST = "r.day IS NULL, r.day DESC"
ORDERS = {"title": "r.title_key{BINARY}, r.id", "day": f"{LATEST}, r.id DESC", "": f"r.weight DESC, {LATEST}, r.id"}


@dataclass(frozen=True)
class Scope:
    viewer: frozenset[str]
    language: str
    kinds: tuple[str, ...] = ()
    facets: Mapping[str, list[str]] = field(default_factory=dict)
    titles: bool = False  # look only in titles

    @property
    def wanted(self) -> dict[str, list[str]]:
        return dict([(facet, list(slugs)) for facet, slugs in self.facets.items() if slugs][:MOST_FACETS])

    def chosen(self) -> dict[str, list[int]]:
        """The numbers of the chosen values, by facet. A value that nothing has ever had is -1: nothing has it."""
        wanted = self.wanted
        rows = Term.objects.filter(facet__in=list(wanted)).values_list("facet", "slug", "pk") if wanted else []
        numbers = {(facet, slug): pk for facet, slug, pk in rows}
        return {facet: sorted({numbers.get((facet, slug), -1) for slug in slugs}) for facet, slugs in wanted.items()}


@dataclass(frozen=True)
class Counts:
    total: int
    terms: dict[str, str]  # chosen facet that alone is missed ("" for none) → the values of those rows, all in a row

    def tally(self, facets) -> Counter:
        """How many rows have each value of these facets."""
        counts = {facet: Counter(terms.split()) for facet, terms in self.terms.items()}
        found: Counter = Counter()
        for facet, slug, pk in Term.objects.filter(facet__in=facets).values_list("facet", "slug", "pk"):
            found[facet, slug] = sum(counts[missed][str(pk)] for missed in ("", facet) if missed in counts)
        return found


@dataclass(frozen=True)
class Answer(Counts):
    ids: list[int]  # the rows to show


@dataclass(frozen=True)
class Quick:
    """The same, counted by bits."""

    total: int
    ids: list[int]
    found: standing.Selected

    def tally(self, facets) -> Counter:
        return self.found.tally(facets)


def ask(query, scope: Scope, *, sort: str = "", start: int = 0, most: int = 20) -> Answer | Quick:
    if standing.usable():
        return quickly(query, scope, sort=sort, start=start, most=most)
    counted = count(query, scope)
    ids = page_of(query, scope, sort=sort, start=start, most=most) if counted.total > start else []
    return Answer(counted.total, counted.terms, ids)


def quickly(query, scope: Scope, *, sort: str, start: int, most: int) -> Quick:
    found = standing.select(scope, among=numbers_of(query) if query else None)
    total = found.total
    if total <= start:
        return Quick(total, [], found)
    ids = page_of(query, scope, sort=sort, start=start, most=most) if query or sort else found.ids(start, most)
    return Quick(total, ids, found)


def numbers_of(query) -> list[int]:
    source, where, asked = matched(query)
    return [pk for (pk,) in fetch(f"SELECT r.id FROM {source} WHERE {where}", asked)]


def count(query, scope: Scope) -> Counts:
    source, where, asked = matched(query)
    seen_by, readers = visible(scope)
    chosen = scope.chosen()
    missed, numbers = missing(chosen)
    names = {0: "", **{2**n: facet for n, facet in enumerate(chosen)}}
    joined = [f"{engine().JOIN}(terms, '') FILTER (WHERE missed = {number})" for number in names]
    rows = f"SELECT r.terms, {missed} AS missed FROM {source} WHERE {where} AND {seen_by} {engine().ONCE}"
    sql = f"SELECT count(*) FILTER (WHERE missed = 0), {', '.join(joined)} FROM ({rows}) AS m"
    total, *terms = fetch(sql, [*numbers, *asked, *readers])[0]
    return Counts(total, dict(zip(names.values(), (each or "" for each in terms), strict=True)))


def page_of(query, scope: Scope, *, sort: str = "", start: int = 0, most: int = 20) -> list[int]:
    """The numbers of the rows to show."""
    where, parameters = visible(scope)
    missed, numbers = missing(scope.chosen())
    where, parameters = f"{where} AND {missed} = 0", [*parameters, *numbers]
    if query and not sort:
        return ranked(query, where, parameters, scope.titles, start, most)
    source, matching, asked = matched(query)
    sql = f"SELECT r.id FROM {source} WHERE {matching} AND {where} ORDER BY {ORDERS.get(sort, ORDERS[''])}"
    return limited(sql.replace("{BINARY}", engine().BINARY), [*asked, *parameters], start, most)


def ranked(query, where: str, parameters: list, titles: bool, start: int, most: int) -> list[int]:  # noqa: PLR0913, PLR0917
    """Titles first, which are few: where they fill the page, the others need not be ranked."""
    for only_titles in (True,) if titles else (True, False):
        sql, asked = engine().ranking(query.units, where, parameters, titles=only_titles, reach=start + most)
        found = limited(sql, asked, start, most)
        if len(found) == most:
            break
    return found


def limited(sql: str, parameters: list, start: int, most: int) -> list[int]:
    return [pk for (pk,) in fetch(f"{sql} LIMIT %s OFFSET %s", [*parameters, most, start])]


def matched(query) -> tuple[str, str, list]:
    return engine().matching(query.units) if query else ("search_row r", "1 = 1", [])


def seen(ids: list[int], scope: Scope) -> list[int]:
    """Those of these rows that may still be seen, in the order given."""
    if not ids:
        return []
    where, parameters = visible(scope)
    sql = f"SELECT r.id FROM search_row r WHERE r.id IN ({marks(ids)}) AND {where}"
    found = {pk for (pk,) in fetch(sql, [*ids, *parameters])}
    return [pk for pk in ids if pk in found]


def visible(scope: Scope) -> tuple[str, list]:
    readers = f"SELECT audience_id FROM search_audiencetoken WHERE token IN ({marks(scope.viewer)})"
    where = f"r.language = %s AND (r.until IS NULL OR r.until >= %s) AND {engine().READERS.format(readers)}"
    parameters = [scope.language, timezone.localdate(), *sorted(scope.viewer)]
    if scope.kinds:
        where += f" AND r.kind IN ({marks(scope.kinds)})"
        parameters += scope.kinds
    return where, parameters


def missing(chosen: dict[str, list[int]]) -> tuple[str, list]:
    """A number with one bit for each chosen facet of which the row has no chosen value."""
    bits, parameters = [], []
    for n, numbers in enumerate(chosen.values()):
        held = " OR ".join([f"{engine().CONTAINS}(r.terms, %s) > 0"] * len(numbers))
        bits.append(f"CASE WHEN {held} THEN 0 ELSE {2**n} END")
        parameters += [f" {number} " for number in numbers]
    return f"({' + '.join(bits) or '0'})", parameters


def marks(values) -> str:
    return ", ".join(["%s"] * len(values)) or "NULL"


def fetch(sql: str, parameters: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
