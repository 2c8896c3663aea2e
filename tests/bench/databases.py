"""The same measure on SQLite and, where there is a server, on PostgreSQL: a migrated place on each."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from tests.bench.place import Place
from tests.postgres import LOCAL, may_create_databases

NAME = "portal_bench"


def databases() -> dict[str, str]:
    """By name, the server to ask; none for SQLite."""
    given = os.environ.get("TEST_DATABASE_URL")
    server = next(filter(may_create_databases, [given] if given else LOCAL), None)
    return {"SQLite": ""} | ({"PostgreSQL": server} if server else {})


@contextmanager
def place_on(server: str) -> Iterator[Place]:
    with fresh_database(server) if server else no_database() as url:
        place = Place(url)
        try:
            place.portal("migrate", "--verbosity", "0")
            yield place
        finally:
            place.remove()


@contextmanager
def no_database():
    yield ""


@contextmanager
def fresh_database(server: str):
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {NAME}")
        connection.execute(f"CREATE DATABASE {NAME} ENCODING 'UTF8' TEMPLATE template0")
        try:
            yield f"{server.rpartition('/')[0]}/{NAME}"
        finally:
            connection.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
