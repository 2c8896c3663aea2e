"""Who makes the work possible. A funder is one row for all languages."""

from django.conf import settings
from django.db import models
from django.db.models import Prefetch
from django.utils.translation import get_language
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page

from common.fields import WebAddressField
from common.personal_data import NOTHING
from common.sorting import French
from pages.enums import FunderKind
from pages.models.base import PAGE_DATA, BodyPage


class Funder(models.Model):
    name = models.CharField("nom", max_length=120, unique=True, help_text="Comme l’organisme l’écrit lui-même.")
    kind = models.CharField("type", max_length=10, choices=FunderKind, help_text="Regroupe les logos sur la page.")
    purpose = models.CharField(
        "ce que ce soutien permet",
        max_length=160,
        blank=True,
        help_text="« Les parcours en famille. »",
    )
    purpose_en = models.CharField(
        "en anglais", max_length=160, blank=True, help_text="Laissé vide, le texte français est affiché."
    )
    url = WebAddressField("site", blank=True, help_text="Adresse complète, avec https://.")
    logo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="logo",
        help_text="Sans logo, un monogramme est dessiné.",
    )
    position = models.PositiveSmallIntegerField("rang", default=100, help_text="Les plus petits d’abord.")

    personal_data = NOTHING
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("purpose"), FieldPanel("purpose_en")]),
        FieldPanel("url"),
        FieldPanel("logo"),
        FieldPanel("position"),
    ]

    class Meta:
        verbose_name = "financeur ou mécène"
        verbose_name_plural = "financeurs et mécènes"
        ordering = ["position", French("name")]

    def __str__(self):
        return self.name

    @property
    def shown_purpose(self) -> str:
        return (self.purpose_en if get_language() == "en" else "") or self.purpose

    @property
    def monogram(self) -> str:
        """The initials of its first two words that say something: « de la », « des » do not."""
        words = self.name.replace("’", " ").split()
        return "".join(word[0] for word in [each for each in words if len(each) > 3] or words)[:2].upper()


class FunderIndexPage(BodyPage):
    template = "pages/funder_index.html"
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = "page des financeurs"
        verbose_name_plural = "pages des financeurs"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        funders = list(Funder.objects.prefetch_related(Prefetch("logo__renditions")))
        groups = [(kind.label, [each for each in funders if each.kind == kind]) for kind in FunderKind]
        return context | {"groups": [(label, rows) for label, rows in groups if rows]}
