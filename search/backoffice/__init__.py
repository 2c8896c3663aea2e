"""The editor's own search (page explorer, choosers, lists of snippets), cured of what the shipped one suffers from.

The library's two backends are kept, with three changes (docs/adr/0016): words are folded and cut to their stems by our
own analyser, so that « mediation » finds « médiations » on both databases, whatever locale the server was made with; on
SQLite the full-text table is read first, once; on PostgreSQL the index that the ranking needs exists
(migration `backoffice_index`).
"""

from django.db import connection


def SearchBackend(params):
    if connection.vendor == "postgresql":
        from search.backoffice.postgresql import FoldedPostgres  # noqa: PLC0415  (its models are another database's)

        return FoldedPostgres(params)
    from search.backoffice.sqlite import FoldedSqlite  # noqa: PLC0415

    return FoldedSqlite(params)
