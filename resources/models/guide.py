"""Methodology guides: a book made of chapters, to read on a screen, on one page, or on paper."""

from django.db import models
from django.http import HttpResponse
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.models import Page

from common.fields import BlocksField
from pages.models import queries
from pages.models.base import PAGE_DATA, BasePage, BodyPage
from pages.models.files import FilesMixin
from resources.blocks.guide import GuideBlock
from resources.domain import usage
from resources.enums import What
from resources.models import guide_checks, guide_data
from resources.models.base import ResourcePage


class GuideIndexPage(BodyPage):
    template = "resources/guide_index.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = ["resources.GuidePage"]
    max_count_per_parent = 1
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    room = "publie"

    class Meta:
        verbose_name = "liste des guides"
        verbose_name_plural = "listes des guides"

    def get_context(self, request, *args, **kwargs):
        guides = [page for page in queries.below(self) if isinstance(page, GuidePage)]
        return super().get_context(request, *args, **kwargs) | {"guides": with_lengths(guides)}


def with_lengths(guides: list) -> list:
    """How many chapters each guide has, in one query for all."""
    rows = queries.readable(ChapterPage.objects.all()).order_by("path").values_list("path", flat=True)
    above = list(rows) if guides else []
    for guide in guides:
        guide.chapter_count = sum(1 for path in above if path.startswith(guide.path))
    return guides


class GuidePage(FilesMixin, ResourcePage):
    promise = models.CharField(
        "ce que l’on saura faire",
        max_length=220,
        help_text="Une phrase qui commence par un verbe : « Mener un parcours, de la première envie au bilan ».",
    )
    for_whom = models.CharField(
        "pour qui", max_length=220, blank=True, help_text="« Pour les équipes sociales qui partent d’une activité »."
    )
    body = BlocksField(
        GuideBlock(required=False),
        verbose_name="avant de commencer",
        blank=True,
        help_text="Ce qui se lit avant le premier chapitre. Les chapitres sont les pages en dessous.",
    )

    template = "resources/guide.html"
    parent_page_types = ["resources.GuideIndexPage"]
    subpage_types = ["resources.ChapterPage"]
    base_form_class = guide_checks.GuideForm
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel([FieldPanel("promise"), FieldPanel("for_whom")], "En couverture"),
        FieldPanel("body"),
        *ResourcePage.sorting_panels,
        *ResourcePage.rights_panels,
    ]

    class Meta:
        verbose_name = "guide"
        verbose_name_plural = "guides"

    @cached_property
    def chapters(self) -> list:
        """Those the reader may open, in order, each knowing its number."""
        rows = queries.readable(ChapterPage.objects.child_of(self)).order_by("path")
        return numbered(self, list(rows))

    @property
    def total_minutes(self) -> int:
        return sum(chapter.reading_minutes for chapter in self.chapters)

    def words(self) -> str:
        return guide_data.words(self.summary, self.body)

    def more_parts(self):
        return guide_data.parts(self)

    def structured_data(self, request):
        return guide_data.book(self, request)

    @path("entier/", name="whole")
    def whole(self, request):
        """All of it on one page, to search through, to print, or to read without a network."""
        return self.render(request, template="resources/guide_whole.html")

    @path("guide.pdf", name="pdf")
    def pdf(self, request):
        from resources.documents.guide import guide_pdf  # noqa: PLC0415  (paper reads this model)

        usage.count_for(request, what=What.DOWNLOAD, page=self)
        return as_file(guide_pdf(self, paper="a4"), f"{self.slug}.pdf")

    @path("livret.pdf", name="booklet")
    def booklet(self, request):
        from resources.documents.guide import guide_booklet  # noqa: PLC0415  (paper reads this model)

        usage.count_for(request, what=What.PRINT, page=self)
        return as_file(guide_booklet(self), f"{self.slug}-livret-a5.pdf")


class ChapterPage(BasePage):
    body = BlocksField(
        GuideBlock(required=False),
        verbose_name="contenu",
        blank=True,
        help_text="Un chapitre se lit en dix minutes : des intertitres, un exemple, une liste à cocher.",
    )

    template = "resources/chapter.html"
    parent_page_types = ["resources.GuidePage"]
    subpage_types = []
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    room = "publie"
    publication_errors = classmethod(guide_checks.chapter_errors)

    class Meta:
        verbose_name = "chapitre"
        verbose_name_plural = "chapitres"

    @cached_property
    def guide(self) -> GuidePage:
        return self.get_parent().specific

    def words(self) -> str:
        return guide_data.words(self.summary, self.body)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        chapters = self.guide.chapters
        place = next((n for n, chapter in enumerate(chapters) if chapter.pk == self.pk), None)
        return context | {
            "guide": self.guide,
            "chapters": chapters,
            "number": len(chapters) + 1 if place is None else place + 1,
            "before": chapters[place - 1] if place else None,
            "after": chapters[place + 1] if place is not None and place + 1 < len(chapters) else None,
        }

    def structured_data(self, request):
        return guide_data.chapter(self, request)


def numbered(guide, chapters: list) -> list:
    for number, chapter in enumerate(chapters, start=1):
        chapter.number, chapter.guide = number, guide
    return chapters


def as_file(content: bytes, name: str) -> HttpResponse:
    """Shown by the browser, kept under a name that says what it is."""
    disposition = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(content, content_type="application/pdf", headers=disposition)
