"""Which language a page speaks, known without asking the database each time."""

from django.core.cache import cache
from django.utils.translation import get_language
from wagtail.models import Locale

MINUTES = 10


def locales() -> dict[int, str]:
    return cache.get_or_set("locales", lambda: dict(Locale.objects.values_list("pk", "language_code")), 60 * MINUTES)


def for_reader(page):
    """The page, or its live translation. Wagtail's `localized` asks which locale is active for every link."""
    return page if locales().get(page.locale_id) == get_language() else page.localized
