"""Probes: alive, and able to serve."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import OperationalError, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from common.views import health

pytestmark = pytest.mark.django_db
GOOD = dict.fromkeys(["status", "database", "migrations", "storage", "cache", "queue"], "ok")


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "public"
    private = settings.STORAGES["private"] | {"OPTIONS": {"location": tmp_path / "private"}}
    settings.STORAGES = settings.STORAGES | {"private": private}


@pytest.fixture(autouse=True)
def nothing_kept():
    for probe in (health.migrations, health.storage):
        probe.forget()
    yield
    for probe in (health.migrations, health.storage):
        probe.forget()


@pytest.fixture
def waiting():
    """A task in the queue, since so many minutes."""

    def make(minutes, *, status="READY", planned=None):
        task = {"args_kwargs": {"args": [], "kwargs": {}}, "task_path": "x", "backend_name": "default"}
        made = DBTaskResult.objects.create(status=status, run_after=planned or get_date_max(), **task)
        DBTaskResult.objects.filter(pk=made.pk).update(enqueued_at=timezone.now() - timedelta(minutes=minutes))

    return make


def test_a_living_process_says_so_without_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/sante/vivant/").json() == {"status": "ok"}


def test_a_ready_product_names_each_thing_it_stands_on(client):
    response = client.get("/sante/pret/")
    assert response.status_code == 200
    assert response.json() == GOOD
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["database", "migrations", "storage", "cache"])
def test_one_thing_that_fails_is_named_and_the_others_still_asked(client, monkeypatch, name):
    def broken():
        raise OperationalError("secret address")

    monkeypatch.setitem(health.NEEDED, name, broken)
    response = client.get("/sante/pret/")
    assert response.status_code == 503
    assert response.json()[name] == "en panne"
    assert list(response.json().values()).count("ok") == 4
    assert b"secret" not in response.content


def test_a_missing_migration_is_not_ready(client):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'network'")
    assert client.get("/sante/pret/").json()["migrations"] == "en panne"


@pytest.mark.parametrize("folder", ["public", "private"])
def test_a_folder_that_cannot_be_written_is_not_ready(client, tmp_path, folder):
    (tmp_path / folder).write_text("a file where the folder should be")
    response = client.get("/sante/pret/")
    assert response.status_code == 503
    assert response.json() == GOOD | {"status": "en panne", "storage": "en panne"}


def test_files_that_come_back_otherwise_than_they_were_written_are_not_ready(client, monkeypatch):
    monkeypatch.setattr(health, "ContentFile", lambda content: ContentFile(b"other"))
    assert client.get("/sante/pret/").json()["storage"] == "en panne"


def test_the_probe_leaves_no_file(client, tmp_path):
    client.get("/sante/pret/")
    assert {folder.name for folder in tmp_path.iterdir()} == {"public", "private"}
    assert [found for found in tmp_path.rglob("*") if found.is_file()] == []


def test_a_probe_every_second_writes_files_every_few_seconds(client, monkeypatch):
    client.get("/sante/pret/")
    asked = []

    def refuse(self, *rest):
        asked.append(rest)
        raise OSError

    monkeypatch.setattr(type(storages["private"]), "save", refuse)
    assert client.get("/sante/pret/").json() == GOOD
    assert asked == []
    monkeypatch.setattr(health, "KEPT_SECONDS", -1)
    health.storage.forget()
    assert client.get("/sante/pret/").json()["storage"] == "en panne"
    client.get("/sante/pret/")
    assert len(asked) == 2


def test_a_cache_that_forgets_is_not_ready(client, settings):
    settings.CACHES = settings.CACHES | {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    assert client.get("/sante/pret/").json()["cache"] == "en panne"


def test_a_task_that_waits_for_long_slows_the_product_and_does_not_stop_it(client, waiting):
    """Taking the web server away because the worker is silent would help nobody."""
    waiting(14)
    assert client.get("/sante/pret/").json() == GOOD
    waiting(16)
    response = client.get("/sante/pret/")
    assert response.status_code == 200
    assert response.json() == GOOD | {"status": "ralenti", "queue": "en retard"}


def test_a_task_at_work_done_or_planned_for_later_is_not_late(client, waiting):
    for status in ("RUNNING", "SUCCESSFUL", "FAILED"):
        waiting(60, status=status)
    waiting(60, planned=timezone.now() + timedelta(minutes=1))
    waiting(60, planned=timezone.now() - timedelta(minutes=1))
    assert client.get("/sante/pret/").json() == GOOD
    waiting(60, planned=timezone.now() - timedelta(minutes=20))
    assert client.get("/sante/pret/").json()["queue"] == "en retard"


def test_what_is_down_is_said_before_what_is_late(client, waiting, tmp_path):
    waiting(16)
    (tmp_path / "public").write_text("a file where the folder should be")
    response = client.get("/sante/pret/")
    assert (response.status_code, response.json()["status"]) == (503, "en panne")
