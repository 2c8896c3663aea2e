"""Where the abécédaire stands and which of its words are published; read once until a page turns."""

from django.apps import apps
from django.core.cache import cache
from django.utils.translation import get_language

from common.page_cache import generation
from pages.models import queries

KEPT_SECONDS = 600


def published(language: str) -> list:
    """Every live term, in the order of a dictionary of that language."""
    model = apps.get_model("resources", "GlossaryTerm")
    terms = list(model.objects.filter(live=True).order_by("pk"))
    return sorted(terms, key=lambda term: term.sort_key)


def home(language: str) -> tuple[str, str]:
    """The abécédaire's (address, full address) in that language, else in French; empty when there is none."""
    return cache.get_or_set(f"abecedaire-{generation()}-{language}", lambda: ask_home(language), KEPT_SECONDS)


def ask_home(language: str) -> tuple[str, str]:
    for code in dict.fromkeys((language, "fr")):
        if page := queries.first("GlossaryPage", code, app="resources"):
            return page.url or "", page.full_url or ""
    return "", ""


def address(slug: str, language: str = "") -> str:
    """Empty while no abécédaire is published."""
    start = home(language or get_language() or "fr")[0]
    return f"{start}{slug}/" if start else ""


def full_address(slug: str, language: str = "") -> str:
    start = home(language or get_language() or "fr")[1]
    return f"{start}{slug}/" if start else ""
