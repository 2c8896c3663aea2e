"""Putting pages into another language."""

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.operations import translate_object

from common.errors import Refused


@transaction.atomic
def prepare_above(*, by, page, locale) -> None:
    """The pages above it exist in that language too, as drafts: left to itself, wagtail-localize would publish them
    there with their French words."""
    home, *above = [each.specific for each in page.get_ancestors(inclusive=True).filter(depth__gt=1)]
    if not home.has_translation(locale) and home.pk != page.pk:
        raise Refused(
            f"Le site n’a pas encore d’accueil dans cette langue ({locale.get_display_name()}) : l’équipe nationale "
            "doit d’abord le traduire.",
            code="home",
        )
    for each in above:
        if each.pk != page.pk and not each.has_translation(locale):
            translate_object(each, [locale], user=by)


def leave_public_ones(*, by, page, locales, below: bool) -> None:
    """An alias that is public stays public when it becomes a translation, with words nobody has reviewed."""
    pages = page.get_descendants(inclusive=True) if below else Page.objects.filter(pk=page.pk)
    there = Page.objects.filter(locale__in=locales, translation_key__in=pages.values("translation_key"), live=True)
    if not all(each.permissions_for_user(by).can_publish() for each in there):
        raise Refused(
            "Une page est déjà publique dans cette langue : la personne qui relit en fera une traduction.",
            code="public",
        )
