"""Is this text easy to read? A score on a hundred, and advice for each sentence.

    report = read("Le spectacle est gratuit. Venez à 15 h.", jargon=[Jargon("billetterie", "le guichet")])
    report.score, report.level, report.to_rewrite

Pure functions: they know no page and no database. The rules are in `plain_rules.py`; the list of jargon is kept by
editors (`resources.JargonWord`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from resources.domain.plain_rules import RULES, Advice, Jargon
from search.analysis.folding import fold

CLEAR, FAIR = 85, 65
MOST_READ = 40_000  # characters: a bulletin is ten times shorter
ENDS = re.compile(r"(?<=[.!?…])[\s\u00a0\u202f]+(?=[«\"“A-ZÀ-ÝŒ\d–—-])|\n+")
ABBREVIATION = re.compile(r"(?:^|[\s\u00a0(])(?:M|Mme|Mlle|MM|Dr|St|Ste|av|bd|tél|env|etc|n|p|[A-Z])\.$", re.IGNORECASE)


class Level(StrEnum):
    CLEAR = "clair"
    FAIR = "assez clair"
    HARD = "difficile"


@dataclass(frozen=True)
class Sentence:
    text: str
    advice: tuple[Advice, ...]

    @property
    def weight(self) -> int:
        return len(self.text.split())

    @property
    def score(self) -> int:
        return max(0, 100 - sum(one.cost for one in self.advice))


@dataclass(frozen=True)
class Report:
    sentences: tuple[Sentence, ...]

    @cached_property
    def score(self) -> int:
        """Each sentence counts for its length: a long hard one is met longer. Nothing written, nothing to blame."""
        weight = sum(one.weight for one in self.sentences)
        return round(sum(one.score * one.weight for one in self.sentences) / weight) if weight else 100

    @property
    def level(self) -> Level:
        if self.score >= CLEAR:
            return Level.CLEAR
        return Level.FAIR if self.score >= FAIR else Level.HARD

    @cached_property
    def to_rewrite(self) -> list[Sentence]:
        """The hardest first."""
        return sorted((one for one in self.sentences if one.advice), key=lambda one: one.score)

    @property
    def words(self) -> int:
        return sum(one.weight for one in self.sentences)


def read(text: str, *, jargon: Iterable[Jargon] = ()) -> Report:
    known = compiled(jargon)
    return Report(tuple(judged(sentence, known) for sentence in sentences(text[:MOST_READ])))


def judged(text: str, jargon: list[tuple[re.Pattern, Jargon]]) -> Sentence:
    found = [advice for rule in RULES for advice in rule(text)]
    return Sentence(text, (*found, *said_otherwise(text, jargon)))


def sentences(text: str) -> list[str]:
    """A line is a sentence too: titles and lists have no full stop."""
    made: list[str] = []
    for piece in filter(None, (part.strip() for part in ENDS.split(text))):
        if made and ABBREVIATION.search(made[-1]):
            made[-1] = f"{made[-1]} {piece}"
        else:
            made.append(piece)
    return [each for each in made if any(letter.isalnum() for letter in each)]


def compiled(jargon: Iterable[Jargon]) -> list[tuple[re.Pattern, Jargon]]:
    """Found in the plural too, whatever its accents and capitals; the longest first, so that « chargée de relations »
    hides « relations »."""
    ordered = sorted((each for each in jargon if each.word.strip()), key=lambda each: -len(each.word))
    return [(re.compile(rf"(?<!\w){plural(fold(each.word.strip()))}(?!\w)"), each) for each in ordered]


def plural(folded: str) -> str:
    return r"[\s-]+".join(rf"{re.escape(word)}[sx]?" for word in re.split(r"[\s-]+", folded))


def said_otherwise(text: str, jargon: list[tuple[re.Pattern, Jargon]]) -> list[Advice]:
    folded, found = fold(text), []
    for pattern, each in jargon:
        folded, times = pattern.subn(lambda match: "·" * len(match[0]), folded)
        if times:
            say = f" : dites plutôt « {each.say} »." if each.say else " : cherchez un mot plus simple."
            found.append(Advice("jargon", each.word, f"« {each.word} »{say}", 25))
    return found
