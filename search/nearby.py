"""For a search that finds nothing: words of the index that look like those that were typed."""

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from search import querying, spelling

LEAST = 0.82
SHORTEST = 5  # shorter words look like everything
MOST = 5
ALIKE = JaroWinkler.normalized_similarity


def nearest_words(text: str, language: str) -> list[str]:
    """Further than a spelling mistake: what begins or sounds alike, the commonest first."""
    known = spelling.vocabulary(language, spelling.moment())
    found: dict[str, tuple[int, str]] = {}
    words = querying.read(text, language).words
    for word in words:
        if len(word) < SHORTEST:
            continue
        alike = process.extract(
            word, known.keys(), scorer=JaroWinkler.normalized_similarity, score_cutoff=LEAST, limit=8
        )
        found |= {each: known[each] for each, _score, _ in alike if each not in words and len(each) >= SHORTEST}
    return [written for _rows, written in sorted(found.values(), reverse=True)][:MOST]
