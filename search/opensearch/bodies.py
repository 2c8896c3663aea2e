"""A question, as OpenSearch takes it: words, rights, facets, counts, in one request."""

from collections.abc import Iterable

from django.utils import timezone

from search.opensearch.wording import variants

FIELDS = ("title^10", "keywords^10", "summary^4", "body")
TITLES = ("title^10", "keywords^10")
VALUES = 500  # of one facet
SORTS = {
    "day": [{"day": {"order": "desc", "missing": "_last"}}, {"number": "desc"}],
    "title": [{"title_key": "asc"}, {"number": "asc"}],
    "": ["_score", {"day": {"order": "desc", "missing": "_last"}}, {"number": "asc"}],
}


def question(  # noqa: PLR0913  (named at the call)
    query, scope, *, facets: Iterable[str] = (), sort: str = "", start: int = 0, most: int = 20
) -> dict:
    """`facets`: the names of those to count. What is chosen narrows the hits, and each count but its own."""
    chosen = {name: values(name, slugs) for name, slugs in scope.facets.items() if slugs}
    return {
        "from": start,
        "size": most,
        "_source": False,
        "track_total_hits": True,
        "query": {"bool": {"must": [weighted(matching(query, scope))], "filter": seen(scope)}},
        "post_filter": {"bool": {"filter": list(chosen.values())}},
        "aggs": {name: count(name, chosen) for name in facets},
        "sort": SORTS.get(sort, SORTS[""]),
    }


def matching(query, scope) -> dict:
    if not query:
        return {"match_all": {}}
    fields = list(TITLES if scope.titles else FIELDS)
    ways = [each for text in variants(query) for each in (whole(text, fields, query.loose), begun(text))]
    return {"dis_max": {"queries": ways, "tie_breaker": 0.1}}


def whole(text: str, fields: list[str], loose: bool) -> dict:
    """Each word, in whichever field it stands; or some of them, once all together have found nothing."""
    asked = {"query": text, "type": "cross_fields", "analyzer": "read", "fields": fields}
    return {"multi_match": asked | {"operator": "or" if loose else "and"}}


def begun(text: str) -> dict:
    """The last word may still be being typed."""
    return {"match": {"title.begun": {"query": text, "operator": "and", "boost": 5}}}


def weighted(asked: dict) -> dict:
    """Kinds that come a little earlier among equals."""
    factor = {"field": "weight", "missing": 1}
    return {"function_score": {"query": asked, "field_value_factor": factor, "boost_mode": "multiply"}}


def seen(scope) -> list[dict]:
    """Who asks, and what is over: never a matter of ranking."""
    today = timezone.localdate().isoformat()
    rights = [{"terms": {"audience": sorted(scope.viewer)}}]
    rights += [{"terms": {"kind": list(scope.kinds)}}] if scope.kinds else []
    past = {"range": {"until": {"lt": today}}}
    return [*rights, {"bool": {"must_not": [past]}}]


def values(name: str, slugs) -> dict:
    return {"terms": {field(name): list(slugs)}}


def field(name: str) -> str:
    return "kind" if name == "kind" else f"facets.{name}"


def count(name: str, chosen: dict[str, dict]) -> dict:
    others = [each for facet, each in chosen.items() if facet != name]
    return {
        "filter": {"bool": {"filter": others}},
        "aggs": {"values": {"terms": {"field": field(name), "size": VALUES}}},
    }
