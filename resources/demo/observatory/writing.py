"""A text typed with few marks, as the blocks an editor would have placed.

## Un intertitre
- un point
> une citation | qui la dit
"""

import re

from pages.demo.build import points, said, text, title

LEVELS = {"## ": 2, "### ": 3}


def blocks(body: str) -> list[tuple]:
    made: list[tuple] = []
    for piece in re.split(r"\n\s*\n", body.strip()):
        mark = next((each for each in LEVELS if piece.startswith(each)), "")
        if mark:
            made.append(title(piece[len(mark) :].strip(), LEVELS[mark]))
        elif piece.startswith("> "):
            words, _bar, who = piece[2:].partition(" | ")
            made.append(said(words.strip(), who.strip()))
        elif piece.startswith("- "):
            made.append(points(*(line.removeprefix("- ").strip() for line in piece.splitlines())))
        else:
            made.append(text(" ".join(piece.split())))
    return together(made)


def together(made: list[tuple]) -> list[tuple]:
    """Paragraphs that follow each other are one block."""
    kept: list[tuple] = []
    for kind, value in made:
        if kept and kind == kept[-1][0] == "paragraphs":
            kept[-1] = (kind, kept[-1][1] + value)
        else:
            kept.append((kind, value))
    return kept
