"""Letters as they are compared: small, without accents, ligatures opened, one apostrophe."""

import unicodedata
from functools import lru_cache

from common.sorting import LIGATURES

SIGNS = {ord(sign): "'" for sign in "’‘ʼ′＇"} | {ord(sign): "-" for sign in "‐‑‒–"} | {0xAD: None, 0: " "}
KNOWN_WORDS = 100_000


class Letters(dict):
    """For `str.translate`: drops what is written over a letter. Learns each character once."""

    def __missing__(self, code: int):
        self[code] = SIGNS.get(code, None if unicodedata.combining(chr(code)) else code)
        return self[code]


LETTERS = Letters()


def tidy(text: str) -> str:
    """Small letters with their accents, each accent within its letter, one sign for all apostrophes."""
    if text.isascii():
        return text.lower().replace("\0", " ")
    return unicodedata.normalize("NFKC", text).lower().translate(LETTERS)


@lru_cache(KNOWN_WORDS)
def fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", tidy(text).translate(LIGATURES)).casefold().translate(LETTERS)
