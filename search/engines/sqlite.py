"""FTS5 over stems: its own tokenizer only cuts at spaces."""

from django.db import connection

TITLE, SUMMARY, BODY = 10.0, 4.0, 1.0
MAKE = "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(title, summary, body, tokenize='ascii')"
SCORE = f"-bm25(search_words, {TITLE}, {SUMMARY}, {BODY})"


def make(cursor=None) -> None:
    (cursor or connection.cursor()).execute(MAKE)


def unmake(cursor) -> None:
    cursor.execute("DROP TABLE IF EXISTS search_words")


def write(rows: list[tuple]) -> None:
    """`rows`: number, title, summary, body, as readings."""
    remove([row[0] for row in rows])
    values = [(pk, str(title), str(summary), str(body)) for pk, title, summary, body in rows]
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO search_words(rowid, title, summary, body) VALUES (%s, %s, %s, %s)", values)


def remove(ids: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(pk,) for pk in ids])


def ids() -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rowid FROM search_words")
        return {pk for (pk,) in cursor}


def matching(units, *, titles: bool = False) -> tuple[str, list]:
    asked = " AND ".join("(" + " OR ".join(phrase(stems) for stems in unit) + ")" for unit in units)
    if titles:
        asked = f"title : ({asked})"
    return f"SELECT rowid AS id, {SCORE} AS score FROM search_words WHERE search_words MATCH %s", [asked]


def phrase(stems: tuple[str, ...]) -> str:
    return '"' + " ".join(stems) + '"'


def counts() -> dict[str, int]:
    """Each stem with the number of rows that hold it."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_stems USING fts5vocab(main, search_words, row)")
        cursor.execute("SELECT term, doc FROM temp.search_stems")
        return dict(cursor.fetchall())
