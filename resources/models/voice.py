"""« Paroles d’acteurs »: a person of the field tells a project in their own words."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from pages.models.base import PAGE_DATA
from resources.models.base import ResourcePage
from resources.models.observatory import CollectionPage, SpokenPage


class VoicePage(SpokenPage):
    opening = models.TextField(
        "sa phrase",
        max_length=300,
        blank=True,
        help_text="Celle que l’on retient, telle que dite, sans guillemets : la page les ajoute.",
    )

    template = "resources/observatory/voice.html"
    parent_page_types = ["resources.VoiceIndexPage"]
    personal_data = PAGE_DATA
    kind_label = share_kind = _("Paroles d’acteurs")
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("opening"),
        *SpokenPage.spoken_panels,
        FieldPanel("body", heading="Ses mots"),
        *ResourcePage.sorting_panels,
        *ResourcePage.rights_panels,
    ]

    class Meta:
        verbose_name = "parole d’acteur"
        verbose_name_plural = "paroles d’acteurs"

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        errors = super().publication_errors(cleaned)
        if not cleaned.get("body"):
            errors["body"] = "Il manque ses mots."
        return errors

    def words(self) -> str:
        return f"{self.opening} {super().words()}"

    def structured_data(self, request):
        return [self.creative_work(request, "Article", headline=self.title, articleSection=self.person_role)]


class VoiceIndexPage(CollectionPage):
    subpage_types = ["resources.VoicePage"]
    template = CollectionPage.template
    holds = VoicePage
    personal_data = PAGE_DATA

    class Meta:
        verbose_name = "liste des paroles d’acteurs"
        verbose_name_plural = "listes des paroles d’acteurs"
