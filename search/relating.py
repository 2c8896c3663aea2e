"""What is near a thing: the same words of the network (themes, publics, forms of art…), and words of its title.

Two rankings are made and mixed by places, so that neither needs the other's measure. What was found is kept a while by
its numbers only: each time it is shown, the index is asked again who may see it, and what it says today.
"""

import hashlib
import math
from collections import Counter

from django.core.cache import cache
from django.db.models import Count

from common.page_cache import generation
from search import asking, querying, standing
from search.asking import Scope
from search.finding import Hit, hits
from search.models import Row, RowTerm, Text
from search.registry import kind_of

NEAR = 40  # of each ranking
KEPT_SECONDS = 600
FLAT = 10  # the larger, the less the first places of a ranking count
NO_KINSHIP = ("kind", "format", "territory", "licence")  # what says nothing of what a thing is about
MOST_STEMS = 12


def related(obj, *, viewer: frozenset[str], language: str, kinds: tuple[str, ...] = (), limit: int = 4) -> list[Hit]:
    kind = kind_of(obj)
    row = kind and Row.objects.filter(kind=kind.slug, object_id=str(obj.pk), language=language).first()
    if not row:
        return []
    scope = Scope(viewer, language, tuple(kinds))
    key = f"related-{generation()}-{row.signature}-{row.pk}-{hash_of(scope)}"
    ids = cache.get_or_set(key, lambda: mixed(row, scope), KEPT_SECONDS)
    return hits(asking.seen(ids, scope)[:limit], querying.Query("", language))


def hash_of(scope: Scope) -> str:
    told = " ".join([*sorted(scope.viewer), "in", *sorted(scope.kinds)])
    return hashlib.blake2b(told.encode(), digest_size=12).hexdigest()


def mixed(row: Row, scope: Scope) -> list[int]:
    places: Counter = Counter()
    for ranking in (by_facets(row, scope), by_words(row, scope)):
        for place, pk in enumerate(ranking):
            places[pk] += 1 / (FLAT + place)
    places.pop(row.pk, None)
    return [pk for pk, _score in sorted(places.items(), key=lambda each: (-each[1], each[0]))[:NEAR]]


def by_facets(row: Row, scope: Scope) -> list[int]:
    """A rare word in common says more than one that everything has."""
    if standing.usable():
        return standing.near(row.pk, scope, apart_from=NO_KINSHIP, most=NEAR)
    own = RowTerm.objects.filter(row=row).exclude(term__facet__in=NO_KINSHIP).values_list("term", flat=True)
    numbers = list(own.order_by("term"))
    if not numbers:
        return []
    counted = RowTerm.objects.filter(term__in=numbers).order_by("term").values_list("term").annotate(rows=Count("pk"))
    weights = {number: 1 / math.log(2 + rows) for number, rows in counted}
    share = " ".join(["WHEN %s THEN %s"] * len(weights))
    where, parameters = asking.visible(scope)
    sql = (
        f"SELECT r.id FROM search_rowterm t JOIN search_row r ON r.id = t.row_id "  # noqa: S608  (placeholders only)
        f"WHERE t.term_id IN ({', '.join(['%s'] * len(numbers))}) AND r.id <> %s AND {where} "
        f"GROUP BY r.id ORDER BY SUM(CASE t.term_id {share} END) DESC, r.id LIMIT {NEAR}"
    )
    by_weight = [value for pair in sorted(weights.items()) for value in pair]
    return [pk for (pk,) in asking.fetch(sql, [*numbers, row.pk, *parameters, *by_weight])]


def by_words(row: Row, scope: Scope) -> list[int]:
    text = Text.objects.defer("body").get(pk=row.pk)
    read = querying.read(f"{text.title} {text.keywords}"[: querying.MOST_LETTERS], row.language, beginning=False)
    if not read:
        return []
    return asking.page_of(querying.loosen(read), scope, sort="", start=0, most=NEAR)
