"""Words every room sorts by. One row for all languages, its label translated in place.

Translatable snippets would keep the source language's rows in many-to-many facets (docs/adr/0003), so
each term is a single row: `label` in French, `label_en` in English when somebody has written it.
"""

from django.db import models
from django.utils.translation import get_language
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from common.personal_data import NOTHING


class TermQuerySet(models.QuerySet):
    def offered(self):
        return self.filter(retired=False)


class Term(models.Model):
    slug = models.SlugField(
        "identifiant", unique=True, help_text="Ne change plus une fois utilisé : il est dans les adresses."
    )
    label = models.CharField("libellé", max_length=80)
    label_en = models.CharField("libellé en anglais", max_length=80, blank=True)
    position = models.PositiveSmallIntegerField("rang", default=100)
    retired = models.BooleanField("retiré des choix", default=False)

    objects = TermQuerySet.as_manager()
    panels = [
        FieldRowPanel([FieldPanel("label"), FieldPanel("label_en")]),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("position")]),
        FieldPanel("retired"),
    ]

    class Meta:
        abstract = True
        ordering = ["position", "label"]

    def __str__(self):
        return (self.label_en if get_language() == "en" else "") or self.label


class Theme(Term):
    personal_data = NOTHING

    class Meta(Term.Meta):
        verbose_name = "thème"
        verbose_name_plural = "thèmes"


class Audience(Term):
    personal_data = NOTHING

    class Meta(Term.Meta):
        verbose_name = "public"
        verbose_name_plural = "publics"


class AgeBand(Term):
    from_age = models.PositiveSmallIntegerField("à partir de (ans)", default=0)
    to_age = models.PositiveSmallIntegerField("jusqu’à (ans)", null=True, blank=True)
    panels = [*Term.panels, FieldRowPanel([FieldPanel("from_age"), FieldPanel("to_age")])]
    personal_data = NOTHING

    class Meta(Term.Meta):
        verbose_name = "tranche d’âge"
        verbose_name_plural = "tranches d’âge"
        ordering = ["from_age"]
        constraints = [
            models.CheckConstraint(
                name="ageband_order",
                condition=models.Q(to_age=None) | models.Q(to_age__gte=models.F("from_age")),
                violation_error_message="L’âge de fin vient après l’âge de début.",
            )
        ]


class ArtForm(Term):
    personal_data = NOTHING

    class Meta(Term.Meta):
        verbose_name = "forme d’art ou de loisir"
        verbose_name_plural = "formes d’art et de loisir"


class AccessFeature(Term):
    personal_data = NOTHING

    class Meta(Term.Meta):
        verbose_name = "accessibilité"
        verbose_name_plural = "accessibilités"


class Place(models.Model):
    """A commune. `code` is INSEE's in France; another country's own code elsewhere."""

    country = models.CharField("pays", max_length=2, default="FR")
    code = models.CharField("code de la commune", max_length=10)
    name = models.CharField("commune", max_length=120)
    postcode = models.CharField("code postal", max_length=10, db_index=True)
    department = models.CharField("département", max_length=3, db_index=True)

    personal_data = NOTHING
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("postcode")]),
        FieldRowPanel([FieldPanel("department"), FieldPanel("code"), FieldPanel("country")]),
    ]

    class Meta:
        verbose_name = "commune"
        verbose_name_plural = "communes"
        ordering = ["name", "postcode"]
        constraints = [
            models.UniqueConstraint(
                fields=["country", "code", "postcode"],
                name="place_once",
                violation_error_message="Cette commune existe déjà avec ce code postal.",
            )
        ]

    def __str__(self):
        return f"{self.name} ({self.postcode})"
