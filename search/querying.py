"""What a person typed, as what the index holds: units that must all be there, each with its alternatives."""

import re
from dataclasses import dataclass, replace

from search.analysis import analyser
from search.analysis.analyser import WORD
from search.analysis.folding import tidy as small
from search.domain.vocabulary import beginning_with
from search.models import Synonym

MOST_LETTERS = 200
MOST_WORDS = 12
MOST_ENDINGS = 40  # words that a beginning may stand for
SHORTEST_BEGINNING = 2
Unit = tuple[tuple[str, ...], ...]  # alternatives, each a word or an expression


@dataclass(frozen=True)
class Query:
    text: str
    language: str
    words: tuple[str, ...] = ()  # folded, in order, as typed
    stems: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    loose: bool = False  # any of the words, not all
    idle: bool = False  # only words that say nothing: they are looked for in titles, as they stand

    def __bool__(self):
        return bool(self.units)

    @property
    def marks(self) -> frozenset[str]:
        """The stems to show in an extract."""
        return frozenset(stem for unit in self.units for alternative in unit for stem in alternative)


def tidy(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f]+", " ", text[: MOST_LETTERS * 4]).strip()[:MOST_LETTERS]


def read(text: str, language: str, *, beginning: bool = True) -> Query:
    """`beginning`: the last word may still be being typed."""
    text = tidy(text)
    reading = analyser(language).read(text)
    stems = tuple(reading.stems or reading.idle)[:MOST_WORDS]
    words = tuple(word for word in pieces(text, language) if word)[:MOST_WORDS]
    units = with_synonyms(with_joined(stems, text, language), language)
    if units and reading.stems and beginning and text[-1:].isalnum():
        units = (*units[:-1], with_endings(units[-1], words[-1] if words else stems[-1], language))
    return Query(text, language, words, stems, units, idle=not reading.stems)


def pieces(text: str, language: str) -> list[str]:
    reading = analyser(language).read(text)
    return list(reading.words) or reading.idle


def with_joined(stems: tuple[str, ...], text: str, language: str) -> list[Unit]:
    """One unit for a word; for a compound, its parts in a row or the whole as one word."""
    units, rest = [], list(stems)
    for found in WORD.findall(small(text)):
        one = analyser(language).read(found)
        taken = tuple(one.stems)
        if not taken or tuple(rest[: len(taken)]) != taken:
            continue
        rest = rest[len(taken) :]
        if one.joined:
            units.append((taken, *((joined,) for joined in one.joined)))
        else:
            units += [((stem,),) for stem in taken]
    return [*units, *(((stem,),) for stem in rest)]


def with_synonyms(units: list[Unit], language: str) -> tuple[Unit, ...]:
    """The longest expression that editors know, from each word on, with those that mean the same."""
    known = synonyms(language) if units else {}
    flat, found, at = [unit[0] for unit in units], [], 0
    while at < len(units):
        for end in range(len(units), at, -1):
            asked = tuple(stem for part in flat[at:end] for stem in part)
            if asked in known:
                same = units[at] if end == at + 1 else (asked,)
                found.append(tuple(dict.fromkeys((*same, *known[asked]))))
                at = end
                break
        else:
            found.append(units[at])
            at += 1
    return tuple(found)


def synonyms(language: str) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Each expression with those that it finds too."""
    found: dict = {}
    for synonym in Synonym.objects.filter(language=language):
        stems = synonym.stems()
        for asked in stems if synonym.both_ways else stems[:1]:
            found.setdefault(asked, []).extend(other for other in stems if other != asked)
    return found


def with_endings(unit: Unit, word: str, language: str) -> Unit:
    if len(word) < SHORTEST_BEGINNING or word.isdigit():
        return unit
    stems = [(found.stem,) for found in beginning_with(word, language, MOST_ENDINGS)]
    return tuple(dict.fromkeys((*unit, *stems)))


def loosen(query: Query) -> Query:
    """Any of the words instead of all of them."""
    return replace(query, loose=True, units=(tuple(dict.fromkeys(one for unit in query.units for one in unit)),))
