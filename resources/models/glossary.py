"""The abécédaire: words of the field, what they mean, what they hide, what else one may say.

One row for both languages, as the words everything is sorted by (docs/adr/0003): « voir aussi » points to the same word
in either, and a term without English words is simply not explained on English pages.
"""

import re

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import get_language
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.widgets.slug import SlugInput
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import DraftStateMixin, Page, PreviewableMixin, RevisionMixin

from common.personal_data import NOTHING
from common.sorting import key
from pages.models.base import PAGE_DATA, BodyPage
from resources.domain import glossary
from resources.observatory import letters

FORMS = "Une par ligne : pluriel, féminin, sigle. Un sigle s’écrit en capitales. Elles sont expliquées comme le mot."
ALTERNATIVES = (
    "Une par ligne : ce que l’on peut dire ou faire à la place, avec deux points et une explication si besoin."
)


class GlossaryTerm(PreviewableMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    slug = models.SlugField(
        "adresse", max_length=80, unique=True, help_text="« droits-culturels » : ne change plus une fois publiée."
    )
    term = models.CharField("mot", max_length=80, help_text="Comme dans un dictionnaire : « référent·e ».")
    other_forms = models.TextField("autres formes", max_length=400, blank=True, help_text=FORMS)
    definition = models.TextField(
        "définition",
        max_length=500,
        help_text="En mots simples, une à trois phrases : elle s’affiche sur place, partout où le mot est employé.",
    )
    limits = models.TextField(
        "ce que ce mot cache", max_length=900, blank=True, help_text="Ses limites, ses malentendus, qui il oublie."
    )
    alternatives = models.TextField("dire autrement", max_length=600, blank=True, help_text=ALTERNATIVES)
    see_also = ParentalManyToManyField(
        "self", blank=True, symmetrical=False, related_name="+", verbose_name="voir aussi"
    )
    source = models.CharField("source", max_length=250, blank=True, help_text="Une loi, un texte, un ouvrage.")
    explained = models.BooleanField(
        "l’expliquer dans les pages",
        default=True,
        help_text="À décocher pour un mot trop courant : il garde sa page, sans être souligné partout.",
    )
    term_en = models.CharField("mot en anglais", max_length=80, blank=True, help_text="Comme dans un dictionnaire.")
    other_forms_en = models.TextField("autres formes en anglais", max_length=400, blank=True, help_text=FORMS)
    definition_en = models.TextField("définition en anglais", max_length=500, blank=True, help_text="En mots simples.")
    limits_en = models.TextField("ce que ce mot cache, en anglais", max_length=900, blank=True)
    alternatives_en = models.TextField("dire autrement, en anglais", max_length=600, blank=True)

    personal_data = NOTHING
    panels = [
        FieldRowPanel([TitleFieldPanel("term", placeholder=False), FieldPanel("slug", widget=SlugInput)]),
        FieldPanel("other_forms"),
        FieldPanel("definition"),
        FieldPanel("limits"),
        FieldPanel("alternatives"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("explained")]),
        FieldPanel("see_also"),
        MultiFieldPanel(
            [
                FieldPanel("term_en"),
                FieldPanel("other_forms_en"),
                FieldPanel("definition_en"),
                FieldPanel("limits_en"),
                FieldPanel("alternatives_en"),
            ],
            "En anglais",
            classname="collapsed",
        ),
    ]

    class Meta:
        verbose_name = "mot de l’abécédaire"
        verbose_name_plural = "mots de l’abécédaire"
        ordering = ["term", "pk"]  # modelcluster sorts by plain columns only
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(term_en="") | models.Q(definition_en=""),
                name="term_named_in_english",
                violation_error_message="Une définition en anglais appelle le mot en anglais.",
            )
        ]

    def __str__(self):
        return self.said("term")

    def said(self, name: str, language: str = "") -> str:
        """A field in the reader's language, the French one where nobody wrote it."""
        return (getattr(self, f"{name}_en") if (language or get_language()) == "en" else "") or getattr(self, name)

    @property
    def letter(self) -> str:
        return letters.of(self.said("term"))

    @property
    def sort_key(self) -> str:
        return key(self.said("term"))

    def forms(self, language: str = "fr") -> list[str]:
        """Everything the matcher looks for."""
        if language == "en" and not self.term_en:
            return []
        ending = "_en" if language == "en" else ""
        lines = [getattr(self, f"term{ending}"), *getattr(self, f"other_forms{ending}").splitlines()]
        return list(dict.fromkeys(line.strip() for line in lines if line.strip()))

    @property
    def alternative_pairs(self) -> list[tuple[str, str]]:
        """(what one may say, when it suits), cut at the first colon."""
        lines = (line.strip() for line in self.said("alternatives").splitlines() if line.strip())
        cut = (re.split(r"\s:\s", line, maxsplit=1) for line in lines)
        return [(pieces[0], pieces[1] if len(pieces) > 1 else "") for pieces in cut]

    @cached_property
    def see_also_live(self) -> list:
        """Published, and said in the reader's language."""
        language = get_language() or "fr"
        others = (term for term in self.see_also.all() if term.live and term.forms(language))
        return sorted(others, key=lambda term: term.sort_key)

    def get_absolute_url(self) -> str:
        return glossary.address(self.slug)

    @property
    def full_url(self) -> str:
        return glossary.full_address(self.slug)

    def get_preview_template(self, request, mode_name):
        return "resources/observatory/term_preview.html"

    def get_preview_context(self, request, mode_name):
        return {"term": self}


class GlossaryPage(RoutablePageMixin, BodyPage):
    """The whole abécédaire by letter; each word below it has its own address."""

    template = "resources/observatory/glossary.html"
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    subpage_types = []
    room = "vecu"
    personal_data = PAGE_DATA

    class Meta:
        verbose_name = "abécédaire"
        verbose_name_plural = "abécédaires"

    @property
    def terms(self) -> list:
        """Those somebody has said in the language of the page."""
        language = self.locale.language_code
        return [term for term in glossary.published(language) if term.forms(language)]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | letters.shown(self.terms, request.GET.get("q", "").strip()[:60])

    @path("<slug:slug>/", name="term")
    def term(self, request, slug):
        return letters.term(request, self, slug)

    def addresses_below(self, request) -> list[dict]:
        """Each word, for the map of the site."""
        return letters.addresses(self, request)

    def structured_data(self, request):
        return letters.structured_data(self, request)
