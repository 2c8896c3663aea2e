"""Names in the order of a French dictionary: É beside E, whatever the case, on both databases (ADR 0014).

    rows.order_by(French("name"), "pk")

PostgreSQL knows this order; SQLite is taught it at each connection. Nothing is stored
or indexed by it, but the beginning of titles in the index of the search (ADR 0015).
"""

import unicodedata

from django.db.models.functions import Collate

LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})


class French(Collate):
    """On SQLite a function rather than a collation: called once for each row, not at each comparison."""

    def __init__(self, expression):
        super().__init__(expression, "fr-x-icu")

    def as_sqlite(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, template="FRENCH_ORDER(%(expressions)s)", **extra)


def teach(sender, connection, **kwargs) -> None:
    """Receiver of `connection_created`."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("FRENCH_ORDER", 1, key, deterministic=True)


class Bare(dict):
    """For `str.translate`: letters without their accents, and one sign for all signs, which come before letters."""

    def __missing__(self, code: int):
        char = chr(code)
        kept = code if char.isalnum() or char == " " else "!"
        self[code] = None if unicodedata.combining(char) else kept
        return self[code]


BARE = Bare()


def key(text: str | None) -> str | None:
    """Accents, then case, count only between words otherwise the same."""
    if text is None:
        return None
    spread = unicodedata.normalize("NFKD", text.translate(LIGATURES)).casefold()
    return "\x01".join((spread.translate(BARE), spread, text.swapcase()))


def beginning(text: str, letters: int = 40) -> str:
    """The first part of the key, for what keeps it: rows too many to be put in order by a function."""
    return key(text).partition("\x01")[0][:letters]
