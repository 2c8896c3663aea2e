"""What several processes do to one database at the same moment, or until they are killed.

    results = at_once(partial(invitations.accept, token=token, user=person), …)
    killed(partial(invitations.accept, token=token, user=person), fall=7)

On PostgreSQL the processes share the database of the test. SQLite's is in memory, where only one process can be: here
the test goes on in a copy of it, in a file, as in production.
"""

import os
import pickle
import sqlite3
import subprocess
import sys
from contextlib import contextmanager

import pytest

from tests.support.nursery import Order


class Nursery:
    def __init__(self, folder):
        command = [sys.executable, "-c", "from tests.support import nursery; nursery.main()"]
        places = {"PYTHONPATH": os.pathsep.join([str(folder), str(folder / "site")])}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self.process = subprocess.Popen(command, cwd=folder, env=os.environ | places, **pipes)

    def obey(self, order: Order) -> list:
        pickle.dump(order, self.process.stdin)
        self.process.stdin.flush()
        return pickle.load(self.process.stdout)

    def close(self):
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()


@pytest.fixture(scope="session")
def nursery(project):
    made = Nursery(project)
    yield made
    made.close()


@pytest.fixture
def shared_database(transactional_db, tmp_path):
    """The name of a database that other processes reach too."""
    from django.db import connection

    if connection.vendor != "sqlite":
        yield connection.settings_dict["NAME"]
        return
    with copied_to(connection, str(tmp_path / "shared.sqlite3")) as name:
        yield name


@contextmanager
def copied_to(connection, name: str):
    connection.ensure_connection()
    memory, before = connection.connection, connection.settings_dict["NAME"]
    file = sqlite3.connect(name)
    memory.backup(file)
    file.close()
    connection.connection, connection.settings_dict["NAME"] = None, name
    try:
        yield name
    finally:
        connection.close()
        connection.connection, connection.settings_dict["NAME"] = memory, before


@pytest.fixture
def at_once(nursery, shared_database):
    """What each work gave, or its refusal; anything else is raised here."""
    from common.errors import Refused

    def run(*works, mail=None) -> list:
        found = nursery.obey(Order(shared_database, tuple(map(pickle.dumps, works)), mail))
        for what, said in found:
            assert what in ("done", "refused"), said
        return [Refused(said) if what == "refused" else said for what, said in found]

    return run


@pytest.fixture
def killed(nursery, shared_database):
    """True: the process was killed in the middle of the work. False: it had finished."""

    def run(work, *, fall=None, after=None, mail=None) -> bool:
        ((what, said),) = nursery.obey(Order(shared_database, (pickle.dumps(work),), mail, fall, after))
        assert what in ("done", "killed"), said
        return what == "killed"

    return run
