"""Prints the address of a PostgreSQL to test on: TEST_DATABASE_URL, or a local server; else says how to get one."""

import os
import sys

LOCAL = ("postgresql:///postgres", "postgresql://postgres@127.0.0.1/postgres")
ADVICE = (
    "PostgreSQL tests skipped: no server. Start one (apt-get install postgresql), or set TEST_DATABASE_URL to a "
    "database whose user may create databases."
)


def may_create_databases(url: str) -> bool:
    import psycopg

    try:
        with psycopg.connect(url, connect_timeout=3) as connection:
            row = connection.execute("SELECT rolcreatedb FROM pg_roles WHERE rolname = current_user").fetchone()
            return bool(row and row[0])
    except psycopg.OperationalError:
        return False


def main() -> int:
    given = os.environ.get("TEST_DATABASE_URL")
    for url in [given] if given else LOCAL:
        if may_create_databases(url):
            sys.stdout.write(url + "\n")
            return 0
    sys.stderr.write(ADVICE + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
