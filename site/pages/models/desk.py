"""Where a territory's editors work: one section, one collection, two groups, one workflow."""

from django.db import models

from common.personal_data import NOTHING


class EditorialDesk(models.Model):
    territory = models.OneToOneField(
        "network.Territory", models.CASCADE, related_name="editorial_desk", verbose_name="territoire"
    )
    writers = models.OneToOneField("auth.Group", models.PROTECT, related_name="+", verbose_name="rédaction")
    reviewers = models.OneToOneField("auth.Group", models.PROTECT, related_name="+", verbose_name="relecture")
    collection = models.OneToOneField(
        "wagtailcore.Collection", models.PROTECT, related_name="+", verbose_name="images et documents"
    )
    workflow = models.OneToOneField("wagtailcore.Workflow", models.PROTECT, related_name="+", verbose_name="circuit")

    personal_data = NOTHING

    class Meta:
        verbose_name = "rédaction de territoire"
        verbose_name_plural = "rédactions de territoire"
        ordering = ["territory__name"]

    def __str__(self):
        return f"Rédaction — {self.territory}"
