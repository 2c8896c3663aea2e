"""After a test that commits, the database is as it was after the migrations.

Flushing would be refused by the triggers that protect the audit trail, and would take with it what migrations
have written (root page, languages, collections): triggers are lifted around it, first rows are put back.
"""

import pytest

FIRST_ROWS: dict[str, tuple[list[str], list[tuple]]] = {}


def remember(connection) -> None:
    """The rows that migrations have written."""
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    with connection.cursor() as cursor:
        for table in sorted(set(tables) - {"django_migrations"}):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows = cursor.fetchall()
            if rows:
                FIRST_ROWS[table] = ([column[0] for column in cursor.description], rows)


def restore(connection) -> None:
    from django.core.management.color import no_style
    from django.db import transaction

    quote = connection.ops.quote_name
    with transaction.atomic(), connection.cursor() as cursor:
        for table, (columns, rows) in FIRST_ROWS.items():
            names, marks = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {quote(table)} ({names}) VALUES ({marks})", [adapt(row) for row in rows])
        models = connection.introspection.installed_models(FIRST_ROWS)
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def adapt(row: tuple) -> list:
    """PostgreSQL gives JSON back as Python values: they go in as text again."""
    import json

    return [json.dumps(value) if isinstance(value, dict | list) else value for value in row]


def flush(self) -> None:
    """In place of TransactionTestCase._fixture_teardown."""
    from django.contrib.contenttypes.models import ContentType
    from django.core.management import call_command
    from django.db import connection
    from wagtail.models import Site

    from common import append_only
    from search.engines import engine

    with append_only.lifted():
        call_command("flush", verbosity=0, interactive=False, allow_cascade=True, inhibit_post_migrate=True)
        restore(connection)
    engine().sweep()  # the words of SQLite stand in a table that is no model's
    ContentType.objects.clear_cache()
    Site.clear_site_root_paths_cache()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    from django.db import connection
    from django.test import TransactionTestCase

    with django_db_blocker.unblock():
        remember(connection)
    TransactionTestCase._fixture_teardown = flush
