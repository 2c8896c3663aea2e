"""The files of the project, as git would see them."""

import subprocess
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = (
    "common",
    "accounts",
    "network",
    "search",
    "pages",
    "resources",
    "training",
    "tickets",
    "journeys",
    "programmes",
)
FLOORS = (
    ("common",),
    ("accounts",),
    ("network",),
    ("search",),
    ("pages",),
    ("resources", "training", "tickets"),
    ("journeys", "programmes"),
    ("config",),
)


def floor_of(label: str) -> int | None:
    return next((number for number, rooms in enumerate(FLOORS) if label in rooms), None)


@cache
def files() -> tuple[Path, ...]:
    """Tracked, and new files that are not ignored; an archive without git counts everything but the data."""
    command = ["git", "-C", str(PROJECT), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        names = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        names = [str(path.relative_to(PROJECT)) for path in PROJECT.rglob("*")]
        names = [name for name in names if not name.startswith((".venv", "var", ".git/"))]
    return tuple(path for name in names if name and (path := PROJECT / name).is_file())


def named(*suffixes: str, under: str = "", but: tuple[str, ...] = ()) -> list[Path]:
    found = [path for path in files() if path.suffix in suffixes]
    within = [path for path in found if str(path.relative_to(PROJECT)).startswith(under)]
    return [path for path in within if not any(part in path.parts for part in but)]


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def our_models():
    from django.apps import apps

    return [
        model for model in apps.get_models(include_auto_created=True) if floor_of(model._meta.app_label) is not None
    ]
