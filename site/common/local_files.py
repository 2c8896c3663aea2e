"""Files on this disk, under names that it takes: 255 bytes, where a letter may count for four."""

from pathlib import PurePath

from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible

MOST_BYTES = 160  # room is left for what makes a name different from another


@deconstructible
class LocalFiles(FileSystemStorage):
    def get_valid_name(self, name):
        return shortened(super().get_valid_name(name))


def shortened(name: str) -> str:
    """Cut before its ending, never inside a letter."""
    ending = PurePath(name).suffix[-20:]
    stem = name.removesuffix(ending).encode()
    return stem[: MOST_BYTES - len(ending.encode())].decode(errors="ignore") + ending
