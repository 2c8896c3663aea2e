"""What the network has given to be harvested, and when it last changed; a row stays when its resource is gone.

That is what lets the repository say « persistent »: a harvester learns of every withdrawal, however late it comes
(docs/adr/0018). Kept in step by `resources.domain.harvest`, never by hand.
"""

from django.db import models

from common.personal_data import NOTHING


class HarvestRecord(models.Model):
    identifier = models.CharField("identifiant", max_length=120, unique=True)
    collection = models.CharField("ensemble", max_length=60, help_text="setSpec : « observatoire:entretiens ».")
    version = models.CharField("état récolté", max_length=64, help_text="Change quand la notice change.")
    datestamp = models.DateTimeField("changée", help_text="À la seconde, en temps universel.")
    withdrawn = models.BooleanField("retirée", default=False)

    personal_data = NOTHING

    class Meta:
        verbose_name = "notice moissonnée"
        verbose_name_plural = "notices moissonnées"
        ordering = ["datestamp", "pk"]
        indexes = [models.Index(fields=["datestamp", "id"], name="harvest_by_date")]

    def __str__(self):
        return self.identifier
