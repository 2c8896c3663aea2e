"""FTS5 over stems: its own tokenizer only cuts at spaces."""

from django.db import connection

TITLE, SUMMARY, BODY = 10.0, 4.0, 1.0
MAKE = "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(title, summary, body, tokenize='ascii')"
SCORE = f"-bm25(search_words, {TITLE}, {SUMMARY}, {BODY})"
JOIN, CONTAINS, BINARY = "group_concat", "instr", ""  # how this database names them


def make(cursor) -> None:
    cursor.execute(MAKE)


def unmake(cursor) -> None:
    cursor.execute("DROP TABLE IF EXISTS search_words")


def fill(row, title, summary, body) -> None:
    """Words stand in a table of their own."""


def write(rows: list[tuple]) -> None:
    """`rows`: number, title, summary, body, as readings."""
    remove([row[0] for row in rows])
    values = [(pk, str(title), str(summary), str(body)) for pk, title, summary, body in rows]
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO search_words(rowid, title, summary, body) VALUES (%s, %s, %s, %s)", values)


def remove(ids: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(pk,) for pk in ids])


def wordless() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM search_row WHERE id NOT IN (SELECT rowid FROM search_words) ORDER BY id")
        return [pk for (pk,) in cursor]


def sweep() -> None:
    """Words whose row is gone."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_words WHERE rowid NOT IN (SELECT id FROM search_row)")


def matching(units, *, titles: bool = False) -> tuple[str, str, str, list]:
    """FROM, WHERE, how well, and the parameters."""
    asked = expression(units)
    found = f"SELECT rowid AS id, {SCORE} AS score FROM search_words WHERE search_words MATCH %s"
    source = f"({found}) AS matched CROSS JOIN search_row r"
    return source, "r.id = matched.id", "matched.score * r.weight", [f"title : ({asked})" if titles else asked]


def expression(units) -> str:
    return " AND ".join("(" + " OR ".join(phrase(stems) for stems in unit) + ")" for unit in units)


def phrase(stems: tuple[str, ...]) -> str:
    return '"' + " ".join(stems) + '"'


def best(units, order: str, *, start: int, most: int) -> tuple[str, list]:
    """The numbers of the rows to show, among those of `m`."""
    return f"SELECT id FROM m WHERE missed = 0 ORDER BY {order} LIMIT %s OFFSET %s", [most, start]


def counts() -> dict[str, int]:
    """Each stem with the number of rows that hold it."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_stems USING fts5vocab(main, search_words, row)")
        cursor.execute("SELECT term, doc FROM temp.search_stems")
        return dict(cursor.fetchall())
