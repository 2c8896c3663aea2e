"""What comes before serving: an address that is free, a database that is ready, a demo to look at."""

import os
import socket
import sys

from django.conf import settings
from django.core import checks
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from common.models import DemoStage

PORTS_TRIED = 20


def refuse_unsafe_values() -> None:
    """Production with an unsafe value would only fall and be started again: better say it once."""
    found = checks.run_checks(tags=[checks.Tags.security], include_deployment_checks=True)
    faults = [f"- {each.obj}: {each.msg}" for each in found if (each.id or "").startswith("portal.")]
    if settings.PRODUCTION and faults:
        raise CommandError("Production refuses to start:\n" + "\n".join(faults))


def refuse_unwritable_folder() -> None:
    if not os.access(settings.DATA_DIR, os.W_OK | os.X_OK):
        raise CommandError(f"Le dossier {settings.DATA_DIR} ne peut pas être écrit : changez ses droits, ou DATA_DIR.")


def prepare_database(say) -> None:
    """Migrations, when some are waiting."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if waiting:
            steps = f"{len(waiting)} étape{'s' if len(waiting) > 1 else ''}"
            say(f"Préparation de la base de données ({steps})…")
            call_command("migrate", verbosity=0, interactive=False)
        if connection.vendor == "sqlite":
            refuse_read_only_file()
    except DatabaseError as error:
        raise CommandError(f"La base de données ne répond pas ou ne peut pas être écrite : {error}") from error


def refuse_read_only_file() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA user_version")
        (version,) = cursor.fetchone()
        cursor.execute(f"PRAGMA user_version = {version}")  # a write that changes nothing


def prepare_demo(stdout) -> None:
    """The demo network the first time; the stages a newer version brings the next times."""
    known = DemoStage.objects.order_by("pk").first()
    options = {"seed": known.seed, "scale": known.scale} if known else {}
    call_command("demo", stdout=stdout, **options)


def prepare_static() -> None:
    """Hashed and compressed once, where the settings ask for it."""
    if settings.PRODUCTION:
        call_command("collectstatic", verbosity=0, interactive=False)


def free_port(host: str, first: int, say) -> int:
    for port in range(first, first + PORTS_TRIED):
        if is_free(host, port):
            if port != first:
                say(f"Le port {first} est pris : le portail répond sur le port {port}.")
            return port
    raise CommandError(f"Aucun port libre entre {first} et {first + PORTS_TRIED - 1} : essayez portal serve --port …")


def is_free(host: str, port: int) -> bool:
    """Nobody answers there, and we may listen there. (Another program may listen on all addresses.)"""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        if probe.connect_ex(("127.0.0.1" if host == "0.0.0.0" else host, port)) == 0:  # noqa: S104  (compared)
            return False
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def web_command(host: str, port: int) -> list[str]:
    """Granian: chosen by argument, not yet by measurement, in docs/adr/0012."""
    options = ["--interface", "wsgi", "--host", host, "--port", str(port), "--no-ws", "--http", "1"]
    options += ["--workers", str(settings.WEB_WORKERS), "--blocking-threads", str(settings.WEB_THREADS)]
    options += ["--workers-kill-timeout", "5", "--respawn-failed-workers", "--log-level", "warning"]
    return [sys.executable, "-m", "granian", *options, "config.wsgi:application"]


def environment(host: str, port: int) -> dict[str, str]:
    """What the children need beside our own variables."""
    places = [str(settings.SITE_DIR), str(settings.BASE_DIR), os.environ.get("PYTHONPATH", "")]
    found = {"PYTHONPATH": os.pathsep.join(filter(None, places)), "PYTHONUNBUFFERED": "1"}
    if settings.DEBUG:
        found |= {"BASE_URL": address(host, port), "LOG_LEVEL": os.environ.get("LOG_LEVEL", "WARNING")}
    return found


def address(host: str, port: int) -> str:
    return f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}"  # noqa: S104  (compared)
