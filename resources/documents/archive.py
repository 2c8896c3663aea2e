"""A ZIP sent as it is made: one file in memory at a time, however many there are."""

import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator

from django.utils import timezone

from resources.documents import papers
from resources.domain.selection import Selection

CHUNK = 64 * 1024


class Pipe:
    """What ZipFile writes to, and what we take from it: it cannot go back, so sizes follow each file."""

    def __init__(self):
        self.parts: list[bytes] = []

    def write(self, data) -> int:
        self.parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        pass

    def taken(self) -> bytes:
        found, self.parts = b"".join(self.parts), []
        return found


def zipped(members: Iterable[tuple[str, Callable[[], Iterable[bytes]]]]) -> Iterator[bytes]:
    """`members`: a name, and what gives the content in pieces, called when its turn comes. Names are made different."""
    pipe, names = Pipe(), set()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(distinct(name, names), timezone.localtime().timetuple()[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            with archive.open(info, "w", force_zip64=False) as member:
                for piece in content():
                    member.write(piece)
                    yield pipe.taken()
            yield pipe.taken()
    yield pipe.taken()


def stream(chosen: Selection, *, request) -> Iterator[bytes]:
    """A PDF for each resource, numbered as in the selection."""
    members = [
        (f"{place:02d}-{plain_name(page.title)}.pdf", lambda page=page: [papers.pdf_of(page, request=request)])
        for place, page in enumerate(chosen.pages, start=1)
    ]
    return zipped(members)


def pieces_of(file) -> Iterator[bytes]:
    with file.open("rb") as opened:
        yield from opened.chunks(CHUNK)


def plain_name(title: str) -> str:
    """A file name that every computer takes."""
    spread = unicodedata.normalize("NFKD", title.replace("œ", "oe").replace("Œ", "Oe").replace("æ", "ae"))
    letters = "".join(char for char in spread if not unicodedata.combining(char))
    return re.sub(r"[^A-Za-z0-9]+", "-", letters).strip("-").lower()[:60].rstrip("-") or "fichier"


def distinct(name: str, names: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    found, number = name, 2
    while found.casefold() in names:
        found, number = f"{stem}-{number}{dot}{ending}", number + 1
    names.add(found.casefold())
    return found
