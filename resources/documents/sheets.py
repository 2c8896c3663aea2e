"""Each resource on paper inside a larger document: a technique by its card, others by a sheet that leads to them."""

from django.utils.text import capfirst

from common.printing.qr import code
from resources.models import TechniquePage
from resources.techniques import paper


def sheet(page, *, request) -> dict:
    """Empty texts are left out of the paper, never their names out of the data."""
    address = page.get_full_url(request) or ""
    return {
        "kind": capfirst(str(page._meta.verbose_name)),
        "title": page.title,
        "summary": page.summary,
        "facts": [str(word) for word in [*page.themes.all(), *page.audiences.all()]],
        "credit": credit(page),
        "address": address.partition("://")[2],
        "qr": code(address),
        "card": paper.card(page) if isinstance(page, TechniquePage) else None,
    }


def credit(page) -> str:
    return " · ".join(filter(None, [page.authors, page.source, page.get_licence_display()]))
