"""Guides and their chapters in the one search: the book for whoever looks for a method, the chapter for its subject."""

from django.utils.translation import gettext_lazy as _

from pages.searching import PageKind
from resources.models.guide import ChapterPage, GuidePage
from search.facets import ART_FORM, AUDIENCE, FORMAT, THEME
from search.registry import register


@register
class Guides(PageKind):
    slug, label, plural, room = "guide", _("guide"), _("guides"), "publie"
    model, facets, weight = GuidePage, (THEME, AUDIENCE, ART_FORM, FORMAT), 1.2

    def objects(self):
        return super().objects().select_related("locale").prefetch_related("themes", "audiences", "art_forms")

    def summary_of(self, page):
        return page.promise or page.summary

    def keywords_of(self, page):
        return f"{super().keywords_of(page)} {page.for_whom}".strip()

    def body_of(self, page):
        """Its chapters are found by themselves: here, their titles."""
        titles = page.get_children().live().order_by("path").values_list("title", flat=True)
        return " ".join([page.summary, page.words(), *titles])

    def facets_of(self, page):
        return super().facets_of(page) | {
            "theme": [term.slug for term in page.themes.all()],
            "audience": [term.slug for term in page.audiences.all()] or list(AUDIENCE.terms()),
            "art_form": [term.slug for term in page.art_forms.all()],
            "format": ["pdf"],
        }


@register
class Chapters(PageKind):
    slug, label, plural, room = "chapter", _("chapitre de guide"), _("chapitres de guide"), "publie"
    model, facets = ChapterPage, (FORMAT,)

    def objects(self):
        return super().objects().select_related("locale")

    def extra_of(self, page):
        return {"guide": page.guide.title}
