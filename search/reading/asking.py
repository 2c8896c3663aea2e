"""Asks the process that reads, and never waits longer than it must."""

import json
import os
import subprocess
import sys
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from search.reading.limits import CHARACTERS, FILE, SECONDS

READ = ("pdf", "docx", "odt", "pptx", "odp", "txt")  # the kinds of file that have a text worth finding
ROOT = Path(__file__).resolve().parents[2]
CHUNK = 2**20
INVISIBLE = dict.fromkeys(  # control characters, and those that hide or turn the words round them
    code for code in range(0x2100) if unicodedata.category(chr(code)) in ("Cc", "Cf") and chr(code) not in "\n\t"
)

REASONS = {
    "locked": "Ce document est protégé par un mot de passe : enregistrez-le sans protection pour qu’on le trouve.",
    "broken": "Ce document est abîmé : ouvrez-le, enregistrez-le à nouveau, puis remplacez le fichier.",
    "bomb": "Une fois ouvert, ce document serait démesuré : il n’est pas lu.",
    "hostile": "Ce document contient des instructions cachées : il n’est pas lu. Exportez-le à nouveau.",
    "heavy": "Ce document est trop lourd à lire : coupez-le en plusieurs, ou allégez ses images.",
    "slow": "Ce document est trop long à lire : coupez-le en plusieurs, ou exportez-le plus simplement.",
    "empty": "Aucun texte : ce sont sans doute des images de pages. Un document numérisé ne se lit ni à l’oreille "
    "ni par la recherche ; passez-le à la reconnaissance de texte.",
    "missing": "Le fichier de ce document a disparu : déposez-le à nouveau.",
}


class Unreadable(Exception):
    def __init__(self, reason: str):
        super().__init__(REASONS[reason])
        self.reason = reason


@dataclass(frozen=True)
class Text:
    words: str
    pages: int
    cut: bool  # there was more


def read_text(file, extension: str, *, seconds: float = SECONDS) -> Text:
    with tempfile.TemporaryFile() as copy:  # the process reads a file of ours, wherever the document is kept
        size = 0
        while piece := file.read(CHUNK):
            size += len(piece)
            if size > FILE:
                raise Unreadable("heavy")
            copy.write(piece)
        copy.seek(0)
        answer = ask(copy, extension, seconds)
    if reason := answer.get("refused"):
        raise Unreadable(reason)
    words = tidy(answer["text"])
    if not words:
        raise Unreadable("empty")
    return Text(words, answer["pages"], answer["cut"])


def ask(copy, extension: str, seconds: float) -> dict:
    """One line of JSON; anything else is a process that died of the document."""
    command = [sys.executable, "-m", "search.reading", extension]
    surroundings = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(  # noqa: S603  (our own words, and one of READ)
            command,
            stdin=copy,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=surroundings,
            timeout=seconds,
            check=False,
        )
        return json.loads(done.stdout) if done.returncode == 0 else {"refused": "heavy"}
    except subprocess.TimeoutExpired:
        return {"refused": "slow"}
    except ValueError:
        return {"refused": "broken"}


def tidy(text: str) -> str:
    """One space between words, one line between paragraphs; nothing that cannot be seen, nor NUL for PostgreSQL."""
    text = unicodedata.normalize("NFC", text.translate(INVISIBLE))
    text = text.encode("utf-8", "ignore").decode()  # halves of letters
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)[:CHARACTERS]
