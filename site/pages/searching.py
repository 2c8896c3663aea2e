"""The pages in the one search. `PageKind` is what a room's own kinds of page stand on:

    @register
    class Techniques(PageKind):
        slug, label, plural, room = "technique", _("technique"), _("techniques"), "publie"
        model, facets = TechniquePage, (THEME, AGE)

        def facets_of(self, page):
            return super().facets_of(page) | {"theme": page.themes.values_list("slug", flat=True)}

Every registered kind of page follows Wagtail by itself: receivers in `index_receivers.py`.
"""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import Page, get_page_models

from pages.domain.readers import readers_of
from pages.enums import NewsKind
from pages.languages import locales
from pages.models import HomePage, NewsPage, SectionPage, TerritoryPage, TestimonyPage
from pages.models.base import BasePage
from search.facets import TERRITORY
from search.registry import Entry, Kind, kind_of_model, register


class PageKind(Kind):
    """One entry per page: each language is a page of its own. A copy that waits for its translation is none."""

    def objects(self):
        return self.model.objects.live().filter(alias_of=None).order_by("pk")

    def entries(self, page) -> list[Entry]:
        """In the words of the page's own language, whoever publishes it."""
        language = locales().get(page.locale_id) or page.locale.language_code
        with override(language):
            return self.told(page, language)

    def told(self, page, language: str) -> list[Entry]:
        url = page.get_url() if page.live and page.alias_of_id is None else None
        if not url:
            return []
        return [
            Entry(
                title=page.title,
                url=url,
                language=language,
                summary=self.summary_of(page),
                keywords=self.keywords_of(page),
                body=self.body_of(page),
                audience=self.readers_of(page),
                facets={name: tuple(slugs) for name, slugs in self.facets_of(page).items()},
                day=self.day_of(page),
                until=self.until_of(page),
                extra=self.extra_of(page),
            )
        ]

    def readers_of(self, page, restrictions: list | None = None) -> tuple[str, ...]:
        return readers_of(page, restrictions)

    def summary_of(self, page) -> str:
        return page.summary or page.search_description

    def keywords_of(self, page) -> str:
        return page.seo_title if page.seo_title != page.title else ""

    def body_of(self, page) -> str:
        return page.words()

    def facets_of(self, page) -> Mapping[str, Iterable[str]]:
        codes = TerritoryPage.objects.ancestor_of(page, inclusive=True).order_by("path")
        return {"territory": codes.values_list("territory__code", flat=True)}

    def day_of(self, page):
        return None

    def until_of(self, page):
        return None

    def extra_of(self, page) -> Mapping[str, str]:
        """Every territory has pages of the same title: which one it is, is said."""
        found = TerritoryPage.objects.ancestor_of(page).order_by("-path").select_related("territory").first()
        return {"territory": found.territory.name} if found else {}


@register
class News(PageKind):
    slug, label, plural = "news", _("actualité"), _("actualités")
    model, facets = NewsPage, (TERRITORY,)

    def day_of(self, page):
        return page.date

    def extra_of(self, page):
        return super().extra_of(page) | {"kind": page.get_kind_display() if page.kind != NewsKind.NEWS else ""}


@register
class Territories(PageKind):
    slug, label, plural = "territory", _("territoire"), _("territoires")
    model, facets, weight = TerritoryPage, (TERRITORY,), 1.2

    def keywords_of(self, page):
        territory = page.territory
        return f"{territory.code} {territory.association} {territory.departments}"

    def body_of(self, page):
        return " ".join([page.words(), page.hours, *(member.role for member in page.team.all())])


@register
class Testimonies(PageKind):
    slug, label, plural, room = "testimony", _("témoignage"), _("témoignages"), "vecu"
    model, facets = TestimonyPage, (TERRITORY,)

    def body_of(self, page):
        voices = page.person_voice, page.person_role, page.professional_voice, page.professional_role
        return " ".join([page.outing, *voices, page.words()])

    def extra_of(self, page):
        return super().extra_of(page) | {"outing": page.outing}


@register
class Sections(PageKind):
    slug, label, plural = "section", _("rubrique"), _("rubriques")
    model, facets, weight = SectionPage, (TERRITORY,), 1.1


@register
class OtherPages(PageKind):
    """Every page of ours that has no kind of its own: simple pages, lists, contact."""

    slug, label, plural = "page", _("page"), _("pages")
    model, facets = BasePage, (TERRITORY,)

    def objects(self):
        models = [model for model in get_page_models() if kind_of_model(model) is self]
        return Page.objects.live().filter(alias_of=None).type(*models).order_by("pk").specific()

    def entries(self, page):
        return [] if isinstance(page, HomePage) else super().entries(page)
