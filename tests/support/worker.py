"""The worker of `make run`, in the test: the tasks wait in the database, and the real worker takes them up."""

import pytest
from django_tasks_db.management.commands.db_worker import Worker

ONCE = {"batch": True, "interval": 0, "startup_delay": False, "max_tasks": None, "worker_id": "essais"}
EVERY_QUEUE = {"queue_names": ["*"], "excluded_queue_names": [], "backend_name": "default"}


@pytest.fixture
def worker(settings, in_turn):
    """worker() → everything that waits is done, as `manage.py db_worker --batch` does."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    def work():
        with in_turn:
            Worker(**ONCE, **EVERY_QUEUE).run()

    return work
