"""One archive with everything: the database as its own engine writes it out, the uploaded files, and what it is.

SQLite is copied while it serves (VACUUM INTO); PostgreSQL by pg_dump. Files in a bucket are the bucket's to keep.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages
from django.core.management.base import CommandError
from django.db import connection

from common.generations import turn_everything

FORMAT = 2


def vendor() -> str:
    return connection.vendor


def files_are_here() -> bool:
    return isinstance(storages["default"], FileSystemStorage)


def trees() -> dict[str, Path]:
    """The folders of uploaded files by their name in the archive: what has an address, and what has none."""
    return {"files": Path(settings.MEDIA_ROOT), "private": Path(storages["private"].location)}


def make(archive: Path) -> dict:
    """Written beside its final name and renamed at the end: an archive that is there is whole."""
    with tempfile.TemporaryDirectory(dir=archive.parent, prefix=".backup-") as folder:
        work = Path(folder)
        dump_database(work / "database")
        facts = {"format": FORMAT, "vendor": vendor(), "at": datetime.now(UTC).isoformat(), "files": files_are_here()}
        (work / "facts.json").write_text(json.dumps(facts), "utf-8")
        draft = work / "archive"
        with tarfile.open(draft, "w:gz") as tar:
            tar.add(work / "facts.json", "facts.json")
            tar.add(work / "database", "database")
            for name, tree in trees().items() if facts["files"] else ():
                if tree.is_dir():
                    tar.add(tree, name)
        draft.chmod(0o600)  # personal data
        os.replace(draft, archive)
    return facts


def dump_database(target: Path) -> None:
    if vendor() == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(target)])
    else:
        run("pg_dump", "--format=custom", "--no-owner", "--file", str(target), *connection_options())


def restore(archive: Path) -> dict:
    """Everything is unpacked and checked first; only then is what is here replaced."""
    with tempfile.TemporaryDirectory(dir=settings.DATA_DIR, prefix=".restore-") as folder:
        work = Path(folder)
        facts = unpack(archive, work)
        restore_database(work / "database")
        if facts["files"] and files_are_here():
            for name, tree in trees().items():
                replace_files(work / name, tree)
    turn_everything()
    return facts


def unpack(archive: Path, work: Path) -> dict:
    try:
        with tarfile.open(archive) as tar:
            tar.extractall(work, filter="data")
        facts = json.loads((work / "facts.json").read_text("utf-8"))
    except (OSError, tarfile.TarError, ValueError) as error:
        raise CommandError(f"{archive} is not a backup of this product, or is damaged ({error}).") from error
    if facts.get("format") != FORMAT:
        raise CommandError(f"{archive} is a backup of another version of this product: restore it with that one.")
    if facts["vendor"] != vendor():
        raise CommandError(f"This backup is of {facts.get('vendor')}; the database here is {vendor()}.")
    if vendor() == "sqlite":
        check_sqlite(work / "database")
    return facts


def check_sqlite(file: Path) -> None:
    try:
        with sqlite3.connect(file) as database:
            (verdict,) = database.execute("PRAGMA integrity_check").fetchone()
        database.close()
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok":
        raise CommandError(f"The database in this backup is damaged: {verdict}")


def restore_database(dump: Path) -> None:
    if vendor() == "sqlite":
        target = Path(connection.settings_dict["NAME"])
        connection.close()
        for leftover in ("-wal", "-shm"):
            target.with_name(target.name + leftover).unlink(missing_ok=True)
        os.replace(dump, target)
    else:
        connection.close()
        options = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
        run("pg_restore", *options, *connection_options(), str(dump))


def replace_files(unpacked: Path, here: Path) -> None:
    old = here.with_name(here.name + ".before-restore")
    shutil.rmtree(old, ignore_errors=True)
    if here.exists():
        os.replace(here, old)
    if unpacked.exists():
        os.replace(unpacked, here)
    shutil.rmtree(old, ignore_errors=True)


def connection_options() -> list[str]:
    known = connection.settings_dict
    pairs = (("--host", "HOST"), ("--port", "PORT"), ("--username", "USER"))
    return [*(f"{option}={known[key]}" for option, key in pairs if known.get(key)), f"--dbname={known['NAME']}"]


def run(*command: str) -> None:
    environment = os.environ | {"PGPASSWORD": connection.settings_dict.get("PASSWORD") or ""}
    try:
        subprocess.run(command, check=True, env=environment, capture_output=True, text=True)  # noqa: S603  (ours)
    except FileNotFoundError as error:
        raise CommandError(f"{command[0]} is not installed: on Debian, apt-get install postgresql-client.") from error
    except subprocess.CalledProcessError as error:
        raise CommandError(f"{command[0]} failed: {error.stderr.strip()[-500:]}") from error
