"""What serves: how often a page or a document was read, taken away, printed, per day (docs/adr/0017)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from wagtail.models import Page

from common.personal_data import NOTHING
from resources.enums import What


class Use(models.Model):
    """Nothing of the visitor: no address, no cookie, no mark, no hour."""

    what = models.CharField("quoi", max_length=10, choices=What)
    page = models.ForeignKey(Page, models.CASCADE, null=True, blank=True, related_name="+", verbose_name="page")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="document",
    )
    day = models.DateField("jour")
    count = models.PositiveIntegerField("combien", default=0)

    personal_data = NOTHING

    class Meta:
        verbose_name = "usage d’une ressource"
        verbose_name_plural = "usages des ressources"
        ordering = ["-day", "what", "pk"]
        indexes = [models.Index(fields=["day", "what"], name="use_by_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(page=None) ^ Q(document=None),
                name="use_of_one_thing",
                violation_error_message="On compte l’usage d’une page ou d’un document, pas des deux à la fois.",
            ),
            models.UniqueConstraint(
                fields=["what", "page", "day"],
                condition=Q(document=None),
                name="use_of_page_once_a_day",
                violation_error_message="Cet usage de la page est déjà compté pour ce jour.",
            ),
            models.UniqueConstraint(
                fields=["what", "document", "day"],
                condition=Q(page=None),
                name="use_of_document_once_a_day",
                violation_error_message="Cet usage du document est déjà compté pour ce jour.",
            ),
        ]

    def __str__(self):
        return f"{self.get_what_display()}, {self.day} : {self.count}"
