"""A ZIP sent as it is made: one file in memory at a time, however many there are."""

import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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
    """A PDF for each resource, numbered as in the selection; long ones too many are named, with the way to get them."""
    ready, later = papers.shared_out(chosen.pages, request=request)
    places = {page.pk: place for place, page in enumerate(chosen.pages, start=1)}
    names = [f"{places[page.pk]:02d}-{plain_name(page.title)}.pdf" for page in ready]
    papers_of = [lambda page=page: [papers.pdf_of(page, request=request)] for page in ready]
    members = list(zip(names, papers_of, strict=True))
    if later:
        told = left_out(later, request=request).encode("utf-8-sig")  # for the notepads of Windows
        name = plain_name(_("À lire d’abord"))
        members.insert(0, (f"00-{name}.txt", lambda: [told]))
    return zipped(members)


def left_out(later: list, *, request) -> str:
    said = ngettext(
        "Ce document long n’était pas encore prêt. Redemandez la même archive : il y sera.",
        "Ces %(n)s documents longs n’étaient pas encore prêts. Redemandez la même archive : d’autres y seront.",
        len(later),
    ) % {"n": len(later)}
    each = [f"{page.title}\n{page.get_full_url(request)}" for page in later]
    return "\n\n".join([said, _("Ou prenez-les à leur page :"), *each, ""])


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
