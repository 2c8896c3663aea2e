"""A booklet as it is asked for: cover, double page, text, PDF, sheets to fold. Each takes the request and the page."""

import hashlib

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import get_conditional_response
from django.utils.text import slugify

from common.page_cache import generation
from resources.booklets import paper
from resources.booklets.reading import spreads_of
from resources.enums import What
from resources.licences import terms


def shown(request, page, template: str, **context) -> TemplateResponse:
    return TemplateResponse(request, f"resources/{template}.html", page.get_context(request) | context)


def cover(request, page):
    return shown(request, page, "booklet", spreads=spreads_of(page), licence=terms(page.licence))


def spread(request, page, place: int):
    spreads = spreads_of(page)
    if not spreads and getattr(request, "is_preview", False):
        return cover(request, page)
    if not 1 <= place <= len(spreads):
        raise Http404
    return shown(request, page, "booklet_spread", spread=spreads[place - 1], spreads=spreads)


def text(request, page):
    return shown(request, page, "booklet_text", spreads=spreads_of(page))


def fold(request, page):
    return shown(
        request, page, "booklet_fold", sheets=paper.sheets(page), pdf_to_fold=f"{page.get_url(request)}a-plier/pdf/"
    )


def screen_pdf(request, page):
    return printed(request, page, paper.screen, What.DOWNLOAD, page.slug)


def folded_pdf(request, page):
    return printed(request, page, paper.folded, What.PRINT, f"{page.slug}-a-plier")


def printed(request, page, make, what: str, name: str) -> HttpResponse:
    """Made when it is asked for: who has it already is told so without making it again."""
    if getattr(request, "is_preview", False):
        return HttpResponse(make(page), content_type="application/pdf")
    stamp = f"{make.__name__} {page.pk} {page.last_published_at} {generation()}"
    tag = '"' + hashlib.blake2b(stamp.encode(), digest_size=12).hexdigest() + '"'
    response = get_conditional_response(request, etag=tag)
    if response is None:
        count(request, page, what)
        response = HttpResponse(make(page), content_type="application/pdf")
        response.headers["Content-Disposition"] = f'inline; filename="{slugify(name)}.pdf"'
    response.headers["ETag"] = tag
    return response


def count(request, page, what: str) -> None:
    from resources.domain import usage  # noqa: PLC0415 (counting knows the models, which know these answers)

    usage.count_for(request, what=what, page=page)
