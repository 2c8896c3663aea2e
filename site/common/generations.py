"""A name for the state of something, that changes when it does and is never used twice.

Every process sees it: one small file beside the data, or one value in the cache that machines share. What was made of
an old state is known by its old name, and left.
"""

import os
import time
import uuid
from pathlib import Path

from django.conf import settings
from django.core.cache import caches


def shared() -> bool:
    return "locmem" not in settings.CACHES["pages"]["BACKEND"]


class Generation:
    every: list["Generation"] = []

    def __init__(self, name: str):
        self.key, self.file = f"{name}-generation", f"{name}.stamp"
        self.every.append(self)

    @property
    def stamp(self) -> Path:
        return settings.DATA_DIR / self.file

    def now(self) -> str:
        if shared():
            return caches["pages"].get_or_set(self.key, new, None)
        try:
            return self.stamp.read_text()  # not the file's date: two turns may fall into one tick of the disk's clock
        except FileNotFoundError:
            return "0"

    def turn(self) -> None:
        if shared():
            caches["pages"].set(self.key, new(), None)
            return
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        draft = self.stamp.with_suffix(f".{uuid.uuid4().hex}")  # several threads and machines may turn at once
        draft.write_text(new())
        os.replace(draft, self.stamp)  # read whole or not at all


def new() -> str:
    return f"{time.time_ns()}-{uuid.uuid4().hex[:8]}"


def turn_everything() -> None:
    """Another database took the place of this one."""
    for each in Generation.every:
        each.turn()
