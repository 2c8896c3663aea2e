"""PostgreSQL goes away while people work, and comes back: a clear answer, then the work goes on."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from urllib.parse import urlsplit

import psycopg
import pytest

from common.running.serving import environment, free_port, web_command
from tests.support.proxy import Door

URL = os.environ.get("TEST_DATABASE_URL", "")
pytestmark = [
    pytest.mark.postgres,
    pytest.mark.slow,
    pytest.mark.skipif(not URL, reason="needs TEST_DATABASE_URL"),
]


@pytest.fixture(scope="module")
def door():
    parts = urlsplit(URL)
    door = Door(parts.hostname or "127.0.0.1", parts.port or 5432)
    yield door
    door.remove()


@pytest.fixture(scope="module")
def address(door, project, tmp_path_factory):
    name = f"away_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(URL, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    user = urlsplit(URL).username or os.environ.get("USER", "postgres")
    port = free_port("127.0.0.1", 8600, lambda text: None)
    env = os.environ | environment("127.0.0.1", port)
    env |= {"PORTAL_MODE": "test", "DATABASE_URL": f"postgresql://{user}@127.0.0.1:{door.port}/{name}"}
    env |= {"DATA_DIR": str(tmp_path_factory.mktemp("away"))}
    subprocess.run([sys.executable, "site/manage.py", "migrate", "-v0"], cwd=project, env=env, check=True)
    server = subprocess.Popen(web_command("127.0.0.1", port), cwd=project, env=env, stderr=subprocess.DEVNULL)
    try:
        eventually(200, f"http://127.0.0.1:{port}/sante/vivant/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)
        door.shut()
        with psycopg.connect(URL, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def get(address: str) -> tuple[int, str]:
    """A page with a session cookie, so that it has to ask the database who is there; a probe without."""
    headers = {} if "/sante/" in address else {"Cookie": "sessionid=quelqu-un-qui-travaille"}
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except OSError:
        return 0, ""


def eventually(status: int, address: str) -> str:
    for _ in range(60):
        found, text = get(address)
        if found == status:
            return text
        time.sleep(0.5)
    raise AssertionError(f"{address}: {found} instead of {status}")


def test_a_database_that_goes_and_comes_back_costs_a_pause(address, door):
    page = f"{address}/compte/connexion/"
    assert get(page)[0] == 200
    assert get(f"{address}/sante/pret/")[0] == 200

    door.shut()
    status, text = get(page)
    assert status == 503
    assert "Rien n’est perdu" in text
    assert "Traceback" not in text
    assert get(f"{address}/sante/vivant/")[0] == 200
    status, text = get(f"{address}/sante/pret/")
    assert status == 503
    assert '"database": "en panne"' in text

    door.reopen()
    eventually(200, page)
    eventually(200, f"{address}/sante/pret/")
