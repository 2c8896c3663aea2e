"""From a text to its stems."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from search.analysis.folding import fold, tidy

INITIALS = r"(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?"  # Q.P.V.
WORD = re.compile(rf"{INITIALS}|[^\W_]+(?:['-][^\W_]+)*")
MOST_LETTERS = 40  # longer is no word: addresses, keys, noise
KNOWN_STEMS = 100_000


@dataclass
class Reading:
    stems: list[str] = field(default_factory=list)  # in the order of the text
    joined: list[str] = field(default_factory=list)  # compounds as one word: « socio-culturel » is also socioculturel
    words: dict[str, str] = field(default_factory=dict)  # each folded word and its stem
    written: dict[str, str] = field(default_factory=dict)  # each word as it is written, small, and folded
    idle: list[str] = field(default_factory=list)  # the words that say nothing

    def __str__(self):
        return " ".join(self.stems + self.joined)


@dataclass
class Analyser:
    stemmer: Callable[[str], str]
    elisions: frozenset[str]  # what stands before an apostrophe and goes: l’, qu’
    endings: frozenset[str]  # what stands after one and goes: ’s
    stop_words: frozenset[str]
    irregular: Mapping[str, str]  # plurals no rule finds: « jeux » is « jeu »

    def __post_init__(self):
        self.stem = lru_cache(KNOWN_STEMS)(self._stem)
        self.stems_of = lru_cache(KNOWN_STEMS)(self._stems_of)

    def _stem(self, word: str) -> str:
        return self.stemmer(self.irregular.get(word, word)) if len(word) > 2 else word

    def _stems_of(self, word: str) -> frozenset[str]:
        """Of one word as it stands in a text: what would find it."""
        reading = self.read(word)
        return frozenset((*reading.stems, *reading.joined))

    def read(self, text: str) -> Reading:
        reading = Reading()
        for found in WORD.findall(tidy(text)):
            for part in self.parts(found, reading):
                self.note(part[:MOST_LETTERS], reading)
        return reading

    def note(self, written: str, reading: Reading) -> None:
        word = fold(written)
        if word in self.stop_words:
            reading.idle.append(word)
            return
        stem = reading.words.get(word) or self.stem(word)
        reading.words[word], reading.written[written] = stem, word
        reading.stems.append(stem)

    def parts(self, found: str, reading: Reading) -> list[str]:
        if found.isalnum():
            return [found]
        if "." in found:
            return [found.replace(".", "")]
        parts = [word for piece in found.split("-") for word in self.without_elision(piece)]
        if len(parts) > 1 and "-" in found and "".join(parts).isalpha():
            joined = fold("".join(parts)[:MOST_LETTERS])
            reading.joined.append(self.stem(joined))
        return parts

    def without_elision(self, piece: str) -> list[str]:
        """In one pass: « d’l’eau » is water, and so are the thousands of elisions of what is no text."""
        parts = piece.split("'")
        start = next((n for n, part in enumerate(parts[:-1]) if part not in self.elisions), len(parts) - 1)
        before, *after = parts[start:]
        if after and "'".join(after) in self.endings:
            return [before]
        return ["".join((before, *after))]  # aujourd’hui, don’t
