"""A transcript as it is typed, and as it is read.

    [00:12 Médiatrice] On attendait devant la porte.
    Personne n’osait entrer.

    [00:31] Puis quelqu’un a ri.

A line that opens with a time starts a passage; the others go on with it. Without any time, each paragraph is a passage.
Chapters are one line each: « 01:30 Sur le trottoir ».
"""

import re
from dataclasses import dataclass

from common.errors import Refused
from pages.captions import Cue

MARK = re.compile(r"^\[(\d{1,2}:)?(\d{1,2}):(\d{2})(?:[ \u00a0]+([^\]]{1,60}))?\][ \u00a0]*(.*)$")
CHAPTER = re.compile(r"^(\d{1,2}:)?(\d{1,2}):(\d{2})[ \u00a0]+(\S.*)$")
LONGEST, MOST_FAULTS = 45, 6  # seconds of a passage made from captions
END_OF_SENTENCE = (".", "?", "!", "…", "»")


@dataclass(frozen=True)
class Passage:
    at: int | None  # seconds, where the time is known
    speaker: str
    text: str

    @property
    def clock(self) -> str:
        return clock(self.at) if self.at is not None else ""


@dataclass(frozen=True)
class Chapter:
    at: int
    title: str

    @property
    def clock(self) -> str:
        return clock(self.at)


def clock(seconds: int) -> str:
    """« 2:05 », « 1:02:05 »."""
    hours, rest = divmod(int(seconds), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def seconds_of(hours: str | None, minutes: str, seconds: str) -> int:
    return int((hours or "0:")[:-1]) * 3600 + int(minutes) * 60 + int(seconds)


def passages(text: str) -> list[Passage]:
    """What was typed, whatever it is: the validator has told what was wrong with it."""
    found: list[Passage] = []
    for paragraph in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").strip()):
        for line in paragraph.split("\n"):
            mark = MARK.match(line.strip())
            if mark:
                found.append(Passage(seconds_of(*mark.groups()[:3]), (mark[4] or "").strip(), mark[5].strip()))
            elif line.strip() and found and found[-1].at is not None:
                last = found.pop()
                found.append(Passage(last.at, last.speaker, f"{last.text}\n{line.strip()}".strip()))
            elif line.strip():
                found.append(Passage(None, "", line.strip()))
    return [each for each in found if each.text]


def check_transcript(text: str) -> None:
    faults, last = [], -1
    for number, typed_line in enumerate(text.splitlines(), start=1):
        line = typed_line.strip()
        mark = MARK.match(line)
        if re.match(r"^\[\s*\d", line) and not mark:
            faults.append(f"Ligne {number} : le temps s’écrit « [02:05] » ou « [02:05 Médiatrice] ».")
        elif mark and (now := seconds_of(*mark.groups()[:3])) is not None:
            if int(mark[3]) > 59 or now < last:
                faults.append(f"Ligne {number} : ce temps n’existe pas ou vient avant le précédent.")
            last = max(now, last)
    if faults:
        raise Refused(faults[:MOST_FAULTS], code="transcript")


def chapters(text: str) -> list[Chapter]:
    found = (CHAPTER.match(line.strip()) for line in text.splitlines())
    return [Chapter(seconds_of(*each.groups()[:3]), each[4].strip()) for each in found if each]


def check_chapters(text: str) -> None:
    faults, last = [], -1
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        mark = CHAPTER.match(line.strip())
        now = seconds_of(*mark.groups()[:3]) if mark and int(mark[3]) <= 59 else None
        if now is None:
            faults.append(f"Ligne {number} : un chapitre s’écrit « 01:30 Son titre ».")
        elif now <= last:
            faults.append(f"Ligne {number} : ce chapitre vient avant le précédent, ou en même temps.")
        last = max(now or 0, last)
    if faults:
        raise Refused(faults[:MOST_FAULTS], code="chapters")


def from_captions(cues: list[Cue]) -> list[Passage]:
    """Captions put together again: a passage ends with its speaker, or with a sentence once it is long enough."""
    made: list[Passage] = []
    began, speaker, words = 0.0, "", []
    for cue in cues:
        told_by = cue.speaker or speaker
        long_enough = words and cue.start - began >= LONGEST / 2 and words[-1].endswith(END_OF_SENTENCE)
        if words and (told_by != speaker or long_enough or cue.start - began >= LONGEST):
            made.append(Passage(int(began), speaker, " ".join(words)))
            words = []
        if not words:
            began = cue.start
        speaker = told_by
        words.append(cue.text)
    if words:
        made.append(Passage(int(began), speaker, " ".join(words)))
    return made


def typed(found: list[Passage]) -> str:
    """As an editor would have written it: what « écrire d’après les sous-titres » puts into the field."""
    return "\n\n".join(f"[{marked(each)}] {each.text}" if each.at is not None else each.text for each in found)


def marked(passage: Passage) -> str:
    hours, rest = divmod(passage.at or 0, 3600)
    time = f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60:02}:{rest % 60:02}"
    return f"{time} {passage.speaker}".strip()
