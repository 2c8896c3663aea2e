"""Reading what pages show of other pages, each list in a fixed number of queries."""

from django.apps import apps
from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.images import get_image_model
from wagtail.models import PageViewRestriction

from common.sorting import French

LISTED_ELSEWHERE = ("NewsPage", "TerritoryPage", "TestimonyPage")  # by date, by region: as many as there are
MOST_BESIDE = 8  # more would be a table of contents


def _model(name, app="pages"):
    return apps.get_model(app, name)


def readable(pages):
    """Published and open to all."""
    return unrestricted(pages.live())


def unrestricted(pages):
    """Open to all, once published. Wagtail's own `public()` says the same, with one more query each time."""
    above = PageViewRestriction.objects.annotate(start=Substr(OuterRef("path"), 1, Length("page__path")))
    return pages.filter(~Exists(above.filter(page__path=F("start"))))


def live(model: str, locale_id: int, *, app="pages"):
    """Public and published, with the picture its card shows."""
    rows = readable(_model(model, app).objects.filter(locale_id=locale_id))
    return rows.select_related("share_picture").prefetch_related("share_picture__renditions").defer_streamfields()


def with_pictures(pages: list) -> list:
    """The pictures of pages of several types, in two queries."""
    wanted = {page.share_picture_id for page in pages if getattr(page, "share_picture_id", None)}
    pictures = get_image_model().objects.prefetch_related("renditions").in_bulk(wanted) if wanted else {}
    for page in pages:
        if getattr(page, "share_picture_id", None) in pictures:
            page.share_picture = pictures[page.share_picture_id]
    return pages


def with_translations(pages: list) -> list:
    """Each with itself in every language where it can be read, in one query."""
    rows = readable(
        _model("Page", "wagtailcore").objects.filter(translation_key__in={p.translation_key for p in pages})
    )
    by_key = {}
    for each in rows.select_related("locale").order_by("locale_id"):
        by_key.setdefault(each.translation_key, []).append(each)
    for page in pages:
        page.published_translations = by_key.get(page.translation_key, [])
        for each in page.published_translations:
            if each.locale_id == page.locale_id:
                page.locale = each.locale
    return pages


def below(page, *, but: str = "") -> list:
    """The public pages directly under this one, in the tree's order."""
    children = readable(page.get_children()).order_by("path")
    if but:
        children = children.not_type(_model(but))
    return with_pictures(list(children.defer_streamfields().specific()))


def beside(page) -> list:
    """The first other public pages of the same part, in the tree's order."""
    others = readable(page.get_siblings(inclusive=False).not_type(*map(_model, LISTED_ELSEWHERE)))
    return list(others.order_by("path").defer_streamfields()[:MOST_BESIDE])


def news(locale_id: int, *, under=None):
    rows = live("NewsPage", locale_id)
    if under is not None:
        rows = rows.descendant_of(under)
    return rows.order_by("-date", "-pk")


def with_sections(pages: list, sections: list) -> list:
    """Says of each page which territory's section it stands in: the tree knows, no column repeats it."""
    for page in pages:
        page.section = next((each for each in sections if page.path.startswith(each.path)), None)
    return pages


def testimonies(locale_id: int):
    return live("TestimonyPage", locale_id).order_by("-first_published_at", "-pk")


def territory_pages(locale_id: int) -> list:
    rows = readable(_model("TerritoryPage").objects.filter(locale_id=locale_id))
    return list(rows.select_related("territory").defer_streamfields().order_by(French("title"), "pk"))


def first(model: str, language: str, *, app="pages"):
    """The page of a kind of which a site has one: list of news, list of territories…"""
    return _model(model, app).objects.live().filter(locale__language_code=language).order_by("path").first()
