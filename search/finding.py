"""Asking the index.

found = find(text="médiation", facets={"theme": ["liens"]}, viewer=tokens(request))
found.total, found.hits, found.facets["theme"], found.corrected
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from search import asking, querying, registry, spelling
from search.counting import Choice, count
from search.facets import KIND
from search.highlighting import extract
from search.models import Text
from search.registry import Facet, Kind
from search.suggesting import Suggestion, suggest

__all__ = ["Choice", "Found", "Hit", "Suggestion", "find", "suggest"]
PER_PAGE = 20
FEW = 0  # with so few hits or less, another spelling is tried
LAST_PAGE = 500


class Hit(NamedTuple):
    kind: Kind
    object_id: str
    title: str
    url: str
    summary: str
    extract: str  # HTML, safe: the words that were looked for are marked
    day: date | None
    facets: Mapping[str, list[str]]
    extra: Mapping[str, str]


@dataclass
class Found:
    text: str = ""
    total: int = 0
    hits: list[Hit] = field(default_factory=list)
    facets: dict[str, list[Choice]] = field(default_factory=dict)
    corrected: str = ""  # what was looked for instead, where the words as typed found nothing
    loose: bool = False  # no row holds all the words: these hold some of them
    page: int = 1
    pages: int = 1


def find(  # noqa: PLR0913  (named at the call)
    *,
    text: str = "",
    kinds: Iterable[str] = (),
    facets: Mapping[str, list[str]] | None = None,
    viewer: frozenset[str],
    language: str = "fr",
    sort: str = "",
    page: int = 1,
    per_page: int = PER_PAGE,
) -> Found:
    """`sort`: "" by relevance (the latest first where nothing is looked for), "day" the latest, "title" A to Z."""
    query = querying.read(text, language)
    scope = asking.Scope(viewer, language, tuple(kinds), facets or {})
    corrected, loose = "", False
    if querying.tidy(text) and not query:
        return Found(text=text)
    counted = count(query, scope)
    if query and counted.total <= FEW:
        query, counted, corrected, loose = second_thoughts(query, scope, counted)
    last = max(1, min(LAST_PAGE, -(-counted.total // per_page)))
    page = max(1, min(page, last))
    ids = asking.page_of(query, scope, sort=sort, start=(page - 1) * per_page, most=per_page) if counted.total else []
    return Found(
        text=query.text,
        total=counted.total,
        hits=hits(ids, query),
        facets=counted.choices(facets_of(scope.kinds), scope),
        corrected=corrected,
        loose=loose,
        page=page,
        pages=last,
    )


def second_thoughts(query, scope, counted):
    """Another spelling; else rows that hold some of the words."""
    respelt = spelling.respell(query)
    if respelt:
        again = querying.read(respelt, query.language, beginning=False)
        recounted = count(again, scope)
        if recounted.total > counted.total:
            return again, recounted, respelt, False
    if len(query.units) > 1:
        loose = querying.loosen(query)
        recounted = count(loose, scope)
        if recounted.total:
            return loose, recounted, "", True
    return query, counted, "", False


def hits(ids: list[int], query) -> list[Hit]:
    known = registry.kinds()
    texts = Text.objects.select_related("row").in_bulk(ids)
    return [hit(texts[pk], known[texts[pk].row.kind], query) for pk in ids if pk in texts]


def hit(text: Text, kind: Kind, query) -> Hit:
    return Hit(
        kind=kind,
        object_id=text.row.object_id,
        title=text.title,
        url=text.url,
        summary=text.summary,
        extract=extract(text, query),
        day=text.row.day,
        facets=text.facets,
        extra=text.extra,
    )


def facets_of(slugs: tuple[str, ...]) -> list[Facet]:
    """Those of the kinds asked for, each once, in the order of the rooms."""
    asked = [kind for slug, kind in registry.kinds().items() if not slugs or slug in slugs]
    return list({facet.name: facet for facet in (KIND, *(each for kind in asked for each in kind.facets))}.values())
