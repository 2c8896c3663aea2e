"""What the page of a card needs beside the card itself."""

from django.utils.translation import gettext as _

from common.brand import brand_for
from common.dates import in_words
from pages.languages import for_reader
from resources import licences
from resources.domain import editions
from resources.techniques import telling


def context(page, request) -> dict:
    edition = None if getattr(request, "is_preview", False) else editions.current(page)
    return {
        "steps": telling.course(page),
        "total": telling.duration(telling.total(page)),
        "glance": telling.glance(page),
        "terms": licences.terms(page.licence),
        "edition": edition,
        "citation": citation(page, request, edition),
        "related": neighbours(page),
        "formats": telling.formats(page),
    }


def citation(page, request, edition) -> str:
    """« Des référentes de centres sociaux, « Une image pour dire l’envie », Cultures du Cœur, édition 2,
    21 novembre 2026. CC BY-SA 4.0. https://… »"""
    who = f"{page.authors[:1].upper()}{page.authors[1:]}, ".replace(".,", ",") if page.authors else ""
    said = _("« %(title)s »") % {"title": page.title}
    parts = [f"{who}{said}", brand_for(request).name]
    if edition:
        day = in_words(edition.published_at.date())
        parts.append(_("édition %(number)s, %(day)s") % {"number": edition.number, "day": day})
    return f"{', '.join(parts)}. {licences.name(page.licence)}. {page.get_full_url(request)}"


def neighbours(page) -> list:
    """The techniques the editors put beside this one, published ones only, and none in another language."""
    chosen = [for_reader(block.value) for block in page.related if block.value]
    here = [each for each in chosen if each.live and each.locale_id == page.locale_id]
    return [each.specific for each in here if each.pk != page.pk]
