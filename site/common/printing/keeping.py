"""Documents made once: kept on this machine's disk, so that asking for them again costs a look-up (docs/adr/0020).

    kept(template.name, payload, make=press)

What is kept is known by everything that decides it, and by the product that made it (its code, its templates, its
words): other content is another document, nothing is ever out of date, and what is no longer asked for gives way.
Only what anybody may download belongs here.
"""

import hashlib
import pickle
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.cache import caches
from django.utils.connection import ConnectionProxy

papers = ConnectionProxy(caches, "papers")
SECONDS = 30 * 24 * 3600
LARGEST = 8 * 2**20  # with the number of documents (config/storage.py), what bounds the disk
TORN = (OSError, EOFError, ValueError, zlib.error, pickle.PickleError)  # a file that a crash left half written


def kept(*parts: str, make: Callable[[], bytes], seconds: int = SECONDS) -> bytes:
    """The document these parts decide, made if nobody asked for it yet."""
    key = key_of(parts)
    with suppress(*TORN):
        if (found := papers.get(key)) is not None:
            return found
    made = make()
    if len(made) <= LARGEST:
        with suppress(OSError):  # a full disk keeps nothing, and stops nobody
            papers.set(key, made, seconds)
    return made


def is_kept(*parts: str) -> bool:
    with suppress(*TORN):
        return papers.has_key(key_of(parts))
    return False


def key_of(parts: tuple[str, ...]) -> str:
    digest = hashlib.blake2b(product(), digest_size=20)
    for part in parts:
        digest.update(hashlib.blake2b(part.encode()).digest())
    return f"paper-{digest.hexdigest()}"


@cache
def product() -> bytes:
    """What the code that prints is made of: a release that prints otherwise finds nothing of the one before."""
    digest = hashlib.blake2b(version("typst").encode())
    for folder in folders():
        for file in sorted(each for each in folder.rglob("*") if each.suffix in (".py", ".typ", ".mo")):
            digest.update(file.read_bytes())
    return digest.digest()


def folders() -> list[Path]:
    rooms = [Path(room.path) for room in apps.get_app_configs()]
    return [*(room for room in rooms if (room / "documents").is_dir()), *map(Path, settings.LOCALE_PATHS)]
