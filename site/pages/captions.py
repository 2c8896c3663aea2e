"""WebVTT, read line by line: what is said, when, by whom. What is wrong is told with the number of its line."""

import re
from dataclasses import dataclass

from common.errors import Refused

MOST_BYTES, MOST_CUES, MOST_FAULTS = 2 * 2**20, 20_000, 6
TIME = r"(?:(\d{1,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMING = re.compile(rf"^{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t]+\S.*)?$", re.ASCII)
VOICE = re.compile(r"<v(?:\.[^\s>]+)?[ \t]+([^>]{1,80})>")
TAG = re.compile(r"<[^<>]{0,200}>")
ENTITIES = {"&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&lrm;": "\u200e", "&rlm;": "\u200f", "&amp;": "&"}
SILENT = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True)
class Cue:
    start: float
    end: float
    speaker: str
    text: str


def decoded(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        raise Refused("Ce fichier de sous-titres dépasse 2 Mo : est-ce bien du texte ?", code="size")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Refused(
            f"Ligne {line} : ce fichier n’est pas en UTF-8. Enregistrez-le ainsi.", code="encoding"
        ) from error


def parse(raw: bytes) -> list[Cue]:
    """Every cue, in order. Refused with the first faults, each with its line."""
    lines = decoded(raw).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not re.match(r"WEBVTT(?:[ \t].*)?$", lines[0]):
        raise Refused("Ligne 1 : un fichier WebVTT commence par « WEBVTT ».", code="header")
    reader = Reader()
    for number, block in blocks(lines):
        reader.take(number, block)
        if len(reader.faults) >= MOST_FAULTS:
            break
    if not reader.faults and not reader.cues:
        reader.faults.append("Ce fichier ne contient aucun sous-titre.")
    if reader.faults:
        raise Refused(reader.faults, code="captions")
    return reader.cues


def blocks(lines: list[str]):
    """(number of the first line, lines) for each group between empty lines, after the header."""
    block: list[str] = []
    for number, line in enumerate([*lines[1:], ""], start=2):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


class Reader:
    def __init__(self):
        self.cues: list[Cue] = []
        self.faults: list[str] = []

    def fault(self, line: int, words: str) -> None:
        self.faults.append(f"Ligne {line} : {words}")

    def take(self, number: int, block: list[str]) -> None:
        if block[0].split()[0] in SILENT or (number == 2 and "-->" not in " ".join(block)):
            return  # a comment, a style (ours decide), or what a tool wrote under the header
        if "-->" not in block[0]:  # the name of the cue
            number, block = number + 1, block[1:]
        if not block or "-->" not in block[0]:
            self.fault(number - 1, "un temps était attendu, comme « 00:12.000 --> 00:15.500 ».")
            return
        timing = TIMING.match(block[0].strip())
        if timing is None:
            self.fault(number, f"« {block[0].strip()[:60]} » n’est pas un temps (« 00:12.000 --> 00:15.500 »).")
            return
        self.keep(number, timing.groups(), block[1:])

    def keep(self, number: int, times: tuple, words: list[str]) -> None:
        start, end = seconds(*times[:4]), seconds(*times[4:])
        text = " ".join(words).strip()
        if end <= start:
            self.fault(number, "la fin doit venir après le début.")
        elif self.cues and start < self.cues[-1].start:
            self.fault(number, "ce sous-titre commence avant le précédent.")
        elif not plain(text):
            self.fault(number, "ce sous-titre est vide.")
        elif len(self.cues) >= MOST_CUES:
            self.fault(number, f"plus de {MOST_CUES} sous-titres : ce fichier est démesuré.")
        else:
            said_by = VOICE.search(text)
            self.cues.append(Cue(start, end, said_by[1].strip() if said_by else "", plain(text)))


def seconds(hours, minutes, secs, thousandths) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(secs) + int(thousandths) / 1000


def plain(text: str) -> str:
    text = TAG.sub("", text)
    for entity, sign in ENTITIES.items():
        text = text.replace(entity, sign)
    return " ".join(text.split(" ")).strip()


def written(cues) -> str:
    """The same as a file."""
    parts = ["WEBVTT", ""]
    for cue in cues:
        voice = f"<v {cue.speaker}>" if cue.speaker else ""
        text = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        parts += [f"{stamp(cue.start)} --> {stamp(cue.end)}", voice + text, ""]
    return "\n".join(parts)


def stamp(moment: float) -> str:
    whole, thousandths = divmod(round(moment * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}"
