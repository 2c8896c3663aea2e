"""What every resource has: who made it, what others may do with it, and the words it is sorted by."""

from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from common.enums import Licence
from common.models import AgeBand, ArtForm, Audience, Theme
from pages.models.base import BasePage


class ResourcePage(BasePage):
    """The words are one row for all languages (docs/adr/0003): a translated page keeps those of its original."""

    licence = models.CharField(
        "licence",
        max_length=20,
        choices=Licence,
        default=Licence.CC_BY_SA,
        help_text="Ce que chacun peut faire de cette ressource. Affichée sur la page et sur le papier.",
    )
    authors = models.CharField(
        "qui l’a faite",
        max_length=200,
        blank=True,
        help_text="Des rôles ou des organismes plutôt que des noms : « des référentes du Puy-de-Dôme ». "
        "Obligatoire pour publier.",
    )
    source = models.CharField(
        "d’où elle vient", max_length=200, blank=True, help_text="Si elle s’inspire d’un ouvrage ou d’un collectif."
    )
    change_note = models.CharField(
        "ce qui change",
        max_length=300,
        blank=True,
        help_text="Une phrase pour qui a déjà imprimé la ressource : « L’étape 3 dure moins longtemps ». Elle est lue "
        "depuis le QR code de l’ancienne feuille.",
    )
    themes = ParentalManyToManyField(
        Theme, blank=True, related_name="+", verbose_name="ce qu’elle travaille", help_text="Un à trois effets."
    )
    audiences = ParentalManyToManyField(
        Audience, blank=True, related_name="+", verbose_name="publics", help_text="Rien de coché : tout le monde."
    )
    age_bands = ParentalManyToManyField(
        AgeBand, blank=True, related_name="+", verbose_name="âges", help_text="Rien de coché : tous les âges."
    )
    art_forms = ParentalManyToManyField(
        ArtForm, blank=True, related_name="+", verbose_name="formes d’art", help_text="Rien de coché : toutes."
    )

    sorting_panels = [
        MultiFieldPanel(
            [
                FieldPanel("themes"),
                FieldRowPanel([FieldPanel("audiences"), FieldPanel("age_bands")]),
                FieldPanel("art_forms"),
            ],
            "Pour la retrouver",
        )
    ]
    rights_panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("licence"), FieldPanel("authors")]), FieldPanel("source")], "Droits et crédit"
        ),
        FieldPanel("change_note"),
    ]
    room = "publie"
    unprinted = ()  # columns of a subclass that no sheet shows: see domain/editions.py

    class Meta:
        abstract = True

    def more_parts(self) -> dict[str, str]:
        """What its sheets show beside its own columns, by name: another edition is due when they change."""
        return {}

    def serve(self, request, *args, **kwargs):
        """Says its number, so that whoever answers may count it (docs/adr/0017)."""
        response = super().serve(request, *args, **kwargs)
        if not getattr(request, "is_preview", False):
            response.page_seen = self.pk
        return response

    @classmethod
    def publication_errors(cls, cleaned: dict) -> dict[str, str]:
        """What still stands between this resource and the public; a subclass adds its own."""
        if not cleaned.get("authors"):
            return {"authors": "Dites qui l’a faite : un crédit est dû à toute ressource publiée."}
        return {}
