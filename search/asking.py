"""The SQL of a search, the same on both databases but for the full-text engine's own part."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import connection
from django.utils import timezone

from search.engines import engine
from search.models import Term

ORDERS = {
    "title": "r.title_key, r.id",
    "day": "r.day IS NULL, r.day DESC, r.id DESC",
    "": "score DESC, r.day IS NULL, r.day DESC, r.id",
}


@dataclass(frozen=True)
class Scope:
    viewer: frozenset[str]
    language: str
    kinds: tuple[str, ...] = ()
    facets: Mapping[str, list[str]] = field(default_factory=dict)
    titles: bool = False  # look only in titles

    def chosen(self) -> dict[str, set[int]]:
        """The numbers of the chosen values, by facet. A value that nothing has ever had is -1: nothing has it."""
        wanted = {facet: list(slugs) for facet, slugs in self.facets.items() if slugs}
        rows = Term.objects.filter(facet__in=list(wanted)).values_list("facet", "slug", "pk") if wanted else []
        numbers = {(facet, slug): pk for facet, slug, pk in rows}
        return {facet: {numbers.get((facet, slug), -1) for slug in slugs} for facet, slugs in wanted.items()}


def rows(query, scope: Scope) -> tuple[str, str, list]:
    """FROM and WHERE of the rows that match and may be seen, whatever their facets; and the parameters."""
    where, parameters = visible(scope)
    if not query:
        return (
            "(SELECT id, 0 AS score FROM search_row WHERE 1 = 1) AS m JOIN search_row r ON r.id = m.id",
            where,
            parameters,
        )
    matching, asked = engine().matching(query.units, titles=scope.titles)
    return f"({matching}) AS m CROSS JOIN search_row r", f"r.id = m.id AND {where}", [*asked, *parameters]


def visible(scope: Scope) -> tuple[str, list]:
    held = ", ".join(["%s"] * len(scope.viewer)) or "NULL"
    where = (
        f"r.language = %s AND (r.until IS NULL OR r.until >= %s) "
        f"AND r.audience_id IN (SELECT audience_id FROM search_audiencetoken WHERE token IN ({held}))"
    )
    parameters = [scope.language, timezone.localdate(), *sorted(scope.viewer)]
    if scope.kinds:
        where += f" AND r.kind IN ({', '.join(['%s'] * len(scope.kinds))})"
        parameters += scope.kinds
    return where, parameters


def narrowed(scope: Scope) -> tuple[str, list]:
    """Each chosen facet by itself; within a facet, any of its values."""
    where, parameters = "", []
    for numbers in scope.chosen().values():
        any_of = ", ".join(["%s"] * len(numbers))
        where += f" AND EXISTS (SELECT 1 FROM search_rowterm t WHERE t.row_id = r.id AND t.term_id IN ({any_of}))"
        parameters += sorted(numbers)
    return where, parameters


def page_of(query, scope: Scope, *, sort: str, start: int, most: int) -> list[int]:
    source, where, parameters = rows(query, scope)
    more, numbers = narrowed(scope)
    order = ORDERS.get(sort, ORDERS[""]).replace("score", "m.score * r.weight" if query else "r.weight")
    sql = f"SELECT r.id FROM {source} WHERE {where}{more} ORDER BY {order} LIMIT %s OFFSET %s"
    return [row[0] for row in fetch(sql, [*parameters, *numbers, most, start])]


def combinations(query, scope: Scope) -> list[tuple[str, int]]:
    """How many rows have each set of values."""
    source, where, parameters = rows(query, scope)
    return fetch(f"SELECT r.terms, count(*) FROM {source} WHERE {where} GROUP BY r.terms", parameters)


def fetch(sql: str, parameters: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
