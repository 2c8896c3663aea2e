"""The bulletins in the one search, until their last day."""

from django.utils.translation import gettext_lazy as _

from pages.searching import PageKind
from resources.models.bulletin import BulletinPage
from search.facets import AGE, FORMAT, TERRITORY
from search.registry import register


@register
class Bulletins(PageKind):
    slug, label, plural, room = "bulletin", _("bulletin des familles"), _("bulletins des familles"), "reserve"
    model, facets = BulletinPage, (TERRITORY, AGE, FORMAT)
    dated = False  # its period says so

    def objects(self):
        return super().objects().select_related("locale")

    def keywords_of(self, page):
        return f"bulletin des familles {super().keywords_of(page)}".strip()

    def body_of(self, page):
        places = [f"{one.venue} {one.town}" for section in page.sections for one in section.outings]
        return " ".join([page.words(), *places])

    def facets_of(self, page):
        ages = AGE.terms()
        bands = [section.slug for section in page.sections if section.slug in ages]
        return super().facets_of(page) | {"age": bands, "format": ["grands-caracteres", "pdf"]}

    def day_of(self, page):
        return page.starts_on

    def until_of(self, page):
        return page.ends_on

    def extra_of(self, page):
        return super().extra_of(page) | {"period": page.period}
