"""Menus and footer as plain rows, in the reader's language. Kept until the page turns."""

from django.apps import apps
from django.core.cache import cache
from django.db import DatabaseError
from django.utils.translation import get_language
from wagtail.models import Page, Site

from common.page_cache import generation
from pages.enums import FooterColumn
from pages.models import queries

KEPT_SECONDS = 600


def menus(request) -> dict:
    """{"main": [...], "columns": [...], "legal": [...], "text": ""}; empty when nothing can be asked."""
    language = get_language()
    try:
        site = Site.find_for_request(request)
    except DatabaseError:
        site = None
    if site is None:
        return {"main": [], "columns": [], "legal": [], "text": "", "contact": ""}
    key = f"menus-{generation()}-{site.pk}-{language}"
    return cache.get_or_set(key, lambda: build(request, site, language), KEPT_SECONDS)


def build(request, site, language: str) -> dict:
    settings = apps.get_model("pages", "Navigation").for_site(site)
    main = list(settings.main_entries.select_related("page__locale"))
    footer = list(settings.footer_entries.select_related("page__locale"))
    pages = readable_pages([*main, *footer], language)
    groups = {name: [] for name in FooterColumn.values}
    for entry in footer:
        groups[entry.column] += row(request, entry, pages, language)
    return {
        "main": [each for entry in main for each in row(request, entry, pages, language)],
        "columns": [
            {"title": worded(settings, f"{name}_title", language), "items": groups[name]}
            for name in FooterColumn.values
            if name != FooterColumn.LEGAL and groups[name]
        ],
        "legal": groups[FooterColumn.LEGAL],
        "text": worded(settings, "footer_text", language),
        "contact": contact_address(request, language),
    }


def contact_address(request, language: str) -> str:
    page = queries.first("ContactPage", language)
    return page.get_url(request) if page else ""


def readable_pages(entries: list, language: str) -> dict:
    """For each page an entry points to: its published translation, or itself, by translation key."""
    keys = {entry.page.translation_key for entry in entries if entry.page}
    found = queries.readable(Page.objects.filter(translation_key__in=keys)).select_related("locale").specific()
    best: dict = {}
    for page in found.order_by("path"):
        if page.locale.language_code == language or page.translation_key not in best:
            best[page.translation_key] = page
    return best


def row(request, entry, pages: dict, language: str) -> list[dict]:
    """One line of a menu; nothing when its page is not published."""
    page = pages.get(entry.page.translation_key) if entry.page else None
    if entry.page and page is None:
        return []
    foreign = page is not None and page.locale.language_code != language
    return [
        {
            "label": worded(entry, "label", language) or page.title,
            "url": page.get_url(request) if page else entry.address,
            "room": getattr(page, "room", ""),
            "language": page.locale.language_code if foreign else "",
        }
    ]


def worded(obj, name: str, language: str) -> str:
    """The English words when the reader reads English and somebody wrote them."""
    return (getattr(obj, f"{name}_en") if language == "en" else "") or getattr(obj, name)
