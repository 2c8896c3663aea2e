"""Before serving: a free port, a database that can be written, production values that are safe."""

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import connection

from common.management.commands import serve
from common.running import serving


@pytest.fixture
def taken_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_taken_port_is_said_and_the_next_one_taken(taken_port):
    said = []
    port = serving.free_port("127.0.0.1", taken_port, said.append)
    assert taken_port < port < taken_port + serving.PORTS_TRIED
    assert str(taken_port) in said[0]
    assert str(port) in said[0]


def test_without_any_free_port_the_person_is_told(monkeypatch):
    monkeypatch.setattr(serving, "is_free", lambda host, port: False)
    with pytest.raises(CommandError, match="Aucun port libre entre 8000 et 8019"):
        serving.free_port("127.0.0.1", 8000, print)


def test_a_server_on_all_addresses_counts_as_taken():
    with socket.socket() as server:
        server.bind(("0.0.0.0", 0))
        server.listen()
        assert not serving.is_free("127.0.0.1", server.getsockname()[1])


def test_unsafe_production_is_refused_once_with_every_reason(settings):
    settings.PRODUCTION, settings.SECRET_KEY, settings.ALLOWED_HOSTS = True, "short", ["*"]
    with pytest.raises(CommandError, match=r"(?s)SECRET_KEY.*ALLOWED_HOSTS"):
        serving.refuse_unsafe_values()
    settings.PRODUCTION = False
    serving.refuse_unsafe_values()


def test_a_folder_that_cannot_be_written_is_named(settings, tmp_path, monkeypatch):
    settings.DATA_DIR = tmp_path
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(CommandError, match=str(tmp_path)):
        serving.refuse_unwritable_folder()


UNWRITABLE = """
import os, sys
import django
django.setup()
from django.core.management import CommandError
from common.running import serving
if os.getuid() == 0:  # root may write anywhere: somebody else may not
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    serving.refuse_unwritable_folder()
except CommandError as refusal:
    print(refusal)
"""


@pytest.fixture
def reachable():
    """A folder that every user of this machine may enter; pytest's own are for one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.slow
@pytest.mark.parametrize(("rights", "told"), [(0o555, "Le dossier {} ne peut pas être écrit"), (0o777, "")])
def test_a_folder_whose_rights_forbid_writing_is_named(reachable, project, rights, told):
    data = reachable / "data"
    data.mkdir()
    data.chmod(rights)
    places = os.pathsep.join([str(project), str(project / "site")])
    variables = {"PORTAL_MODE": "development", "DATA_DIR": str(data), "PYTHONPATH": places}
    variables |= {"DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", UNWRITABLE]
    found = subprocess.run(command, env=os.environ | variables, capture_output=True, text=True, check=True)
    assert found.stdout.partition(" : ")[0].strip() == told.format(data)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a file of SQLite")
def test_a_database_file_that_cannot_be_written_is_said(db, monkeypatch):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = 1")
        try:
            with pytest.raises(CommandError, match="ne peut pas être écrite"):
                serving.prepare_database(print)
        finally:
            cursor.execute("PRAGMA query_only = 0")


def test_an_address_that_anybody_can_type():
    assert serving.address("127.0.0.1", 8000) == "http://localhost:8000"
    assert serving.address("192.0.2.7", 80) == "http://192.0.2.7:80"


def test_a_server_that_falls_at_once_is_not_waited_for(monkeypatch):
    command = serve.Command()
    dead = type("Supervisor", (), {"children": [type("Child", (), {"running": False})()]})()
    dead.stop = type("Stop", (), {"wait": lambda self, seconds: False})()
    monkeypatch.setattr(serve, "answers", lambda address: False)
    with pytest.raises(CommandError, match="n’a pas pu démarrer"):
        command.wait_for(dead, "http://127.0.0.1:1/")


def started(tmp_path, port, *arguments):
    from django.conf import settings

    command = [sys.executable, str(settings.SITE_DIR / "manage.py"), "serve", "--port", str(port), *arguments]
    variables = {"PORTAL_MODE": "development", "DATA_DIR": str(tmp_path), "DATABASE_URL": ""}
    with (tmp_path / "out.txt").open("w") as log:
        return subprocess.Popen(command, env=os.environ | variables, stdout=log, stderr=subprocess.STDOUT)


@pytest.mark.slow
def test_one_command_serves_the_product_beside_a_taken_port_and_stops_cleanly(tmp_path, taken_port):
    process, output = started(tmp_path, taken_port, "--no-demo"), tmp_path / "out.txt"
    try:
        deadline = time.monotonic() + 300  # every migration, on a machine that may be busy with other tests
        while "prêt" not in output.read_text() and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.2)
        assert f"Le port {taken_port} est pris" in output.read_text()
        port = int(re.search(r"http://localhost:(\d+)", output.read_text())[1])
        assert port > taken_port
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/sante/pret/") as response:
            assert response.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert serving.is_free("127.0.0.1", port)
        assert output.read_text().rstrip().endswith("Arrêté.")
    finally:
        process.kill()
        process.wait()


@pytest.mark.slow
def test_a_wrong_setting_is_told_in_one_sentence(tmp_path):
    read_only = tmp_path / "closed"
    read_only.write_text("")
    read_only.chmod(stat.S_IRUSR)
    from django.conf import settings

    found = subprocess.run(
        [sys.executable, str(settings.SITE_DIR / "manage.py"), "serve"],
        env=os.environ | {"PORTAL_MODE": "development", "DATA_DIR": str(read_only / "inside")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1
    assert found.stderr.strip().count("\n") == 0
    assert "cannot be written" in found.stderr


def test_the_demo_is_prepared_with_the_seed_it_was_begun_with(db, monkeypatch):
    from common.models import DemoStage

    DemoStage.objects.create(name="x", seed=7, scale=10, seconds=0)
    asked = []
    monkeypatch.setattr(serving, "call_command", lambda *args, **options: asked.append((args, options)))
    serving.prepare_demo(None)
    assert asked == [(("demo",), {"stdout": None, "seed": 7, "scale": 10})]


def test_a_database_that_is_up_to_date_is_left_alone(db, monkeypatch):
    monkeypatch.setattr(serving, "call_command", pytest.fail)
    said = []
    serving.prepare_database(said.append)
    assert said == []
