"""The same outing told twice: by the person who went, by the professional who was beside them."""

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from pages.blocks.people import AGREEMENT, REFUSAL
from pages.models import queries
from pages.models.base import PAGE_DATA, BodyPage

HER_WORDS = (
    "Relus avec elle. Ni nom, ni détail qui la désigne à ses proches : une école, une rue, une date. "
    "Sans guillemets : la page les ajoute."
)
SIGNATURE = (
    "Comment la personne veut être présentée, jamais par son nom : « une maman de deux enfants, hébergée à l’hôtel »."
)


class TestimonyIndexPage(BodyPage):
    template = "pages/testimony_index.html"
    subpage_types = ["pages.TestimonyPage"]
    personal_data = PAGE_DATA
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = "liste des témoignages"
        verbose_name_plural = "listes des témoignages"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"testimonies": queries.testimonies(self.locale_id)[:60]}


class TestimonyPage(BodyPage):
    outing = models.CharField(
        "à propos de", max_length=120, help_text="La sortie ou le parcours : « Une matinée au musée, en famille »."
    )
    person_voice = models.TextField("voix de la personne", max_length=900, help_text="Ses mots, relus avec elle.")
    person_role = models.CharField(
        "qui parle", max_length=120, help_text="Jamais de nom : « une maman de deux enfants, hébergée à l’hôtel »."
    )
    professional_voice = models.TextField(
        "voix de la personne qui accompagne",
        max_length=900,
        help_text="Ce que la sortie a changé.",
    )
    professional_role = models.CharField(
        "qui accompagne", max_length=120, help_text="Un métier et un type de structure : « éducatrice en CHRS »."
    )
    agreed = models.BooleanField(
        "les deux personnes ont donné leur accord",
        default=False,
        help_text="Obligatoire pour publier. L’accord écrit se garde dans la structure, pas ici.",
    )

    template = "pages/testimony.html"
    parent_page_types = ["pages.TestimonyIndexPage", "pages.TerritoryPage"]
    subpage_types = []
    room = "vecu"
    personal_data = PAGE_DATA
    content_panels = [
        *Page.content_panels,
        FieldPanel("outing"),
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldPanel("person_voice", heading="Ses mots", help_text=HER_WORDS),
                FieldPanel("person_role", heading="Sa signature", help_text=SIGNATURE),
            ],
            "La personne",
        ),
        MultiFieldPanel(
            [
                FieldPanel("professional_voice", heading="Ses mots"),
                FieldPanel("professional_role", heading="Sa signature"),
            ],
            "La personne qui accompagne",
        ),
        FieldPanel("agreed", help_text=AGREEMENT),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "témoignage"
        verbose_name_plural = "témoignages"

    @property
    def subject(self) -> str:
        return f"{self.title} {self.outing}"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        others = queries.testimonies(self.locale_id).exclude(pk=self.pk)[:3]
        return context | {"others": list(others)}

    @staticmethod
    def publication_errors(cleaned: dict) -> dict[str, str]:
        return {} if cleaned.get("agreed") else {"agreed": REFUSAL}
