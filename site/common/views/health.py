"""Probes: is the process alive, and can it serve? Nothing that helps an attacker is told."""

import logging
import secrets

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django_tasks import default_task_backend

log = logging.getLogger("portal.health")


@never_cache
def live(request):
    return JsonResponse({"status": "ok"})


@never_cache
def ready(request):
    results = {name: holds(name, probe) for name, probe in PROBES.items()}
    good = all(results.values())
    words = {name: "ok" if result else "en panne" for name, result in results.items()}
    return JsonResponse({"status": "ok" if good else "en panne", **words}, status=200 if good else 503)


def holds(name, probe) -> bool:
    try:
        return bool(probe())
    except Exception as error:  # a probe that fails in any way is a probe that fails
        log.warning("readiness: %s: %s", name, type(error).__name__)
        return False


def database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def storage() -> bool:
    name = default_storage.save(f"sante/{secrets.token_hex(8)}", ContentFile(b"ok"))
    try:
        with default_storage.open(name) as file:
            return file.read() == b"ok"
    finally:
        default_storage.delete(name)


def memory() -> bool:
    key = f"sante-{secrets.token_hex(8)}"
    cache.set(key, "ok", 10)
    return cache.get(key) == "ok"


def queue() -> bool:
    return not [error for error in default_task_backend.check() if error.is_serious()]


PROBES = {"database": database, "migrations": migrations, "storage": storage, "cache": memory, "queue": queue}
