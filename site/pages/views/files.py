"""What machines read first: robots.txt, security.txt, the sitemap."""

from collections import defaultdict
from datetime import timedelta

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page, Site

from pages.models import queries

PRIVATE = ("/gestion/", "/espace/", "/compte/", "/documents/", "/sante/", "/composants/")
ENDLESS = ("/recherche/?", "/en/recherche/?")  # as many pages as there are questions
MOST = 45_000  # the format allows 50,000 addresses a file


def plain(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def robots(request):
    refused = [f"Disallow: {path}" for path in (*PRIVATE, *ENDLESS)]
    return plain(["User-agent: *", *refused, "", f"Sitemap: {settings.BASE_URL}/sitemap.xml"])


@require_safe
def security(request):
    """RFC 9116. It promises to be true until a day that is always ahead."""
    expires = (timezone.now() + timedelta(days=180)).replace(microsecond=0)
    return plain(
        [
            f"Contact: {settings.SECURITY_CONTACT}",
            f"Expires: {expires.isoformat()}",
            "Preferred-Languages: fr, en",
            f"Canonical: {settings.BASE_URL}/.well-known/security.txt",
        ]
    )


@require_safe
def sitemap(request):
    """Every public page, and beside each its translations."""
    roots = Site.find_for_request(request).root_page.get_translations(inclusive=True).live().order_by("path")
    rows = [(page, page.get_full_url(request)) for root in roots for page in indexed(root)]
    languages = dict(Locale.objects.values_list("pk", "language_code"))
    by_key = defaultdict(list)
    for page, address in rows:
        by_key[page.translation_key].append((languages[page.locale_id], address))
    listed = [
        {"address": address, "changed": page.last_published_at, "languages": by_key[page.translation_key]}
        for page, address in rows
    ]
    below = [
        row for page, _address in rows if hasattr(page, "addresses_below") for row in page.addresses_below(request)
    ]
    return render(request, "pages/sitemap.xml", {"rows": listed + below}, content_type="application/xml")


def indexed(root) -> list:
    pages = queries.readable(Page.objects.descendant_of(root, inclusive=True)).order_by("path")
    return [
        page for page in pages.defer_streamfields().specific()[:MOST] if not getattr(page, "hidden_from_engines", False)
    ]
