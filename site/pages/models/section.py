"""Pages that open a part of the site, and plain pages."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page

from pages.enums import Room
from pages.models import queries
from pages.models.base import PAGE_DATA, BodyPage

DEPTH_OF_PARTS = 3  # the root, the home, the parts of the site: deeper, a page has others beside it


class SectionPage(BodyPage):
    """Opens a part of the site: a colour, a drawing, an introduction, then blocks and the pages below it."""

    room = models.CharField(
        "couleur de la maison",
        max_length=12,
        choices=Room,
        default=Room.NETWORK,
        help_text="La couleur et le dessin de la page disent à quelle partie du site elle appartient.",
    )
    list_children = models.BooleanField(
        "montrer les pages en dessous", default=True, help_text="Une carte par page publiée sous celle-ci."
    )

    template = "pages/section.html"
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("body"),
        FieldRowPanel([FieldPanel("room"), FieldPanel("list_children")]),
    ]

    class Meta:
        verbose_name = "page de rubrique"
        verbose_name_plural = "pages de rubrique"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"below": queries.below(self) if self.list_children else []}


class StandardPage(BodyPage):
    """A page to read: legal notice, privacy, accessibility, history…"""

    show_contents = models.BooleanField(
        "montrer un sommaire", default=False, help_text="Utile pour une longue page : la liste de ses intertitres."
    )

    template = "pages/standard.html"
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body"), FieldPanel("show_contents")]

    class Meta:
        verbose_name = "page simple"
        verbose_name_plural = "pages simples"

    def contents(self) -> list:
        return [block for block in self.body if block.block_type == "heading" and block.value["level"] == "2"]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"beside": queries.beside(self) if self.depth > DEPTH_OF_PARTS else []}
