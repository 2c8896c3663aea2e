"""Weighted tsvectors over stems, made in Python word by word: no configuration of the server has a say.

A row has two: the words of its title, short, and all its words, which stand apart in the TOAST table so that a search
that meets thousands of rows reads little. Rows are ranked by their titles first, then the best by all their words.

The server moves a column aside only when the row passes 2 kB: `filler`, two thousand spaces that it packs into thirty
bytes, makes every row pass.
"""

from itertools import count

from django.db import connection

INDEXES = {
    "search_row_words": "search_row USING gin (words) WITH (fastupdate = off)",
    "search_row_head": "search_row USING gin (head) WITH (fastupdate = off)",
    "search_word_beginning": "search_word (language, word text_pattern_ops)",
}
ASIDE = (
    "ALTER TABLE search_row SET (toast_tuple_target = 512)",
    "ALTER TABLE search_row ALTER COLUMN words SET STORAGE EXTERNAL",  # not packed: quicker to read
)
FILLER = " " * 2000
WEIGHTS = "{{0.02, 0.1, 0.4, 1.0}}"  # D, C, B, A
SCORE = f"ts_rank('{WEIGHTS}', r.{{}}, question.asked) * r.weight"
# Out of the planner's sight: told that a word is common, it would read every row whole instead of asking the index.
QUESTION = "(SELECT CAST(%s AS tsquery) AS asked OFFSET 0) AS question"
MOST_POSITIONS = 16_383  # what a tsvector counts to
MOST_PLACES = 250  # of one word
CANDIDATES = 300  # ranked by all their words
# As this database says it (asking.py).
JOIN, CONTAINS, BINARY, ONCE = "string_agg", "strpos", ' COLLATE "C"', "OFFSET 0"
READERS = "r.audience_id = ANY(ARRAY({}))"


def make(cursor) -> None:
    for statement in ASIDE:
        cursor.execute(statement)
    mend(cursor)


def mend(cursor) -> None:
    """What was lost. Even `IF NOT EXISTS` would wait for those who write: the catalogue is asked first."""
    cursor.execute("SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()")
    there = {name for (name,) in cursor}
    for name, on in INDEXES.items():
        if name not in there:
            cursor.execute(f"CREATE INDEX {name} ON {on}")


def unmake(cursor) -> None:
    for name in INDEXES:
        cursor.execute(f"DROP INDEX IF EXISTS {name}")


def fill(row, title, summary, body) -> None:
    row.head = vector(A=title)
    row.words = vector(A=title, B=summary, C=body)
    row.filler = FILLER


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


def matching(units) -> tuple[str, str, list]:
    """FROM, WHERE and the parameters of the rows that match."""
    return f"{QUESTION} CROSS JOIN search_row r", "r.words @@ question.asked", [expression(units)]


def ranking(units, where: str, parameters: list, *, titles: bool, reach: int) -> tuple[str, list]:
    """Numbers of rows, the best first. Those whose title holds all the words come before the others; or they alone.

    `reach`: how far the page goes.
    """
    source, late = f"{QUESTION} CROSS JOIN search_row r", "r.day DESC NULLS LAST, r.id"
    where, asked = f"r.{'head' if titles else 'words'} @@ question.asked AND {where}", [expression(units)]
    order = f"titled DESC, {SCORE.format('head')} DESC, {late}"
    best = f"SELECT r.id, r.head @@ question.asked AS titled FROM {source} WHERE {where} ORDER BY {order}"
    if reach > CANDIDATES:
        return f"SELECT id FROM ({best}) AS best", [*asked, *parameters]
    order = f"titled DESC, {SCORE.format('words')} DESC, {late}"
    best = f"({best} LIMIT {CANDIDATES}) AS best JOIN search_row r ON r.id = best.id"
    return f"SELECT r.id FROM {best} CROSS JOIN {QUESTION} ORDER BY {order}", [*asked, *parameters, *asked]


def expression(units) -> str:
    return " & ".join("(" + " | ".join(phrase(stems) for stems in unit) + ")" for unit in units)


def phrase(stems: tuple[str, ...]) -> str:
    return "(" + " <-> ".join(f"'{stem}'" for stem in stems) + ")"


def counts() -> dict[str, int]:
    """Each stem with the number of rows that hold it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, ndoc FROM ts_stat('SELECT words FROM search_row')")
        return dict(cursor.fetchall())
