"""Tables the database itself refuses to change: rows are added, never updated, deleted or truncated.

A model says `append_only = True`. The triggers are made after every migration, because SQLite drops them silently
whenever a migration rebuilds the table; making them again is harmless.
"""

from contextlib import contextmanager

from django.apps import apps
from django.db import connections

MESSAGE = "Cette table ne fait que s’allonger."


def tables() -> list[str]:
    return [model._meta.db_table for model in apps.get_models() if vars(model).get("append_only")]


def protect(using: str = "default", **kwargs) -> None:
    """Make every trigger. Also the receiver of Django's post_migrate."""
    connection = connections[using]
    existing = connection.introspection.table_names()
    with connection.cursor() as cursor:
        for statement in function(connection.vendor):
            cursor.execute(statement)
        for table in tables():
            if table in existing:
                for statement in create(connection.vendor, table):
                    cursor.execute(statement)


@contextmanager
def lifted(using: str = "default"):
    """For the tests only (their flush, and a forged row): no code of the product has a reason."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for table in tables():
            for statement in drop(connection.vendor, table):
                cursor.execute(statement)
    try:
        yield
    finally:
        protect(using)


def names(table: str) -> dict[str, str]:
    return {event: f"{table}_no_{event.lower()}" for event in ("UPDATE", "DELETE", "TRUNCATE")}


def function(vendor: str) -> list[str]:
    if vendor != "postgresql":
        return []
    body = f"BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'restrict_violation'; END"
    return [f"CREATE OR REPLACE FUNCTION portal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$"]


def create(vendor: str, table: str) -> list[str]:
    if vendor == "postgresql":
        return [
            f'CREATE OR REPLACE TRIGGER {name} BEFORE {event} ON "{table}" '
            f"FOR EACH {'STATEMENT' if event == 'TRUNCATE' else 'ROW'} EXECUTE FUNCTION portal_refuse_change()"
            for event, name in names(table).items()
        ]
    return [
        f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        for event, name in names(table).items()
        if event != "TRUNCATE"
    ]


def drop(vendor: str, table: str) -> list[str]:
    on = f' ON "{table}"' if vendor == "postgresql" else ""
    return [
        f"DROP TRIGGER IF EXISTS {name}{on}"
        for event, name in names(table).items()
        if vendor == "postgresql" or event != "TRUNCATE"
    ]
