"""What a selection takes away of each kind: its own paper, where it has one (booklets say theirs themselves)."""

from common.printing import pdf
from resources.documents.guide import guide_pdf
from resources.documents.papers import paper
from resources.models import GuidePage, ReflectionPage, TechniquePage
from resources.observatory import printing
from resources.techniques import paper as techniques


@paper(TechniquePage)
def technique(page, *, request) -> bytes:
    return techniques.printed(page, "sheet")


@paper(GuidePage)
def guide(page, *, request) -> bytes:
    return guide_pdf(page)


@paper(ReflectionPage)
def reflection(page, *, request) -> bytes:
    data = printing.reflection(page, request)
    return pdf("resources/reflection.typ", data, title=page.title, language=page.locale.language_code)
