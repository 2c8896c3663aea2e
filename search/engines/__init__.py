"""The full-text engine of the database in use. Both hold the same stems and answer the same questions:

`make(cursor)` what migrations of models cannot, `mend(cursor)` what was lost of it; `fill(row, …)` a row before it is
written, `write(…)` and `remove(ids)` what stands beside it; `wordless()` the rows that have lost their words;
`matching(units)` and `ranking(units, …)` the SQL of rows that match, and of the best of them.
"""

from django.db import connection

from search.engines import postgresql, sqlite

ENGINES = {"sqlite": sqlite, "postgresql": postgresql}


def engine():
    return ENGINES[connection.vendor]
