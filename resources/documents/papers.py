"""The PDF of one resource, whatever its kind: its own where it has one, else a sheet that leads to it."""

from common.printing import pdf
from resources.booklets import paper as booklets
from resources.documents.guide import guide_pdf
from resources.documents.sheets import sheet
from resources.models import BookletPage, GuidePage, ReflectionPage, TechniquePage
from resources.observatory import printing
from resources.techniques import paper as techniques


def reflection(page, request) -> bytes:
    data = printing.reflection(page, request)
    return pdf("resources/reflection.typ", data, title=page.title, language=page.locale.language_code)


OWN = {
    TechniquePage: lambda page, _request: techniques.printed(page, "sheet"),
    GuidePage: lambda page, _request: guide_pdf(page),
    BookletPage: lambda page, _request: booklets.screen(page),
    ReflectionPage: reflection,
}


def pdf_of(page, *, request) -> bytes:
    if own := OWN.get(type(page)):
        return own(page, request)
    data = {"paper": "a4", "sheet": sheet(page, request=request)}
    return pdf("resources/sheet.typ", data, title=page.title, language=page.locale.language_code)
