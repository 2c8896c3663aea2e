"""A question in other words: what editors said means the same, put in the place of what was typed."""

from itertools import islice

from search.analysis import analyser
from search.analysis.analyser import WORD
from search.models import Synonym
from search.models.editors import lines

MOST = 8


def variants(query) -> list[str]:
    """What was typed first. The server reads texts, not our stems: synonyms are given to it as people write them."""
    if not query:
        return []
    words = [(word, tuple(analyser(query.language).read(word).stems)) for word in WORD.findall(query.text)]
    found = [query.text]
    for synonym in Synonym.objects.filter(language=query.language):
        said = lines(synonym.words)
        for asked in said if synonym.both_ways else said[:1]:
            stems = tuple(analyser(query.language).read(asked).stems)
            found += [text for other in said if other != asked for text in replaced(words, stems, other)]
    return list(islice(dict.fromkeys(found), MOST))


def replaced(words: list[tuple[str, tuple[str, ...]]], stems: tuple[str, ...], other: str) -> list[str]:
    """The text with this run of words said otherwise, once for each place where it stands."""
    texts = []
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if stems and tuple(stem for _word, own in words[start:end] for stem in own) == stems and words[start][1]:
                said = [word for word, _own in words]
                texts.append(" ".join([*said[:start], other, *said[end:]]))
                break
    return texts
