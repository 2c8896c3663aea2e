"""What the lists of the observatory show, in a fixed number of queries however long they are."""

from django.core.paginator import Paginator
from django.db.models import DateField, F
from django.db.models.functions import Cast
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page, get_page_models

from common.models import Theme
from common.page_cache import vouch
from pages.models import Video, queries

PER_PAGE = 12
LATEST = 6
FED = 30  # entries of a feed


def of(model, locale_id: int):
    """Published and open to all, newest first."""
    rows = queries.live(model.__name__, locale_id, app="resources").order_by("-day", "-pk")
    return rows.select_related("film") if has(model, "film") else rows


def chosen(items, request) -> dict:
    """A page of the list, narrowed by what the address asks. `?theme=liens&qpv=oui&page=2`."""
    themes = SimpleLazyObject(lambda: list(themes_of(items)))
    slug, district = request.GET.get("theme", "")[:50], request.GET.get("qpv") == "oui"
    has_district = has(items.model, "priority_district")
    rows = items.filter(themes__slug=slug) if slug else items
    rows = rows.filter(priority_district=True) if district and has_district else rows
    shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    vouch(request, page=shown.number)
    return {
        "themes": themes,
        "theme": slug,
        "has_district": has_district,
        "district": district and has_district,
        "shown": shown,
    }


def themes_of(items):
    """The words that lead to something here."""
    used = items.model.themes.through.objects.filter(**{f"{items.model._meta.model_name}__in": items.order_by()})
    return Theme.objects.filter(pk__in=used.values("theme"))


def themes_below(root) -> list:
    """The themes of everything under the root: one question, whatever the number of kinds."""
    parts = [
        model.themes.through.objects.filter(**{f"{model._meta.model_name}__in": queries.readable(rows).order_by()})
        for model in resource_models()
        if (rows := model.objects.descendant_of(root)) is not None
    ]
    used = [part.order_by().values_list("theme") for part in parts]
    return list(Theme.objects.filter(pk__in=used[0].union(*used[1:])))


def resource_models() -> list:
    """Every kind of resource a page can be: those of the observatory, and whatever else is put below it."""
    from resources.models import ResourcePage  # noqa: PLC0415  (models read this module)

    return [model for model in get_page_models() if issubclass(model, ResourcePage)]


def days(root, theme: str = ""):
    """(page, day) of every resource under the root, newest first: one question over all kinds."""
    parts = []
    for model in resource_models():
        rows = queries.readable(model.objects.descendant_of(root))
        rows = rows.filter(themes__slug=theme) if theme else rows
        parts.append(dated(rows.order_by()))
    return parts[0].union(*parts[1:]).order_by("-dated", "-pk")


def dated(rows):
    """(page, day) of each: the day somebody wrote, else the day it was published."""
    day = F("day") if has(rows.model, "day") else Cast("first_published_at", DateField())
    return rows.annotate(dated=day).values_list("pk", "dated")


def has(model, name: str) -> bool:
    return any(field.name == name for field in model._meta.get_fields())


def fetched(rows) -> list:
    """The pages themselves, in the order of the rows."""
    order = [pk for pk, _day in rows]
    pages = Page.objects.filter(pk__in=order).defer_streamfields().specific()
    found = {page.pk: page for page in with_films(queries.with_pictures(list(pages.order_by("pk"))))}
    return [found[pk] for pk in order if pk in found]


def with_films(pages: list) -> list:
    """The films of pages of several kinds, in one question."""
    wanted = {page.film_id for page in pages if getattr(page, "film_id", None)}
    films = Video.objects.in_bulk(wanted) if wanted else {}
    for page in pages:
        if getattr(page, "film_id", None) in films:
            page.film = films[page.film_id]
    return pages


def latest(root, number: int = LATEST) -> list:
    return fetched(list(days(root)[:number]))


def by_theme(root, request) -> dict:
    """Everything on one theme, whatever its kind."""
    slug = request.GET.get("theme", "")[:50]
    theme = Theme.objects.filter(slug=slug).first() if slug else None
    if theme is None:
        return {"theme": None, "shown": None}
    shown = Paginator(days(root, slug), PER_PAGE).get_page(request.GET.get("page"))
    shown.object_list = fetched(list(shown.object_list))
    return {"theme": theme, "shown": shown}
