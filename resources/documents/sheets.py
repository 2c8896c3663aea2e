"""Each resource on paper inside a larger document: a technique by its card, others by a sheet that leads to them."""

import segno
from django.utils.text import capfirst

from common.printing.drawn import Drawing


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
        "qr": qr(address),
        "card": None,
    }


def credit(page) -> str:
    return " · ".join(filter(None, [page.authors, page.source, page.get_licence_display()]))


def qr(address: str) -> Drawing:
    """The address to be read by a phone. Dark on nothing: paper is white."""
    code = segno.make(address, error="m", micro=False)
    return Drawing(code.svg_inline(border=0, omitsize=True, dark="#221c33", svgns=True))
