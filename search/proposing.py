"""« Vouliez-vous dire … ? »: a few things are found, and a neighbouring spelling finds many. Offered, never put in
place: the word as typed exists, and may be the right one.
"""

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from search import spelling
from search.analysis import analyser
from search.finding import Found, find

FEW = 3  # from here on the answer stands by itself
TIMES = 8  # how many more the other spelling finds
LEAST = 0.85  # of likeness: one letter in seven
LOOKED_AT = 20
TRIED = 2


def meant(found: Found, **asked) -> str:
    """`asked`: what `find` was asked beside the text."""
    if not 0 < found.total < FEW or found.corrected or found.loose:
        return ""
    for words in commoner(found.text, asked["language"])[:TRIED]:
        other = find(text=words, **asked | {"page": 1, "per_page": 1})
        if other.total >= TIMES * found.total and not (other.corrected or other.loose):
            return words
    return ""


def commoner(text: str, language: str) -> list[str]:
    """The text with one of its rare words replaced, the likeliest first."""
    known = spelling.vocabulary(language, spelling.moment())
    reading = analyser(language).read(text)
    found = []
    for word, stem in reading.words.items():
        if len(word) >= spelling.SHORTEST and not word.isdigit():
            found += [(each, word) for each in near(word, stem, language, known)]
    told = [" ".join(other if each == word else each for each in reading.words) for (_, other), word in sorted(found)]
    return list(dict.fromkeys(told))


def near(word: str, stem: str, language: str, known: dict[str, tuple[int, str]]) -> list[tuple]:
    """Other words, not other forms of this one, the commonest first. Whoever errs seldom errs at the first letter."""
    rows, _written = known.get(word, (0, word))
    if rows >= FEW:
        return []
    alike = process.extract(
        word, known.keys(), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=LEAST, limit=LOOKED_AT
    )
    return [
        ((-known[other][0], -score), known[other][1])
        for other, score, _ in alike
        if other[0] == word[0] and analyser(language).stem(other) != stem
    ]
