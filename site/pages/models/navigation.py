"""Menus and footer: one setting per site, entries that follow the reader's language."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable

from common.personal_data import NOTHING
from pages.enums import FooterColumn

TITLE_HELP = "Titre de la colonne."


@register_setting(icon="list-ul")
class Navigation(ClusterableModel, BaseSiteSetting):
    first_title = models.CharField("première colonne", max_length=40, blank=True, help_text=TITLE_HELP)
    first_title_en = models.CharField("en anglais", max_length=40, blank=True, help_text=TITLE_HELP)
    second_title = models.CharField("deuxième colonne", max_length=40, blank=True, help_text=TITLE_HELP)
    second_title_en = models.CharField("en anglais", max_length=40, blank=True, help_text=TITLE_HELP)
    third_title = models.CharField("troisième colonne", max_length=40, blank=True, help_text=TITLE_HELP)
    third_title_en = models.CharField("en anglais", max_length=40, blank=True, help_text=TITLE_HELP)
    footer_text = models.CharField(
        "phrase du pied de page", max_length=240, blank=True, help_text="Une phrase qui dit qui parle."
    )
    footer_text_en = models.CharField("en anglais", max_length=240, blank=True, help_text="La même, en anglais.")

    personal_data = NOTHING
    panels = [
        InlinePanel("main_entries", heading="Menu principal", label="Entrée", max_num=7),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("first_title"), FieldPanel("first_title_en")]),
                FieldRowPanel([FieldPanel("second_title"), FieldPanel("second_title_en")]),
                FieldRowPanel([FieldPanel("third_title"), FieldPanel("third_title_en")]),
                FieldPanel("footer_text"),
                FieldPanel("footer_text_en"),
            ],
            "Pied de page",
        ),
        InlinePanel("footer_entries", heading="Liens du pied de page", label="Lien"),
    ]

    class Meta:
        verbose_name = "menus et pied de page"


class Entry(Orderable):
    page = models.ForeignKey(
        "wagtailcore.Page",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="page",
        help_text="Dans une autre langue, sa traduction publiée la remplace d’elle-même.",
    )
    address = models.CharField(
        "ou adresse", max_length=200, blank=True, help_text="Commence par « / » (dans le site) ou par https://."
    )
    label = models.CharField("libellé", max_length=40, blank=True, help_text="Vide : le titre de la page.")
    label_en = models.CharField("libellé en anglais", max_length=40, blank=True, help_text="Vide : le titre traduit.")

    panels = [
        FieldPanel("page"),
        FieldPanel("address"),
        FieldRowPanel([FieldPanel("label"), FieldPanel("label_en")]),
    ]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.label or (self.page.title if self.page else self.address)

    def clean(self):
        super().clean()
        if bool(self.page_id) == bool(self.address):
            raise ValidationError("Choisissez une page, ou écrivez une adresse.", code="target")
        if self.address and not self.address.startswith(("/", "https://")):
            raise ValidationError({"address": "L’adresse commence par « / » ou par https://."})
        if self.address and not self.label:
            raise ValidationError({"label": "Une adresse a besoin d’un libellé."})


class MainEntry(Entry):
    navigation = ParentalKey(Navigation, on_delete=models.CASCADE, related_name="main_entries")
    personal_data = NOTHING

    class Meta(Entry.Meta):
        verbose_name = "entrée du menu"
        verbose_name_plural = "entrées du menu"


class FooterEntry(Entry):
    navigation = ParentalKey(Navigation, on_delete=models.CASCADE, related_name="footer_entries")
    column = models.CharField(
        "colonne", max_length=6, choices=FooterColumn, default=FooterColumn.FIRST, help_text="Où le lien s’affiche."
    )
    personal_data = NOTHING
    panels = [FieldPanel("column"), *Entry.panels]

    class Meta(Entry.Meta):
        verbose_name = "lien du pied de page"
        verbose_name_plural = "liens du pied de page"
