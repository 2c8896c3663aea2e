"""What editors chose to show first for these very words."""

from search import asking, finding, querying
from search.analysis import analyser
from search.asking import Scope
from search.finding import Hit
from search.models import BestBet, Row

MOST = 3


def chosen(text: str, *, viewer: frozenset[str], language: str) -> list[Hit]:
    """In the editors' order; only what the person may see, and what is still there."""
    stems = frozenset(analyser(language).read(text).stems)
    bets = [bet for bet in BestBet.objects.filter(language=language) if stems and bet.answers(stems)]
    rows = {(row.kind, row.object_id): row.pk for row in rows_of(bets, language)}
    ids = [pk for bet in bets if (pk := rows.get((bet.kind, bet.object_id)))]
    seen = asking.seen(list(dict.fromkeys(ids)), Scope(viewer, language))[:MOST]
    return finding.hits(seen, querying.read(text, language))


def rows_of(bets: list[BestBet], language: str) -> list[Row]:
    if not bets:
        return []
    kinds, numbers = {bet.kind for bet in bets}, {bet.object_id for bet in bets}
    return list(Row.objects.filter(kind__in=kinds, object_id__in=numbers, language=language).order_by("pk"))
