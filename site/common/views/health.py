"""Probes: is the process alive, and can it serve? Nothing that helps an attacker is told.

What a page needs is either there or not: without it, 503. Tasks that wait are another matter: pages are served all the
same, and taking the web server away would help nobody. The answer stays 200 and says « ralenti ».
"""

import logging
import secrets
import threading
import time

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django_tasks import default_task_backend

from common.watching.queue import oldest_seconds

log = logging.getLogger("portal.health")
KEPT_SECONDS = 5
LATE_SECONDS = 15 * 60  # the longest task, a large import, takes a few minutes


@never_cache
def live(request):
    return JsonResponse({"status": "ok"})


@never_cache
def ready(request):
    needed = {name: "ok" if holds(name, probe) else "en panne" for name, probe in NEEDED.items()}
    awaited = {name: "ok" if holds(name, probe) else "en retard" for name, probe in AWAITED.items()}
    if "en panne" in needed.values():
        return JsonResponse({"status": "en panne", **needed, **awaited}, status=503)
    return JsonResponse({"status": "ralenti" if "en retard" in awaited.values() else "ok", **needed, **awaited})


def holds(name, probe) -> bool:
    try:
        return bool(probe())
    except Exception as error:  # a probe that fails in any way is a probe that fails
        log.warning("readiness: %s: %s", name, type(error).__name__)
        return False


class Kept:
    """A probe that costs something: its answer serves for a few seconds, however often it is asked."""

    def __init__(self, probe):
        self.probe, self.lock = probe, threading.Lock()
        self.forget()

    def forget(self) -> None:
        self.answer, self.until = False, 0.0

    def __call__(self) -> bool:
        with self.lock:
            if time.monotonic() >= self.until:
                self.answer = holds(self.probe.__name__, self.probe)
                self.until = time.monotonic() + KEPT_SECONDS
            return self.answer


def database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


@Kept
def migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


@Kept
def storage() -> bool:
    """Public and private files: each written, read back and removed."""
    return all(keeps_files(storages[name]) for name in ("default", "private"))


def keeps_files(files) -> bool:
    name = files.save(f"sante/{secrets.token_hex(8)}", ContentFile(b"ok"))
    try:
        with files.open(name) as file:
            return file.read() == b"ok"
    finally:
        files.delete(name)


def memory() -> bool:
    key = f"sante-{secrets.token_hex(8)}"
    cache.set(key, "ok", 10)
    return cache.get(key) == "ok"


def queue() -> bool:
    """The worker takes a task within seconds: one that has been ready for long says it is away, or overwhelmed."""
    if any(error.is_serious() for error in default_task_backend.check()):
        return False
    return oldest_seconds() < LATE_SECONDS


NEEDED = {"database": database, "migrations": migrations, "storage": storage, "cache": memory}
AWAITED = {"queue": queue}
