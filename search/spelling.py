"""What a misspelt word may have meant, among the words of the index itself."""

import time
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from search.analysis import analyser
from search.models import Word

MINUTES = 5
SHORTEST = 4  # in shorter words, one letter is another word
LEAST = 0.7


def respell(query) -> str:
    """The text with its unknown words put right, or nothing where there is nothing to put right."""
    known = vocabulary(query.language, moment())
    reading = analyser(query.language).read(query.text)
    changed = {word: better for word in reading.words if (better := nearest(word, known))}
    return " ".join(changed.get(word, word) for word in reading.words) if changed else ""


def nearest(word: str, known: dict[str, tuple[int, str]]) -> str:
    if len(word) < SHORTEST or word in known or word.isdigit():
        return ""
    found = process.extract(
        word, known.keys(), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=LEAST, limit=5
    )
    best = max(found, key=lambda each: (round(each[1], 2), known[each[0]][0]), default=None)
    return known[best[0]][1] if best else ""


def moment() -> int:
    return int(time.time() // (60 * MINUTES))


@lru_cache(4)
def vocabulary(language: str, moment: int) -> dict[str, tuple[int, str]]:
    """Each folded word with the number of rows that hold it, and as it is written, with its accents if it has any.

    Kept for some minutes in each process.
    """
    words = Word.objects.filter(language=language).values_list("word", "rows", "written")
    return {word: (rows, written) for word, rows, written in sorted(words, key=lambda each: len(each[2].encode()))}
