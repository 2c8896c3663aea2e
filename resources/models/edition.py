"""The editions of a resource: a printed sheet bears a number, and its QR code says whether a newer one exists."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from common.personal_data import PersonalData, Scrub


class Edition(models.Model):
    """Made when a page is published with another content than before. Never changed afterwards."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="editions", verbose_name="page")
    number = models.PositiveSmallIntegerField("numéro")
    published_at = models.DateTimeField("publiée le")
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("publiée par"),
    )
    note = models.CharField("ce qui change", max_length=300, blank=True)
    parts = models.JSONField("empreinte de chaque partie", default=dict)

    personal_data = PersonalData(
        person="published_by",
        fields={"published_by": Scrub.KEEP},
        export=("number", "published_at"),
        why=_("Savoir qui a publié une édition ; sans nom une fois le compte effacé."),
    )

    class Meta:
        verbose_name = "édition"
        verbose_name_plural = "éditions"
        ordering = ["page", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "number"],
                name="edition_once",
                violation_error_message="Cette page a déjà une édition de ce numéro.",
            ),
            models.CheckConstraint(
                name="edition_counts_from_one",
                condition=models.Q(number__gte=1),
                violation_error_message="La première édition porte le numéro 1.",
            ),
        ]

    def __str__(self):
        return f"{self.page} — {self.number}"
