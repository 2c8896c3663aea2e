"""A translation is sorted by the words of its original, today's: wagtail-localize copies them once and then forgets."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Page

from search.domain import indexing

TERMS = ("themes", "audiences", "age_bands", "art_forms")


@transaction.atomic
def follow(*, by, page) -> int:
    """Called when a resource is published, whichever of the two it is. How many pages had to change.

    `by` causes it without writing anything: the trail has the publication itself.
    """
    original = original_of(page)
    if original is None:
        return 0
    others = [page] if original.pk != page.pk else translations_of(page)
    return sum(copy(original, other) for other in others)


def original_of(page):
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return page
    found = Page.objects.filter(translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE)
    return found.specific().first()


def translations_of(page) -> list:
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return list(others.order_by("pk").specific())


def copy(original, other) -> bool:
    changed = False
    for name in TERMS:
        wanted, held = (list(getattr(each, name).order_by("pk")) for each in (original, other))
        if wanted != held:
            changed = True
            relation = getattr(other, name)
            relation.set(wanted)
            relation.commit()
    if changed:
        indexing.index(other)
    return changed
