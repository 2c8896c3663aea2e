"""Weighted tsvectors over stems, made in Python word by word: no configuration of the server has a say.

A row has two: all its words, found through their index but kept apart by the server, since they are long; and those of
its title, short enough to be read for thousands of rows. Rows are ranked by their titles first, then the best by all
their words.
"""

from itertools import count

from django.db import connection

MAKE = (
    "CREATE INDEX IF NOT EXISTS search_row_words ON search_row USING gin (words) WITH (fastupdate = off)",
    "CREATE INDEX IF NOT EXISTS search_row_head ON search_row USING gin (head) WITH (fastupdate = off)",
    "CREATE INDEX IF NOT EXISTS search_word_beginning ON search_word (language, word text_pattern_ops)",
)
UNMAKE = ("search_row_words", "search_row_head", "search_word_beginning")
WEIGHTS = "{0.02, 0.1, 0.4, 1.0}"  # D, C, B, A
MOST_POSITIONS = 16_383  # what a tsvector counts to
MOST_PLACES = 250  # of one word
CANDIDATES = 300  # ranked by all their words
JOIN, CONTAINS, BINARY = "string_agg", "strpos", ' COLLATE "C"'


def make(cursor) -> None:
    for statement in MAKE:
        cursor.execute(statement)


def unmake(cursor) -> None:
    for name in UNMAKE:
        cursor.execute(f"DROP INDEX IF EXISTS {name}")


def fill(row, title, summary, body) -> None:
    row.head = vector(A=title)
    row.words = vector(A=title, B=summary, C=body)


def vector(**readings) -> str:
    places, at = {}, count(1)
    for weight, reading in readings.items():
        for stem in (*reading.stems, *reading.joined):
            places.setdefault(stem, []).append(f"{min(next(at), MOST_POSITIONS)}{weight}")
        next(at)  # an expression does not run from one text into the next
    return " ".join(f"'{stem}':{','.join(found[:MOST_PLACES])}" for stem, found in places.items())


def write(rows: list[tuple]) -> None:
    """Words stand in the row."""


def remove(ids: list[int]) -> None:
    """They go with it."""


def sweep() -> None:
    """None is left behind."""


def wordless() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM search_row WHERE words IS NULL OR head IS NULL ORDER BY id")
        return [pk for (pk,) in cursor]


def matching(units, *, titles: bool = False) -> tuple[str, str, str, list]:
    """FROM, WHERE, how well, and the parameters."""
    source = "search_row r CROSS JOIN CAST(%s AS tsquery) AS asked"
    where = "r.head @@ asked" if titles else "r.words @@ asked"
    return source, where, f"ts_rank('{WEIGHTS}', r.head, asked) * r.weight", [expression(units)]


def expression(units) -> str:
    return " & ".join("(" + " | ".join(phrase(stems) for stems in unit) + ")" for unit in units)


def phrase(stems: tuple[str, ...]) -> str:
    return "(" + " <-> ".join(f"'{stem}'" for stem in stems) + ")"


def best(units, order: str, *, start: int, most: int) -> tuple[str, list]:
    """The numbers of the rows to show, among those of `m`."""
    found = f"SELECT * FROM m WHERE missed = 0 ORDER BY {order} LIMIT %s OFFSET %s"
    if not units or not order.startswith("score") or start + most > CANDIDATES:
        return f"SELECT id FROM ({found}) AS found", [most, start]
    score = f"ts_rank('{WEIGHTS}', r.words, CAST(%s AS tsquery)) * r.weight AS score"
    ranked = f"SELECT r.id, r.day, {score} FROM ({found}) AS found JOIN search_row r ON r.id = found.id"
    again = f"SELECT id FROM ({ranked}) AS ranked ORDER BY {order} LIMIT %s OFFSET %s"
    return again, [expression(units), CANDIDATES, 0, most, start]


def counts() -> dict[str, int]:
    """Each stem with the number of rows that hold it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, ndoc FROM ts_stat('SELECT words FROM search_row')")
        return dict(cursor.fetchall())
