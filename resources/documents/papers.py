"""The PDF of one resource, whatever its kind: its own where it has one, else a sheet that sums it up and leads to it.

@paper(TechniquePage)
def card(page, *, request) -> bytes: ...
"""

from collections.abc import Callable

from common.printing import pdf
from resources.documents.sheets import sheet

PAPERS: dict[type, Callable[..., bytes]] = {}


def paper(model: type):
    def register(make):
        PAPERS[model] = make
        return make

    return register


def pdf_of(page, *, request) -> bytes:
    make = PAPERS.get(type(page))
    if make:
        return make(page, request=request)
    data = {"paper": "a4", "sheet": sheet(page, request=request)}
    return pdf("resources/sheet.typ", data, title=page.title, language=page.locale.language_code)
