"""What the code of a printed sheet leads to: « Votre fiche est à jour », or what changed since."""

from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from pages.models import queries
from resources.domain import editions
from resources.views.selection import catalogue

GONE = 410


@require_safe
def version(request, pk: int, number: int):
    """A sheet outlives its page: whatever was printed gets an answer, and a way on."""
    page = queries.readable(Page.objects.filter(pk=pk, editions__isnull=False)).distinct().specific().first()
    if page is None:
        known = Page.objects.filter(pk=pk, editions__isnull=False).exists()
        answer = {"catalogue": catalogue(), "known": known}
        return render(request, "resources/version_gone.html", answer, status=GONE if known else 404)
    now = editions.current(page)
    printed = 0 < number <= now.number
    context = {
        "page": page,
        "number": number,
        "current": now,
        "known": printed,
        "newer": editions.since(page, number) if printed else [],
        "parts": editions.changed_parts(page, number),
    }
    return render(request, "resources/version.html", context)
