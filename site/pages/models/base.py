"""What every page of the site has: an introduction, a way to be shared, and a date to be read again."""

import math

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from common.fields import BlocksField
from common.personal_data import PersonalData, Scrub
from pages.blocks.stream import BodyBlock
from pages.models import queries
from pages.publication import PublicationForm

WORDS_PER_MINUTE = 180  # unhurried, for readers of every level
PAGE_DATA = PersonalData(
    person="reviewed_by",
    fields={"reviewed_by": Scrub.KEEP},
    export=("title", "reviewed_on"),
    why=_("Savoir qui a relu la page ; sans nom une fois le compte effacé."),
)


class BasePage(Page):
    summary = models.TextField(
        "introduction",
        max_length=400,
        blank=True,
        help_text="Deux phrases simples, affichées sous le titre, dans les listes et par les moteurs de recherche.",
    )
    share_picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="image",
        help_text="En tête de page, dans les listes, quand l’adresse est partagée. Sinon, un dessin.",
    )
    hidden_from_engines = models.BooleanField(
        "cacher aux moteurs de recherche",
        default=False,
        help_text="La page reste lisible par son adresse ; les moteurs et le plan du site l’oublient.",
    )
    explains_words = models.BooleanField(
        "expliquer les mots de l’abécédaire",
        default=True,
        help_text="La première fois qu’un de ces mots est employé, il donne sa définition. À décocher si cela gêne.",
    )
    reviewed_on = models.DateField(
        _("relue le"), null=True, blank=True, help_text="Dernière fois que le contenu a été vérifié en entier."
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("relue par"),
        help_text="La personne qui a vérifié le contenu.",
    )
    review_due_on = models.DateField(
        "à relire avant le", null=True, blank=True, help_text="Passé ce jour, la page apparaît dans « À reprendre »."
    )

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("share_picture"),
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("hidden_from_engines"),
                FieldPanel("explains_words"),
            ],
            "Partage et moteurs de recherche",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("reviewed_on"), FieldPanel("review_due_on")]),
                FieldPanel("reviewed_by"),
            ],
            "Relecture",
        ),
    ]
    base_form_class = PublicationForm
    room = "reseau"
    share_kind = ""  # said above the title on the picture that is shared: « Technique d’animation »

    class Meta:
        abstract = True

    @property
    def description(self) -> str:
        return self.search_description or self.summary

    @property
    def subject(self) -> str:
        """The words its drawing is chosen from, where it has no picture."""
        return self.title

    @property
    def heading(self) -> str:
        return self.seo_title or self.title

    def words(self) -> str:
        """The running text of the page, as a reader meets it."""
        return self.summary

    @property
    def reading_minutes(self) -> int:
        return max(1, math.ceil(len(self.words().split()) / WORDS_PER_MINUTE))

    @cached_property
    def published_translations(self) -> list:
        """This page in every language where it can be read."""
        rows = queries.readable(Page.objects.filter(translation_key=self.translation_key))
        found = list(rows.select_related("locale").order_by("locale_id"))
        for each in found:
            if each.locale_id == self.locale_id:
                self.locale = each.locale
        return found

    def route(self, request, path_components):
        """Notes the pages the address goes through, so that the breadcrumb need not ask for them again."""
        request.walked = [*getattr(request, "walked", []), self]
        return super().route(request, path_components)

    def trail(self, request) -> list:
        """The pages above this one, the home first."""
        above = [page for page in getattr(request, "walked", []) if page.pk != self.pk]
        if len(above) == self.depth - 2:
            return above
        return list(self.get_ancestors().filter(depth__gt=1).order_by("path"))

    def get_context(self, request, *args, **kwargs):
        """`translations` tells the language switcher where to go: the same page, or else the other home."""
        known = {each.locale.language_code: each.get_url(request) for each in self.published_translations}
        homes = {code: f"/{code}/" for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE}
        context = super().get_context(request, *args, **kwargs)
        return context | {"translations": {settings.LANGUAGE_CODE: "/"} | homes | known}

    def structured_data(self, request) -> list[dict]:
        """schema.org nodes of this page, beside those every page has."""
        return []

    def get_sitemap_urls(self, request=None):
        return [] if self.hidden_from_engines else super().get_sitemap_urls(request)


class BodyPage(BasePage):
    """A page whose content is a stream of blocks."""

    body = BlocksField(
        BodyBlock(required=False),
        verbose_name="contenu",
        blank=True,
        help_text="Ajoutez des blocs avec « + ». Chaque bloc se déplace, se duplique et se supprime.",
    )

    class Meta:
        abstract = True

    def words(self) -> str:
        return strip_tags(" ".join([self.summary, *self.body.stream_block.get_searchable_content(self.body)]))
