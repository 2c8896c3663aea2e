"""While somebody types: things whose title holds what is there, then words to go on with."""

from collections import Counter
from dataclasses import dataclass

from search import querying
from search.analysis import analyser
from search.asking import Scope, page_of
from search.models import Text
from search.registry import Kind, kinds

MOST_TITLES = 6
MOST_LOOKED_AT = 30
MOST_WORDS = 4


@dataclass(frozen=True)
class Suggestion:
    text: str
    url: str = ""  # of the thing; nothing for words to search for
    kind: Kind | None = None


def suggest(text: str, viewer: frozenset[str], language: str = "fr") -> list[Suggestion]:
    query = querying.read(text, language)
    if not query or len(query.text) < querying.SHORTEST_BEGINNING:
        return []
    ids = page_of(query, Scope(viewer, language, titles=True), most=MOST_LOOKED_AT)
    known, texts = kinds(), Text.objects.select_related("row").defer("body", "summary").in_bulk(ids)
    seen = [texts[pk] for pk in ids if pk in texts]
    titles = [Suggestion(each.title, each.url, known[each.row.kind]) for each in seen[:MOST_TITLES]]
    return [*titles, *words(query, seen)]


def words(query, seen: list[Text]) -> list[Suggestion]:
    """Only words of titles that the person may see: a suggestion tells nothing more."""
    *before, last = query.words
    read, counts = analyser(query.language).read, Counter()
    for each in seen:
        written = read(f"{each.title} {each.keywords}").written
        counts.update(shown for shown, word in written.items() if word.startswith(last) and word != last)
    return [Suggestion(" ".join([*before, word])) for word, _ in counts.most_common(MOST_WORDS)]
