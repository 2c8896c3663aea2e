"""Comparing words as people type them: without accents, case, apostrophes or hyphens."""

import re
import unicodedata


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    letters = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return re.sub(r"[^a-z0-9]+", " ", letters).strip()
