"""What a selection takes away of each kind: its own paper, where it has one (booklets say theirs themselves)."""

from resources.documents.guide import guide_pdf
from resources.documents.papers import paper
from resources.models import GuidePage, InterviewPage, ReflectionPage, TechniquePage
from resources.observatory import taking
from resources.techniques import paper as techniques


@paper(TechniquePage)
def technique(page, *, request) -> bytes:
    return techniques.printed(page, "sheet")


@paper(GuidePage, long=True)
def guide(page, *, request) -> bytes:
    return guide_pdf(page)


@paper(ReflectionPage)
def reflection(page, *, request) -> bytes:
    return taking.reflection_paper(request, page)


@paper(InterviewPage)
def interview(page, *, request) -> bytes:
    return taking.transcript_paper(request, page)
