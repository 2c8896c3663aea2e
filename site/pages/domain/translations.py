"""Putting pages into another language."""

from django.db import transaction
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
