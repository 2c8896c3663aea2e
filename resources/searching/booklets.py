"""Illustrated booklets in the one search: every word of their double pages, descriptions of pictures included."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.searching import PageKind
from resources.models.booklet import BookletPage
from search.facets import FORMAT, THEME
from search.registry import register


@register
class Booklets(PageKind):
    slug, label, plural, room = "booklet", _("livret illustré"), _("livrets illustrés"), "vecu"
    model = BookletPage
    facets, dated = (THEME, FORMAT), False

    def objects(self):
        return super().objects().select_related("locale").prefetch_related("themes")

    def keywords_of(self, page):
        return f"{page.subtitle} Le petit Observatoire illustré {super().keywords_of(page)}".strip()

    def body_of(self, page):
        values = [block.value for block in page.spreads]
        seen = (
            f"{value.alternative} {value['long_description']} {value['caption']} {value['who']}" for value in values
        )
        references = (block.value["text"] for block in page.bibliography)
        return " ".join([page.words(), *seen, *references])

    def facets_of(self, page):
        themes = [theme.slug for theme in page.themes.all()]
        return super().facets_of(page) | {"theme": themes, "format": ["pdf"]}

    def day_of(self, page):
        return page.last_published_at.date() if page.last_published_at else None

    def extra_of(self, page):
        return {"number": gettext("n° %(number)s") % {"number": page.number}, "subtitle": page.subtitle}
