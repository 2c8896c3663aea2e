"""The home: a season programme, not a brochure."""

from django.conf import settings
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from common.fields import BlocksField
from pages.blocks.figures import FiguresBlock
from pages.blocks.home import DoorBlock, StepBlock
from pages.models import queries
from pages.models.base import PAGE_DATA, BasePage


class HomePage(BasePage):
    hero_title = models.CharField(
        "titre d’accueil",
        max_length=90,
        blank=True,
        help_text="Courte : elle s’affiche en très grand.",
    )
    hero_text = models.TextField(
        "texte d’accueil",
        max_length=400,
        blank=True,
        help_text="Ce que fait le réseau, en deux phrases.",
    )
    hero_picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="image d’accueil",
        help_text="Purement décorative, au format paysage.",
    )
    figures = BlocksField(
        [("figures", FiguresBlock())],
        verbose_name="chiffres clés",
        blank=True,
        max_num=1,
        help_text="Quatre chiffres au plus, avec leur année et leur source.",
    )
    doors = BlocksField(
        [("door", DoorBlock())],
        verbose_name="ce que l’on trouve ici",
        blank=True,
        help_text="Les pièces de la maison : ressources, sorties, formations, observatoire.",
    )
    steps = BlocksField(
        [("step", StepBlock())],
        verbose_name="prendre part",
        blank=True,
        help_text="Devenir structure relais, devenir partenaire, donner des places…",
    )

    template = "pages/home.html"
    parent_page_types = [Page]
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel([FieldPanel("hero_title"), FieldPanel("hero_text"), FieldPanel("hero_picture")], "Accueil"),
        FieldPanel("summary"),
        FieldPanel("figures"),
        FieldPanel("doors"),
        FieldPanel("steps"),
    ]

    class Meta:
        verbose_name = "accueil"
        verbose_name_plural = "accueils"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        territories = queries.territory_pages(self.locale_id)
        return context | {
            "latest_news": queries.with_sections(list(queries.news(self.locale_id)[:3]), territories),
            "testimony": queries.testimonies(self.locale_id).first(),
            "territories": territories,
            "news_index": queries.first("NewsIndexPage", self.locale.language_code),
            "territory_index": queries.first("TerritoryIndexPage", self.locale.language_code),
        }
