"""How much of a document is read. Told once, for the process that reads and the one that asks."""

SECONDS = 30  # of the clock; the processor's time is bounded too
CPU_SECONDS = 20
MEMORY = 768 * 2**20
CHARACTERS = 400_000  # two hundred dense pages: beyond, the beginning is enough to find it by
PAGES = 400
MEMBER = 40 * 2**20  # of one part of an archive, once opened
MEMBERS = 400  # parts read of one document: slides, mostly
FILE = 60 * 2**20


class Refusal(Exception):
    """Why it cannot be read: one word, that `asking` knows a sentence for."""


class Gathering:
    """Words put end to end until there are enough."""

    def __init__(self, most: int = CHARACTERS):
        self.pieces, self.left = [], most

    @property
    def full(self) -> bool:
        return self.left <= 0

    def add(self, words: str) -> None:
        words = words[: max(self.left, 0)]
        self.left -= len(words)
        self.pieces.append(words)

    def told(self) -> str:
        return "".join(self.pieces)
