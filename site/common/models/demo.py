"""Which parts of the demo network this database already holds."""

from django.db import models

from common.personal_data import NOTHING


class DemoStage(models.Model):
    name = models.CharField("étape", max_length=60, unique=True)
    seed = models.IntegerField("graine")
    scale = models.PositiveSmallIntegerField("échelle")
    seconds = models.FloatField("durée (s)")
    built_at = models.DateTimeField("faite le", auto_now_add=True)

    personal_data = NOTHING

    class Meta:
        verbose_name = "étape de démonstration"
        verbose_name_plural = "étapes de démonstration"
        ordering = ["pk"]

    def __str__(self):
        return self.name
