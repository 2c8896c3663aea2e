"""For a search that finds nothing: words of the index that look like those that were typed, and lead somewhere."""

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from search import querying, spelling
from search.asking import Scope, page_of

LEAST = 0.82
SHORTEST = 5  # shorter words look like everything
LOOKED_AT = 10
MOST = 5
ALIKE = JaroWinkler.normalized_similarity


def nearest_words(text: str, *, viewer: frozenset[str], language: str) -> list[str]:
    """Only those that find something for whoever asks: a word may stand in nothing but what is reserved to others."""
    scope, found = Scope(viewer, language), []
    for word in alike(text, language)[:LOOKED_AT]:
        if len(found) < MOST and page_of(querying.read(word, language, beginning=False), scope, most=1):
            found.append(word)
    return found


def alike(text: str, language: str) -> list[str]:
    """Further than a spelling mistake: what begins or sounds alike, the commonest first."""
    known = spelling.vocabulary(language, spelling.moment())
    words = querying.read(text, language).words
    found: dict[str, tuple[int, str]] = {}
    for word in words:
        if len(word) >= SHORTEST:
            near = process.extract(word, known.keys(), scorer=ALIKE, score_cutoff=LEAST, limit=8)
            found |= {each: known[each] for each, _score, _ in near if each not in words and len(each) >= SHORTEST}
    return [written for _rows, written in sorted(found.values(), reverse=True)]
