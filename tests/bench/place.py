"""A folder of its own for each measure: empty, filled with the demo, served as in production."""

import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "PORTAL_MODE": "production",
    "SECRET_KEY": "bench-" + "k3y" * 20,
    "ALLOWED_HOSTS": "localhost,127.0.0.1",
    "BASE_URL": "https://localhost",
    "SSL_REDIRECT": "0",  # measured without a proxy in front
    "EMAIL_URL": "smtp://127.0.0.1:9",
    "MAIL_FROM": "bench@portal.example",
    "SECURITY_CONTACT": "mailto:bench@portal.example",
    "LOG_LEVEL": "WARNING",
}


class Place:
    def __init__(self, database: str = ""):
        self.folder = Path(tempfile.mkdtemp(prefix="portal-bench-"))
        self.database = database or os.environ.get("BENCH_DATABASE_URL", "")

    def environment(self, **more: str) -> dict[str, str]:
        paths = os.pathsep.join([str(PROJECT), str(PROJECT / "site")])
        base = {
            "DATA_DIR": str(self.folder),
            "DATABASE_URL": self.database,
            "PYTHONPATH": paths,
        }
        return (
            os.environ
            | base
            | {"DJANGO_SETTINGS_MODULE": "config.settings", "PORTAL_MODE": "development", "LOG_LEVEL": "WARNING"}
            | more
        )

    def portal(self, *arguments: str, **more: str) -> float:
        """Runs a command; returns its seconds."""
        started = time.perf_counter()
        command = [sys.executable, str(PROJECT / "site/manage.py"), *arguments]
        subprocess.run(command, env=self.environment(**more), check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - started

    def python(self, module: str, *arguments: str, **more: str) -> str:
        """Runs a module of tests.bench in a process of its own; returns what it printed last."""
        command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
        done = subprocess.run(
            command, env=self.environment(**more), check=True, stdout=subprocess.PIPE, text=True, cwd=PROJECT
        )
        return done.stdout.strip().splitlines()[-1]

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def served(place: Place, *, server: str = "granian", **more: str):
    """The web server alone, as `portal serve` starts it, with production settings."""
    port = free_port()
    process = subprocess.Popen(
        command(server, port, place), env=place.environment(**PRODUCTION, **more), cwd=PROJECT, start_new_session=True
    )
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(15)


def command(server: str, port: int, place: Place) -> list[str]:
    threads = os.environ.get("WEB_THREADS", "4")
    if server == "gunicorn":
        options = ["--bind", f"127.0.0.1:{port}", "--workers", "1", "--threads", threads, "--keep-alive", "75"]
        return [sys.executable, "-m", "gunicorn", *options, "--log-level", "warning", "config.wsgi:application"]
    options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws", "--http", "1"]
    options += ["--workers", "1", "--blocking-threads", threads, "--log-level", "warning"]
    options += ["--static-path-route", "/plain", "--static-path-mount", str(place.folder / "static")]
    return [sys.executable, "-m", "granian", *options, "config.wsgi:application"]


def wait_for(port: int, process) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            time.sleep(1)
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("The server did not start.")


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
