"""Words of a list as people write them; for the others, the nearest."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from common.folding import plain

YES = frozenset({"oui", "o", "x", "1", "vrai", "true", "yes"})
NO = frozenset({"", "non", "n", "0", "faux", "false", "no"})
LONGEST = 80  # letters compared: nobody writes more by a slip
LIKENESS = 0.6


class Nearest:
    """The spelling that was probably meant; the same slip comes on a thousand lines, and is compared once."""

    def __init__(self, spellings: Iterable[str]):
        self.spellings = list(spellings)
        self.guesses: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """One that stands in the text (« CCAS de Bobigny »), or else one that looks like it (« Centre sociale »).

        A number looks like its neighbours without being meant for them: 974 is no slip for 973.
        """
        said = plain(text[:LONGEST])
        if said not in self.guesses:
            within = [each for each in self.spellings if len(each) > 2 and f" {each} " in f" {said} "]
            alike = [max(within, key=len)] if within else []
            if not alike and not re.search(r"\d", said):
                alike = get_close_matches(said, self.spellings, n=1, cutoff=LIKENESS)
            self.guesses[said] = alike[0] if alike else ""
        return self.guesses[said]


def listed(text: str, known) -> list[str]:
    """The words of one cell: separated by « ; », « / », « | » or a new line, or by commas where no word has one."""
    parts = [part.strip() for part in re.split(r"[;/|\n]", text) if plain(part)]
    if len(parts) == 1 and plain(text) not in known:
        parts = [part.strip() for part in text.split(",") if plain(part)]
    return parts


def meant(labels: list[str]) -> str:
    return f"Vouliez-vous dire {' et '.join(f'« {label} »' for label in labels)} ?"
