"""Asking the index.

found = find(text="médiation", facets={"theme": ["liens"]}, viewer=tokens(request))
found.total, found.hits, found.facets["theme"], found.corrected
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from search import opensearch, querying, registry, spelling
from search.asking import Answer, Scope, ask, seen
from search.counting import Choice, choices
from search.facets import KIND
from search.highlighting import extract
from search.models import Text
from search.registry import Facet, Kind
from search.suggesting import Suggestion, suggest

__all__ = ["Choice", "Found", "Hit", "Suggestion", "find", "suggest"]
PER_PAGE = 20
MOST_PER_PAGE = 200
LAST_PAGE = 1000


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
    if querying.tidy(text) and not query:
        return Found(text=querying.tidy(text))
    scope = Scope(viewer, language, tuple(kinds), facets or {})
    page, per_page = max(1, min(page, LAST_PAGE)), max(1, min(per_page, MOST_PER_PAGE))
    shown = {"sort": sort, "start": (page - 1) * per_page, "most": per_page}
    answer, corrected, loose = answer_to(query, scope, **shown), "", False
    if query and not query.idle and not answer.total:
        query, answer, corrected, loose = second_thoughts(query, scope, answer, shown)
    last = max(1, -(-answer.total // per_page))
    if page > last:
        page = last
        answer = answer_to(query, scope, **shown | {"start": (page - 1) * per_page})
    return Found(
        text=query.text,
        total=answer.total,
        hits=hits(answer.ids, query),
        facets=choices(answer, facets_of(scope.kinds), scope),
        corrected=corrected,
        loose=loose,
        page=page,
        pages=min(last, LAST_PAGE),
    )


def answer_to(query, scope: Scope, **shown) -> Answer:
    """From the server of SEARCH_URL, where there is one and it answers; the database knows everything too."""
    if opensearch.configured():
        try:
            answer = opensearch.ask(query, scope, facets=[facet.name for facet in facets_of(scope.kinds)], **shown)
            return replace(answer, ids=seen(answer.ids, scope))  # who may see what changes here first, there later
        except opensearch.Away:
            pass
    return ask(query, scope, **shown)


def second_thoughts(query, scope: Scope, answer: Answer, shown: dict):
    """Another spelling; else rows that hold some of the words."""
    respelt = spelling.respell(query)
    if respelt:
        other = querying.read(respelt, query.language, beginning=False)
        if (again := answer_to(other, scope, **shown)).total:
            return other, again, respelt, False
    if len(query.units) > 1:
        other = querying.loosen(query)
        if (again := answer_to(other, scope, **shown)).total:
            return other, again, "", True
    return query, answer, "", False


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
