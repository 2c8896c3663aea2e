"""French typography: the spaces that must not break."""

import re

from common.printing.drawn import Drawing

NARROW = "\u202f"  # before ; ! ? and inside numbers
NO_BREAK = "\u00a0"  # before : and inside « »

RULES = [
    (re.compile(r"[ \u00a0\u202f]+([;!?])"), NARROW + r"\1"),
    (re.compile(r"[ \u00a0\u202f]+(:)(?=\s|$)"), NO_BREAK + r"\1"),
    (re.compile(r"«[ \u00a0\u202f]*"), "«" + NO_BREAK),
    (re.compile(r"[ \u00a0\u202f]*»"), NO_BREAK + "»"),
    (re.compile(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))"), NARROW),
    (re.compile(r"(?<=\d)[ \u00a0](?=[%€])"), NARROW),
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
]


def french(text: str) -> str:
    for pattern, replacement in RULES:
        text = pattern.sub(replacement, text)
    return text


def french_everywhere(value):
    """The same for every text inside lists and dictionaries. A drawing is not a text."""
    if isinstance(value, Drawing):
        return value
    if isinstance(value, str):
        return french(value)
    if isinstance(value, dict):
        return {key: french_everywhere(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [french_everywhere(inner) for inner in value]
    return value
