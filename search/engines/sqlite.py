"""FTS5 over stems: its own tokenizer only cuts at spaces."""

from django.db import connection

TITLE, SUMMARY, BODY = 10.0, 4.0, 1.0
MAKE = "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(title, summary, body, tokenize='ascii')"
SCORE = f"-bm25(search_words, {TITLE}, {SUMMARY}, {BODY})"
# As this database says it (asking.py).
JOIN, CONTAINS, BINARY, ONCE = "group_concat", "instr", "", "LIMIT -1"
READERS = "r.audience_id IN ({})"


def make(cursor) -> None:
    cursor.execute(MAKE)


mend = make


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


def matching(units) -> tuple[str, str, list]:
    """FROM, WHERE and the parameters of the rows that match."""
    found = "(SELECT rowid AS id FROM search_words WHERE search_words MATCH %s) AS found"
    return f"{found} CROSS JOIN search_row r", "r.id = found.id", [expression(units)]


def ranking(units, where: str, parameters: list, *, titles: bool, reach: int) -> tuple[str, list]:
    """Numbers of rows, the best first. Those whose title holds all the words come before the others; or they alone."""
    in_title = f"title : ({expression(units)})"
    found = f"SELECT rowid AS id, {SCORE} AS score FROM search_words WHERE search_words MATCH %s"
    source = f"({found}) AS found CROSS JOIN search_row r"
    late = "found.score * r.weight DESC, r.day IS NULL, r.day DESC, r.id"
    if titles:
        return f"SELECT r.id FROM {source} WHERE r.id = found.id AND {where} ORDER BY {late}", [in_title, *parameters]
    first = "r.id NOT IN (SELECT rowid FROM search_words WHERE search_words MATCH %s)"
    sql = f"SELECT r.id FROM {source} WHERE r.id = found.id AND {where} ORDER BY {first}, {late}"
    return sql, [expression(units), *parameters, in_title]


def expression(units) -> str:
    return " AND ".join("(" + " OR ".join(phrase(stems) for stems in unit) + ")" for unit in units)


def phrase(stems: tuple[str, ...]) -> str:
    return '"' + " ".join(stems) + '"'


def counts() -> dict[str, int]:
    """Each stem with the number of rows that hold it."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_stems USING fts5vocab(main, search_words, row)")
        cursor.execute("SELECT term, doc FROM temp.search_stems")
        return dict(cursor.fetchall())
