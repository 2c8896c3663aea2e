"""The full-text engine of the database in use. Both hold the same stems and answer the same questions:

`make()` its table, where it is missing; `write(rows)` and `remove(ids)`; `ids()` what it holds; `matching(units)` the
SQL, and its parameters, of the rows that match with how well (`id`, `score`, more is better).
"""

from django.db import connection

from search.engines import postgresql, sqlite

ENGINES = {"sqlite": sqlite, "postgresql": postgresql}
TABLE = "search_words"


def engine():
    return ENGINES[connection.vendor]
