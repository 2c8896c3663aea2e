"""Words that families should not have to understand, and what to say instead: kept by editors."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from common.personal_data import NOTHING


class JargonWord(models.Model):
    word = models.CharField(
        "mot ou expression", max_length=80, unique=True, help_text="Au singulier : « dispositif », « public éloigné »."
    )
    say_instead = models.CharField(
        "dire plutôt", max_length=120, blank=True, help_text="Ce qu’on dirait à sa voisine : « une aide »."
    )

    personal_data = NOTHING
    panels = [FieldRowPanel([FieldPanel("word"), FieldPanel("say_instead")])]

    class Meta:
        verbose_name = "mot à éviter"
        verbose_name_plural = "mots à éviter"
        ordering = ["word"]

    def __str__(self):
        return f"{self.word} → {self.say_instead}" if self.say_instead else self.word
