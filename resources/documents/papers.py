"""The PDF of one resource, whatever its kind: its own where it has one, else a sheet that sums it up and leads to it.

@paper(TechniquePage)
def card(page, *, request) -> bytes: ...

Long ones take a third of a second of processor each: an archive makes a few of them, and finds the others made.
"""

from collections.abc import Callable
from functools import partial

from django.utils.translation import override

from common import page_cache
from common.printing import public_pdf
from common.printing.keeping import is_kept, kept
from resources.documents.sheets import sheet

PAPERS: dict[type, Callable[..., bytes]] = {}
LONG: set[type] = set()
MOST_LONG = 8  # made for one archive
SECONDS = 24 * 3600


def paper(model: type, *, long: bool = False):
    def register(make):
        PAPERS[model] = make
        LONG.update([model] if long else [])
        return make

    return register


def pdf_of(page, *, request) -> bytes:
    """Found again without reading the page, for as long as nothing was published."""
    return kept(*asked_for(page, request), make=partial(made, page, request=request), seconds=SECONDS)


def made(page, *, request) -> bytes:
    """In the language of the page, whoever asks, and whenever its turn comes."""
    language = page.locale.language_code
    with override(language):
        if make := PAPERS.get(type(page)):
            return make(page, request=request)
        data = {"paper": "a4", "sheet": sheet(page, request=request)}
        return public_pdf("resources/sheet.typ", data, title=page.title, language=language)


def asked_for(page, request) -> tuple[str, ...]:
    root = request.build_absolute_uri("/")
    return "paper", str(page.pk), str(page.live_revision_id), page.locale.language_code, root, page_cache.generation()


def shared_out(pages: list, *, request) -> tuple[list, list]:
    """What is ready or can be made at once, and the long ones too many, which are not for this time."""
    to_make = [page for page in pages if type(page) in LONG and not is_kept(*asked_for(page, request))]
    later = to_make[MOST_LONG:]
    return [page for page in pages if page not in later], later
