"""What a dossier gathers: the pages somebody chose, in their order, then those a search adds."""

from django.db.models import Q
from django.utils.translation import get_language
from wagtail.models import Page

from pages.models import queries
from resources.enums import FoundOrder
from resources.models.base import ResourcePage
from resources.observatory import lists
from search.finding import find
from search.registry import kinds
from search.viewers import tokens


def chosen(dossier) -> list[tuple]:
    """(page, why) of each, in the reader's language where it is published; what left the public is left out."""
    blocks = [(block.value["page"], block.value["why"]) for block in dossier.chosen if block.value["page"]]
    keys = {page.translation_key for page, _why in blocks}
    rows = queries.readable(Page.objects.filter(translation_key__in=keys)).select_related("locale")
    found: dict = {}
    for page in queries.with_pictures(list(rows.order_by("path").defer_streamfields().specific())):
        if page.locale.language_code == get_language() or page.translation_key not in found:
            found[page.translation_key] = page
    return [(found[page.translation_key], why) for page, why in blocks if page.translation_key in found]


def gathered(dossier, request) -> dict:
    first = chosen(dossier)
    return {"chosen": first, "found": found(dossier, request, but={page.pk for page, _why in first})}


def found(dossier, request, *, but: set[int]) -> list:
    if not dossier.found_most:
        return []
    order = by_search(dossier, request) if dossier.found_text else by_sorting(dossier)
    kept = [pk for pk in order if pk not in but | {dossier.pk}][: dossier.found_most]
    return lists.fetched([(pk, None) for pk in kept])


def by_sorting(dossier) -> list[int]:
    """What has one of the themes, or happens in a priority district: newest first, over all kinds."""
    themes = set(dossier.found_themes.values_list("pk", flat=True))
    if not themes and not dossier.found_in_districts:
        return []
    parts = []
    for model in lists.resource_models():
        wanted = Q(themes__in=themes)
        if dossier.found_in_districts and hasattr(model, "priority_district"):
            wanted |= Q(priority_district=True)
        rows = queries.readable(model.objects.filter(wanted, locale_id=dossier.locale_id))
        parts.append(lists.dated(rows.order_by().distinct()))
    rows = parts[0].union(*parts[1:]).order_by("-dated", "-pk")
    return [pk for pk, _day in rows[: dossier.found_most + len(dossier.chosen) + 1]]


def kinds_of_resources() -> list[str]:
    return [slug for slug, kind in kinds().items() if issubclass(kind.model, ResourcePage)]


def by_search(dossier, request) -> list[int]:
    """As the search of the site finds it, for whoever reads."""
    facets = {"theme": [theme.slug for theme in dossier.found_themes.all()]} if dossier.found_themes.exists() else {}
    answer = find(
        text=dossier.found_text,
        kinds=kinds_of_resources(),
        facets=facets,
        viewer=tokens(request),
        language=dossier.locale.language_code,
        sort="day" if dossier.found_order == FoundOrder.NEWEST else "",
        per_page=dossier.found_most + len(dossier.chosen) + 1,
    )
    return [int(hit.object_id) for hit in answer.hits]
