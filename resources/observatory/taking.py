"""What one takes away: the transcript as text or as tagged PDF, a reflection as PDF."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import override

from common.dates import in_words
from common.printing import public_pdf
from pages.transcript import Passage
from resources import licences
from resources.domain import usage
from resources.enums import What
from resources.observatory import citing, printing


def transcript_text(request, page) -> HttpResponse:
    usage.count_for(request, what=What.DOWNLOAD, page=page)
    lines = [page.title, about(page), page.get_full_url(request), "", *(spoken(each) for each in page.passages)]
    body = "\n".join([*lines, "", rights(page), ""])
    return attached(body, "text/plain; charset=utf-8", f"{page.slug}.txt")


def transcript_pdf(request, page) -> HttpResponse:
    usage.count_for(request, what=What.DOWNLOAD, page=page)
    return attached(transcript_paper(request, page), "application/pdf", f"{page.slug}.pdf")


def transcript_paper(request, page) -> bytes:
    """In the language one hears, whoever asks."""
    with override(page.spoken):
        data = {
            "title": page.title,
            "summary": page.summary,
            "about": about(page),
            "passages": [passage(each) for each in page.passages],
            "rights": rights(page),
            "citation": citing.text(page, request),
            "words": {"transcript": _("Transcription"), "cite": _("Pour citer"), "rights": _("Droits")},
        }
        return public_pdf("resources/transcript.typ", data, title=page.title, language=page.spoken)


def reflection_pdf(request, page) -> HttpResponse:
    usage.count_for(request, what=What.DOWNLOAD, page=page)
    return attached(reflection_paper(request, page), "application/pdf", f"{page.slug}.pdf")


def reflection_paper(request, page) -> bytes:
    language = page.locale.language_code
    with override(language):
        data = printing.reflection(page, request)
        return public_pdf("resources/reflection.typ", data, title=page.title, language=language)


def about(page) -> str:
    """« Éducatrice, un quartier de Saint-Denis, 3 mars 2026 »."""
    return ", ".join(each for each in (citing.first_capital(page.person_role), page.place, in_words(page.day)) if each)


def rights(page) -> str:
    return f"{citing.first_capital(page.authors.rstrip('.'))}. {licences.name(page.licence)}."


def spoken(each: Passage) -> str:
    head = " ".join(part for part in (f"[{each.clock}]" if each.clock else "", each.speaker) if part)
    return f"{head}\n{each.text}\n" if head else f"{each.text}\n"


def passage(each: Passage) -> dict:
    return {"clock": each.clock, "speaker": each.speaker, "text": each.text}


def attached(content, content_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
