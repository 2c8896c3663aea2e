"""Reflections: an abstract, an argument with its notes, and what it stands on."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.models import Page
from wagtail.search import index

from common.fields import BlocksField
from pages.models.base import PAGE_DATA
from resources.blocks.reflection import NoteBlock, ReferenceBlock
from resources.models.base import ResourcePage
from resources.models.observatory import CollectionPage, ObservatoryPage
from resources.observatory import notes, taking


class ReflectionPage(ObservatoryPage):
    abstract = models.TextField(
        "résumé",
        max_length=1500,
        blank=True,
        help_text="La question, la réponse et ce qui la soutient, en cinq à dix lignes. Obligatoire pour publier.",
    )
    keywords = models.CharField(
        "mots-clés", max_length=200, blank=True, help_text="Trois à six, séparés par des virgules."
    )
    notes = BlocksField(
        [("note", NoteBlock())],
        verbose_name="notes",
        blank=True,
        help_text="Dans le texte, écrivez [1] où la première est appelée, [2] pour la suivante…",
    )
    references = BlocksField(
        [("reference", ReferenceBlock())],
        verbose_name="références",
        blank=True,
        help_text="La page les met en forme et les range par ordre alphabétique.",
    )

    template = "resources/observatory/reflection.html"
    parent_page_types = ["resources.ReflectionIndexPage"]
    personal_data = PAGE_DATA
    kind_label = share_kind = _("Réflexion")
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("abstract"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("keywords"), FieldPanel("day")])], "Pour la citer"),
        FieldPanel("body"),
        FieldPanel("notes"),
        FieldPanel("references"),
        *ResourcePage.sorting_panels,
        *ResourcePage.rights_panels,
    ]
    search_fields = [*Page.search_fields, index.SearchField("keywords"), index.SearchField("abstract")]

    class Meta:
        verbose_name = "réflexion"
        verbose_name_plural = "réflexions"

    @property
    def keyword_list(self) -> list[str]:
        return [word.strip() for word in self.keywords.split(",") if word.strip()]

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        errors = super().publication_errors(cleaned)
        if not cleaned.get("abstract"):
            errors["abstract"] = "Un résumé est dû à qui cherche : dites la question et la réponse."
        if not cleaned.get("body"):
            errors["body"] = "Il manque le texte."
        if problem := notes.problem(cleaned.get("body"), cleaned.get("notes")):
            errors["notes"] = problem
        return errors

    def words(self) -> str:
        return f"{self.abstract} {super().words()}"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        titles = [block for block in self.body if block.block_type == "heading" and block.value["level"] == "2"]
        return context | {"references": self.sorted_references, "contents": titles}

    @property
    def sorted_references(self) -> list:
        return sorted(self.references, key=lambda block: block.value.sort_key)

    @path("pdf/", name="pdf")
    def pdf(self, request):
        return taking.reflection_pdf(request, self)

    def structured_data(self, request):
        return [
            self.creative_work(
                request,
                "ScholarlyArticle",
                headline=self.title,
                abstract=self.abstract,
                keywords=self.keyword_list,
                citation=[block.value.plain for block in self.references],
            )
        ]


class ReflectionIndexPage(CollectionPage):
    subpage_types = ["resources.ReflectionPage"]
    template = CollectionPage.template
    holds = ReflectionPage
    personal_data = PAGE_DATA

    class Meta:
        verbose_name = "liste des réflexions"
        verbose_name_plural = "listes des réflexions"
