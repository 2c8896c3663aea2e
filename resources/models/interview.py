"""Interviews, filmed or recorded: the film is ours, or it is elsewhere and the page says where it leads."""

from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.models import Page
from wagtail.search import index

from common.fields import WebAddressField
from pages.models.base import PAGE_DATA
from pages.transcript import check_transcript
from resources.models.base import ResourcePage
from resources.models.observatory import CollectionPage, SpokenPage
from resources.observatory import films, taking


class InterviewPage(SpokenPage):
    film = models.ForeignKey(
        "pages.Video",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="film ou enregistrement",
        help_text="Déposé ici même, avec ses sous-titres et sa transcription.",
    )
    elsewhere = WebAddressField(
        "ou film hébergé ailleurs",
        blank=True,
        help_text="Une adresse en https (PeerTube…). Rien n’en est chargé : un bouton dit où il mène.",
    )
    elsewhere_captioned = models.BooleanField(
        "ce film est sous-titré, là où il est", default=False, help_text="Obligatoire pour publier un film d’ailleurs."
    )
    elsewhere_transcript = models.TextField(
        "transcription du film d’ailleurs",
        blank=True,
        validators=[check_transcript],
        help_text="Un passage par paragraphe : « [00:12 Médiatrice] On attendait… ».",
    )

    template = "resources/observatory/interview.html"
    parent_page_types = ["resources.InterviewIndexPage"]
    personal_data = PAGE_DATA
    kind_label = share_kind = _("Entretien")
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldPanel("film"),
                FieldPanel("elsewhere"),
                FieldPanel("elsewhere_captioned"),
                FieldPanel("elsewhere_transcript"),
            ],
            "Le film",
        ),
        *SpokenPage.spoken_panels,
        FieldPanel("body"),
        *ResourcePage.sorting_panels,
        *ResourcePage.rights_panels,
    ]
    search_fields = [*Page.search_fields, index.SearchField("person_role")]

    class Meta:
        verbose_name = "entretien"
        verbose_name_plural = "entretiens"

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        return super().publication_errors(cleaned) | films.publication_errors(cleaned)

    @property
    def host(self) -> str:
        """Where the film that is elsewhere is: said before anybody goes there."""
        return (urlsplit(self.elsewhere).hostname or "").removeprefix("www.")

    @property
    def passages(self) -> list:
        return films.passages(self)

    @property
    def spoken(self) -> str:
        """The language of the transcript shown."""
        return self.film.spoken(self.locale.language_code) if self.film else "fr"

    def words(self) -> str:
        said = " ".join(each.text for each in self.passages)
        return f"{super().words()} {said}"

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | films.shown(self)

    @path("transcription/texte/", name="transcript_text")
    def transcript_text(self, request):
        return taking.transcript_text(request, self)

    @path("transcription/pdf/", name="transcript_pdf")
    def transcript_pdf(self, request):
        return taking.transcript_pdf(request, self)

    def structured_data(self, request):
        return films.structured_data(self, request)


class InterviewIndexPage(CollectionPage):
    subpage_types = ["resources.InterviewPage"]
    template = CollectionPage.template
    holds = InterviewPage
    personal_data = PAGE_DATA

    class Meta:
        verbose_name = "liste des entretiens"
        verbose_name_plural = "listes des entretiens"
