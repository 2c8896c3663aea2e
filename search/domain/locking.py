"""A rebuild that reads a thing must not write it after a verb has changed it.

SQLite has one writer at a time: the transaction is the lock. On PostgreSQL verbs share a lock of their kind until their
commit, and a rebuild holds it alone from its reading to its writing.
"""

import zlib

from django.db import connection

SPACE = 0x5EA2C4  # ours, among the advisory locks of the database


def share(kind: str) -> None:
    lock("pg_advisory_xact_lock_shared", kind)


def alone(kind: str) -> None:
    lock("pg_advisory_xact_lock", kind)


def lock(function: str, kind: str) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s, %s)", [SPACE, zlib.crc32(kind.encode()) & 0x7FFFFFFF])
