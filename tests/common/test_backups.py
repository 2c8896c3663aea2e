"""A backup is good when it has been restored: into another place, and read there."""

import json
import os
import sqlite3
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.management import CommandError, call_command
from django.db import connection

from common.models import Theme
from common.running import backups
from config import storage

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def archive(tmp_path, settings):
    """A backup of a place with one theme, one file that has an address and one that has none."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = settings.STORAGES | {"private": storage.private_folder(tmp_path / "private")}
    default_storage.save("images/salle.webp", ContentFile(b"webp"))
    storages["private"].save("conventions/signed.pdf", ContentFile(b"%PDF signed"))
    Theme.objects.create(slug="kept", label="Gardé")
    target = tmp_path / "backup.tar.gz"
    call_command("backup", target)
    return target


def portal(place, *arguments, url=""):
    return subprocess.run(
        [sys.executable, str(settings.SITE_DIR / "manage.py"), *map(str, arguments)],
        env=os.environ | {"PORTAL_MODE": "development", "DATA_DIR": str(place), "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the embedded database")
def test_what_was_backed_up_is_there_after_a_restore_elsewhere(archive, tmp_path):
    place = tmp_path / "elsewhere"
    done = portal(place, "restore", archive)
    assert done.returncode == 0, done.stderr
    with sqlite3.connect(place / "portal.sqlite3") as database:
        assert database.execute("SELECT label FROM common_theme WHERE slug = 'kept'").fetchone() == ("Gardé",)
        guards = database.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE%'")
        assert guards.fetchone()[0] > 0
    database.close()
    assert (place / "media/images/salle.webp").read_bytes() == b"webp"
    read = (
        "from django.core.files.storage import storages as s; print(s['private'].open('conventions/signed.pdf').read())"
    )
    assert portal(place, "shell", "-v0", "-c", read).stdout.strip() == "b'%PDF signed'"
    again = portal(place, "restore", archive)
    assert again.returncode == 1
    assert "--replace" in again.stderr
    assert portal(place, "restore", archive, "--replace").returncode == 0


@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's own tools")
def test_a_dump_of_postgresql_is_restored_into_another_database(archive, tmp_path):
    name = f"{connection.settings_dict['NAME']}_restored"
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    try:
        known = connection.settings_dict
        who = f"{known['USER']}:{known['PASSWORD']}@" if known["USER"] else ""
        url = f"postgresql://{who}{known['HOST']}{':' + str(known['PORT']) if known['PORT'] else ''}/{name}"
        done = portal(tmp_path / "elsewhere", "restore", archive, url=url)
        assert done.returncode == 0, done.stderr
        import psycopg

        with psycopg.connect(url) as restored:
            assert restored.execute("SELECT label FROM common_theme WHERE slug = 'kept'").fetchone() == ("Gardé",)
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def test_an_archive_is_for_its_owner_only_and_never_overwritten(archive):
    assert archive.stat().st_mode & 0o077 == 0
    with pytest.raises(CommandError, match="exists"):
        call_command("backup", archive)
    with pytest.raises(CommandError, match="not a folder"):
        call_command("backup", archive / "nowhere" / "x.tar.gz")


@pytest.mark.parametrize("content", [b"", b"not an archive"])
def test_a_file_that_is_no_backup_is_refused_before_anything_is_touched(tmp_path, settings, content):
    settings.MEDIA_ROOT = tmp_path / "media"
    Theme.objects.create(slug="still", label="Là")
    kept = default_storage.save("images/still.webp", ContentFile(b"webp"))
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(content)
    with pytest.raises(CommandError, match="not a backup"):
        backups.restore(broken)
    assert Theme.objects.filter(slug="still").exists()
    assert Path(default_storage.path(kept)).read_bytes() == b"webp"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the embedded database")
def test_a_damaged_database_is_refused_before_anything_is_touched(archive, tmp_path):
    work = tmp_path / "work"
    with tarfile.open(archive) as tar:
        tar.extractall(work, filter="data")
    content = bytearray((work / "database").read_bytes())
    content[4096:40960] = b"\xff" * 36864
    (work / "database").write_bytes(content)
    spoilt = tmp_path / "spoilt.tar.gz"
    with tarfile.open(spoilt, "w:gz") as tar:
        for each in work.iterdir():
            tar.add(each, each.name)
    with pytest.raises(CommandError, match="damaged"):
        backups.unpack(spoilt, tmp_path / "out")


def test_a_backup_of_another_kind_of_database_is_refused(archive, tmp_path):
    work = tmp_path / "work"
    with tarfile.open(archive) as tar:
        tar.extractall(work, filter="data")
    facts = json.loads((work / "facts.json").read_text()) | {"vendor": "oracle"}
    (work / "facts.json").write_text(json.dumps(facts))
    other = tmp_path / "other.tar.gz"
    with tarfile.open(other, "w:gz") as tar:
        for each in work.iterdir():
            tar.add(each, each.name)
    with pytest.raises(CommandError, match="oracle"):
        backups.restore(other)


def test_without_a_file_to_restore_the_person_is_told(tmp_path):
    with pytest.raises(CommandError, match="not there"):
        call_command("restore", tmp_path / "nothing.tar.gz")
