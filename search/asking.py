"""The SQL of a search: one statement, the same on both databases but for the full-text engine's own part.

It finds the rows that match and may be seen (`m`), notes which of the chosen facets each misses, and answers at once
the numbers of the rows to show and, for the counts, the values of all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import connection
from django.utils import timezone

from search.engines import engine
from search.models import Term

MOST_FACETS = 12  # chosen at once


@dataclass(frozen=True)
class Scope:
    viewer: frozenset[str]
    language: str
    kinds: tuple[str, ...] = ()
    facets: Mapping[str, list[str]] = field(default_factory=dict)
    titles: bool = False  # look only in titles

    def chosen(self) -> dict[str, list[int]]:
        """The numbers of the chosen values, by facet. A value that nothing has ever had is -1: nothing has it."""
        wanted = {facet: list(slugs) for facet, slugs in self.facets.items() if slugs}
        rows = Term.objects.filter(facet__in=list(wanted)).values_list("facet", "slug", "pk") if wanted else []
        numbers = {(facet, slug): pk for facet, slug, pk in rows}
        chosen = {facet: sorted({numbers.get((facet, slug), -1) for slug in slugs}) for facet, slugs in wanted.items()}
        return dict(list(chosen.items())[:MOST_FACETS])


@dataclass(frozen=True)
class Answer:
    total: int
    ids: list[int]
    terms: dict[str, str]  # facet that alone is missed ("" for none) → the values of those rows, one after the other


def ask(query, scope: Scope, *, sort: str = "", start: int = 0, most: int = 20) -> Answer:
    chosen = scope.chosen()
    rows, parameters = matched(query, scope, chosen)
    missed = {0: "", **{2**n: facet for n, facet in enumerate(chosen)}}
    best, limits = engine().best(query.units, order(query, sort), start=start, most=most)
    sql = (
        f"WITH m AS MATERIALIZED ({rows}) "
        f"SELECT missed, count(*), {engine().JOIN}(terms, '') FROM m "
        f"WHERE missed IN ({', '.join(map(str, missed))}) GROUP BY missed "
        f"UNION ALL SELECT -1, 0, {engine().JOIN}(CAST(id AS text), ' ') FROM ({best}) AS best"
    )
    total, ids, terms = 0, "", {}
    for number, count, joined in fetch(sql, [*parameters, *limits]):
        if number == -1:
            ids = joined or ""
        else:
            terms[missed[number]] = joined
            total = count if number == 0 else total
    return Answer(total, [int(pk) for pk in ids.split()], terms)


def page_of(query, scope: Scope, *, sort: str = "", start: int = 0, most: int = 20) -> list[int]:
    """The numbers alone, without counting."""
    rows, parameters = matched(query, scope, scope.chosen())
    best, limits = engine().best(query.units, order(query, sort), start=start, most=most)
    return [pk for (pk,) in fetch(f"WITH m AS ({rows}) {best}", [*parameters, *limits])]


def seen(ids: list[int], scope: Scope) -> list[int]:
    """Those of these rows that may still be seen, in the order given."""
    if not ids:
        return []
    where, parameters = visible(scope)
    sql = f"SELECT r.id FROM search_row r WHERE r.id IN ({marks(ids)}) AND {where}"
    found = {pk for (pk,) in fetch(sql, [*ids, *parameters])}
    return [pk for pk in ids if pk in found]


def matched(query, scope: Scope, chosen: dict[str, list[int]]) -> tuple[str, list]:
    source, where, score, asked = "search_row r", "1 = 1", "r.weight", []
    if query:
        source, where, score, asked = engine().matching(query.units, titles=scope.titles)
    seen, readers = visible(scope)
    missed, numbers = missing(chosen)
    columns = f"r.id, r.terms, r.day, r.title_key, {score} AS score, {missed} AS missed"
    return f"SELECT {columns} FROM {source} WHERE {where} AND {seen}", [*numbers, *asked, *readers]


def visible(scope: Scope) -> tuple[str, list]:
    where = (
        "r.language = %s AND (r.until IS NULL OR r.until >= %s) AND "
        f"r.audience_id IN (SELECT audience_id FROM search_audiencetoken WHERE token IN ({marks(scope.viewer)}))"
    )
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
    return " + ".join(bits) or "0", parameters


def order(query, sort: str) -> str:
    late = "day IS NULL, day DESC"
    return {"title": f"title_key{engine().BINARY}, id", "day": f"{late}, id DESC"}.get(sort, f"score DESC, {late}, id")


def marks(values) -> str:
    return ", ".join(["%s"] * len(values)) or "NULL"


def fetch(sql: str, parameters: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
