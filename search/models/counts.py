"""What people look for: words and how often, per day. Nothing says who asked."""

from django.db import models

from common.personal_data import NOTHING


class SearchCount(models.Model):
    day = models.DateField("jour")
    language = models.CharField("langue", max_length=8)
    words = models.CharField("mots", max_length=80)
    searches = models.PositiveIntegerField("recherches", default=0)
    empty = models.PositiveIntegerField("sans résultat", default=0)

    personal_data = NOTHING

    class Meta:
        verbose_name = "recherche comptée"
        verbose_name_plural = "recherches comptées"
        ordering = ["-day", "-searches", "words"]
        constraints = [models.UniqueConstraint(fields=["day", "language", "words"], name="search_count_once")]

    def __str__(self):
        return f"{self.day} · {self.words}"
