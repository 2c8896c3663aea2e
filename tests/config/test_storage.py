"""Addresses from the environment become Django's settings, or stop the start with their name."""

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured

from config import policy, storage


def test_without_an_address_the_database_is_a_file_that_survives_a_crash(tmp_path):
    config = storage.database("", tmp_path)
    assert config["NAME"] == str(tmp_path / "portal.sqlite3")
    assert config["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in config["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in config["OPTIONS"]["init_command"]


def test_postgresql_waits_little_for_a_lock_and_checks_its_connections(tmp_path):
    config = storage.database("postgresql://someone:secret@db.example.org:5433/portal", tmp_path)
    assert (config["HOST"], config["PORT"], config["NAME"], config["USER"]) == (
        "db.example.org",
        5433,
        "portal",
        "someone",
    )
    assert "lock_timeout=3000" in config["OPTIONS"]["options"]
    assert config["CONN_HEALTH_CHECKS"] is True


def test_the_cache_is_local_or_redis_and_nothing_else():
    assert {"locmem" in each["BACKEND"] for each in storage.caches("").values()} == {True}
    assert storage.caches("redis://127.0.0.1:6379/3")["default"]["LOCATION"] == "redis://127.0.0.1:6379/3"
    with pytest.raises(ImproperlyConfigured, match="CACHE_URL"):
        storage.caches("memcached://127.0.0.1")


@pytest.mark.parametrize(("url", "apart"), [("", "LOCATION"), ("redis://127.0.0.1:6379/3", "KEY_PREFIX")])
def test_kept_pages_have_a_place_of_their_own(url, apart):
    found = storage.caches(url)
    assert found["default"][apart] != found["pages"][apart]


def test_a_bucket_is_private_and_never_overwritten():
    options = storage.bucket("s3://cle:se%2Fcret@files.example.org:9000/portail?region=fr&secure=0")["OPTIONS"]
    assert options["secret_key"] == "se/cret"
    assert options["endpoint_url"] == "http://files.example.org:9000"
    assert (options["bucket_name"], options["region_name"]) == ("portail", "fr")
    assert (options["default_acl"], options["querystring_auth"], options["file_overwrite"]) == (None, True, False)


@pytest.mark.parametrize(
    "url", ["https://files.example.org/portail", "s3://files.example.org/portail", "s3://k:s@host"]
)
def test_an_incomplete_bucket_stops_the_start(url):
    with pytest.raises(ImproperlyConfigured, match="STORAGE_URL"):
        storage.bucket(url)


def test_a_mail_server_is_read_with_its_encryption():
    config = storage.mail("smtp+tls://someone:secret@mail.example.org:587")
    assert (config["host"], config["port"], config["username"], config["use_tls"]) == (
        "mail.example.org",
        587,
        "someone",
        True,
    )
    assert config["backend"].endswith("smtp.EmailBackend")


def test_openid_is_off_until_it_is_configured(monkeypatch):
    env = environ.Env()
    monkeypatch.delenv("OPENID_SERVER", raising=False)
    assert storage.openid(env) == {}
    assert storage.openid_origins(env) == []


def test_openid_needs_its_three_variables(monkeypatch):
    env = environ.Env()
    monkeypatch.setenv("OPENID_SERVER", "https://connexion.example.org/api/v2")
    monkeypatch.delenv("OPENID_CLIENT", raising=False)
    with pytest.raises(ImproperlyConfigured, match="OPENID_CLIENT"):
        storage.openid(env)
    monkeypatch.setenv("OPENID_CLIENT", "portail")
    monkeypatch.setenv("OPENID_SECRET", "secret")
    app = storage.openid(env)["openid_connect"]["APPS"][0]
    assert (app["provider_id"], app["client_id"]) == ("proconnect", "portail")
    assert storage.openid_origins(env) == ["https://connexion.example.org"]


def test_pictures_and_films_may_come_from_the_bucket_and_nothing_else(monkeypatch):
    monkeypatch.setenv("STORAGE_URL", "s3://key:secret@files.example.org:9000/portal")
    (origin,) = storage.bucket_origins(environ.Env())
    assert origin == "https://files.example.org:9000"
    found = policy.directives(openid=[], files=[origin])
    assert {name for name, sources in found.items() if origin in sources} == {"img-src", "media-src"}
    assert origin in policy.admin(files=[origin])["img-src"]
    monkeypatch.setenv("STORAGE_URL", "")
    assert storage.bucket_origins(environ.Env()) == []
