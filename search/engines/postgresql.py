"""A weighted tsvector over stems, made in Python word by word: no configuration of the server has a say."""

from itertools import count

from django.db import connection

MAKE = (
    "CREATE TABLE IF NOT EXISTS search_words (id bigint PRIMARY KEY, vector tsvector NOT NULL)",
    "CREATE INDEX IF NOT EXISTS search_words_vector ON search_words USING gin (vector) WITH (fastupdate = off)",
)
WEIGHTS = "{0.02, 0.1, 0.4, 1.0}"  # D, C, B, A
MOST_POSITIONS = 16_383  # what a tsvector counts to
WRITE = (
    "INSERT INTO search_words (id, vector) VALUES (%s, %s::tsvector) "
    "ON CONFLICT (id) DO UPDATE SET vector = excluded.vector"
)


def make(cursor=None) -> None:
    for statement in MAKE:
        (cursor or connection.cursor()).execute(statement)


def unmake(cursor) -> None:
    cursor.execute("DROP TABLE IF EXISTS search_words")


def write(rows: list[tuple]) -> None:
    """`rows`: number, title, summary, body, as readings."""
    with connection.cursor() as cursor:
        cursor.executemany(WRITE, [(pk, vector(title, summary, body)) for pk, title, summary, body in rows])


def vector(title, summary, body) -> str:
    places, at = {}, count(1)
    for weight, reading in (("A", title), ("B", summary), ("C", body)):
        for stem in (*reading.stems, *reading.joined):
            places.setdefault(stem, []).append(f"{min(next(at), MOST_POSITIONS)}{weight}")
        next(at)  # an expression does not run from one text into the next
    return " ".join(f"'{stem}':{','.join(found[:255])}" for stem, found in places.items())


def remove(ids: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_words WHERE id = ANY(%s)", [ids])


def ids() -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM search_words")
        return {pk for (pk,) in cursor}


def matching(units, *, titles: bool = False) -> tuple[str, list]:
    where = "A" if titles else ""
    asked = " & ".join("(" + " | ".join(phrase(stems, where) for stems in unit) + ")" for unit in units)
    score = f"ts_rank('{WEIGHTS}', vector, asked)"
    source = "search_words, CAST(%s AS tsquery) AS asked"
    return f"SELECT id, {score} AS score FROM {source} WHERE vector @@ asked", [asked]


def phrase(stems: tuple[str, ...], where: str) -> str:
    return "(" + " <-> ".join(f"'{stem}':{where}" if where else f"'{stem}'" for stem in stems) + ")"


def counts() -> dict[str, int]:
    """Each stem with the number of rows that hold it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, ndoc FROM ts_stat('SELECT vector FROM search_words')")
        return dict(cursor.fetchall())
