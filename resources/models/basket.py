"""A selection with a short address: whoever holds the address reads it, whoever holds the key changes it."""

from django.db import models

from common.personal_data import NOTHING

ADDRESS_LENGTH = 12  # of 64 letters: 72 bits, nobody guesses one


class BasketQuerySet(models.QuerySet):
    def unused_since(self, day):
        return self.filter(used_on__lt=day)


class Basket(models.Model):
    """About resources only: the key is kept as a digest, and nobody knows whose basket it is."""

    address = models.CharField("adresse", max_length=ADDRESS_LENGTH, unique=True)
    key_digest = models.CharField("empreinte de la clé", max_length=64)
    content = models.TextField("contenu", max_length=2000, help_text="Comme l’adresse d’une sélection le dit.")
    made_on = models.DateField("enregistrée le", auto_now_add=True)
    used_on = models.DateField("ouverte pour la dernière fois le", auto_now_add=True)

    objects = BasketQuerySet.as_manager()
    personal_data = NOTHING

    class Meta:
        verbose_name = "sélection enregistrée"
        verbose_name_plural = "sélections enregistrées"
        ordering = ["-made_on", "-pk"]
        indexes = [models.Index(fields=["used_on"], name="basket_by_use")]

    def __str__(self):
        return f"Sélection du {self.made_on}"
