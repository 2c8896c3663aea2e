"""What two ways of writing one word have in common."""

import re
import unicodedata

LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "&": " et "})


def plain(text: str) -> str:
    """Without accents, case or punctuation, one space between words."""
    spread = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    letters = "".join(char for char in spread if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", letters.casefold()))
