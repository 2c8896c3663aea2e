"""An interview as it is written, and as a film of it would be: who speaks, when, with captions made from the words.

    ## Un chapitre

    Observatoire | Une question ?

    Animatrice | Une réponse.

Times are those of somebody who reads aloud without hurry; the films in `films/` were drawn to last as long.
"""

import re
from dataclasses import dataclass, field, replace

from pages.captions import Cue, written
from pages.demo.build import spaced
from pages.transcript import Chapter, Passage, typed

WORDS_PER_SECOND, PAUSE, LONGEST_CUE = 2.5, 0.8, 84


@dataclass
class Speech:
    passages: list[Passage] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    seconds: int = 0

    @property
    def minutes(self) -> int:
        return max(1, round(self.seconds / 60))

    @property
    def transcript(self) -> str:
        return typed(self.passages)

    @property
    def chapter_lines(self) -> str:
        return "\n".join(f"{part.at // 60:02}:{part.at % 60:02} {part.title}" for part in self.chapters)

    @property
    def captions(self) -> str:
        ends = [passage.at for passage in self.passages[1:]] + [self.seconds]
        cues = [cue for passage, end in zip(self.passages, ends, strict=True) for cue in cut(passage, end)]
        return written(cues)


def spoken(text: str) -> Speech:
    """Refuses a paragraph that nobody says."""
    made, now = Speech(), 2.0  # two seconds of silence before the first word
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if paragraph.startswith("## "):
            made.chapters.append(Chapter(int(now), spaced(paragraph[3:].strip())))
            continue
        who, bar, words = paragraph.partition(" | ")
        if not bar or not words.strip():
            raise ValueError(f"personne ne dit « {paragraph[:40]}… »")
        made.passages.append(Passage(int(now), who.strip(), spaced(" ".join(words.split()))))
        now += len(words.split()) / WORDS_PER_SECOND + PAUSE
    made.seconds = int(now) + 2
    return made


def at_the_times_of(first: Speech, text: str) -> Speech:
    """The same said in another language: the film does not change, so its times do not either."""
    other = spoken(text)
    passages = [replace(said, at=before.at) for before, said in zip(first.passages, other.passages, strict=True)]
    chapters = [replace(part, at=before.at) for before, part in zip(first.chapters, other.chapters, strict=True)]
    return Speech(passages, chapters, first.seconds)


def cut(passage: Passage, end: int) -> list[Cue]:
    """Captions of a line or two, each shown as long as its share of the words; none cuts a sentence it could keep."""
    pieces = lines(passage.text)
    letters, cues, now = sum(map(len, pieces)), [], float(passage.at)
    for piece in pieces:
        until = now + (end - passage.at) * len(piece) / letters
        cues.append(Cue(now, until, passage.speaker, piece))
        now = until
    return cues


def lines(text: str) -> list[str]:
    made = [""]
    for sentence in re.split(r"(?<=[.?!…])\s", text):
        for word in sentence.split(" "):
            if made[-1] and len(made[-1]) + len(word) > LONGEST_CUE:
                made.append("")
            made[-1] = f"{made[-1]} {word}".strip()
        if len(made[-1]) > LONGEST_CUE / 2:
            made.append("")
    return [line for line in made if line]
