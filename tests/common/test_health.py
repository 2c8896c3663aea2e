"""Probes: alive, and able to serve."""

import pytest
from django.db import OperationalError, connection

from common.views import health

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_a_living_process_says_so_without_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/sante/vivant/").json() == {"status": "ok"}


def test_a_ready_product_names_each_thing_it_stands_on(client):
    response = client.get("/sante/pret/")
    assert response.status_code == 200
    assert response.json() == dict.fromkeys(["status", "database", "migrations", "storage", "cache", "queue"], "ok")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["database", "migrations", "storage", "cache", "queue"])
def test_one_thing_that_fails_is_named_and_the_others_still_asked(client, monkeypatch, name):
    def broken():
        raise OperationalError("secret address")

    monkeypatch.setitem(health.PROBES, name, broken)
    response = client.get("/sante/pret/")
    assert response.status_code == 503
    assert response.json()[name] == "en panne"
    assert list(response.json().values()).count("ok") == 4
    assert b"secret" not in response.content


def test_a_missing_migration_is_not_ready(client):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'network'")
    assert client.get("/sante/pret/").json()["migrations"] == "en panne"


def test_a_folder_that_cannot_be_written_is_not_ready(client, settings, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    settings.MEDIA_ROOT = tmp_path / "file"
    assert client.get("/sante/pret/").json()["storage"] == "en panne"
