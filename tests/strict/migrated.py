"""Migrations are run once for each set of them: every database of tests is a copy of what they made.

Running them takes most of a minute, and each process of tests would do it again. The copy is still given to `migrate`,
which finds nothing to do and tells the rooms so, as it always does.
"""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

PLACE = Path(tempfile.gettempdir()) / f"portal-migrated-{os.getuid()}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, project):
    from django.db import connection

    PLACE.mkdir(mode=0o700, exist_ok=True)
    {"sqlite": copy_file, "postgresql": copy_database}[connection.vendor](connection, project, fingerprint(project))


def fingerprint(project: Path) -> str:
    """Changes with our migrations, with what is installed, and with Django."""
    import django

    rooms = ["site/accounts", "site/common", "site/pages", "network", "search", "resources"]
    ours = sorted(path for room in rooms for path in (project / room).glob("migrations/*.py"))
    said = [django.__version__, sys.version, *(f"{path.relative_to(project)}\n{path.read_text()}" for path in ours)]
    said.append((project / "requirements/dev.txt").read_text())
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]


@contextmanager
def one_at_a_time(name: str):
    with (PLACE / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def migrate(project: Path, url: str) -> None:
    """In a process of its own: no connection of the tests is open to what is copied."""
    python = [sys.executable, "-W", "ignore", str(project / "site/manage.py")]
    subprocess.run(
        [*python, "migrate", "--verbosity", "0", "--run-syncdb"],
        cwd=project,
        env=os.environ | {"DATABASE_URL": url},
        check=True,
    )


def copy_file(connection, project: Path, name: str) -> None:
    kept = PLACE / f"{name}.sqlite3"
    with one_at_a_time(name):
        if not kept.exists():
            making = kept.with_suffix(".making")
            making.unlink(missing_ok=True)
            migrate(project, f"sqlite:///{making}")
            making.rename(kept)
    create = connection.creation._create_test_db

    def copied(*args, **kwargs):
        made = create(*args, **kwargs)
        connection.settings_dict["NAME"] = made
        connection.ensure_connection()
        source = sqlite3.connect(kept)
        source.backup(connection.connection)
        source.close()
        return made

    connection.creation._create_test_db = copied


def copy_database(connection, project: Path, name: str) -> None:
    import psycopg

    kept, making = f"portal_migrated_{name}", f"portal_making_{name}"
    parts = urlsplit(os.environ["TEST_DATABASE_URL"])
    with one_at_a_time("postgresql"), psycopg.connect(urlunsplit(parts), autocommit=True) as server:
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [kept]).fetchone():
            server.execute(f"DROP DATABASE IF EXISTS {making}")
            server.execute(f"CREATE DATABASE {making} TEMPLATE template0 ENCODING 'UTF8'")
            migrate(project, urlunsplit(parts._replace(path=f"/{making}")))
            server.execute(f"ALTER DATABASE {making} RENAME TO {kept}")
    connection.settings_dict["TEST"]["TEMPLATE"] = kept
