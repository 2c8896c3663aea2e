"""A bulletin sent by mail to a structure: once per issue, whoever presses the button."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.personal_data import PersonalData, Scrub


class BulletinSending(models.Model):
    bulletin = models.ForeignKey(
        "resources.BulletinPage", models.CASCADE, related_name="sendings", verbose_name="bulletin"
    )
    structure = models.ForeignKey("network.Structure", models.CASCADE, related_name="+", verbose_name="structure")
    addresses = models.PositiveSmallIntegerField("nombre d’adresses", default=1)
    sent_at = models.DateTimeField("envoyé le")
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("envoyé par")
    )

    personal_data = PersonalData(
        person="sent_by",
        fields={"sent_by": Scrub.KEEP},
        export=("bulletin", "sent_at"),
        why=_("Savoir qui a envoyé un bulletin ; sans nom une fois le compte effacé."),
    )

    class Meta:
        verbose_name = "envoi d’un bulletin"
        verbose_name_plural = "envois des bulletins"
        ordering = ["-sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bulletin", "structure"],
                name="bulletin_sent_once",
                violation_error_message="Cette structure a déjà reçu ce bulletin.",
            )
        ]

    def __str__(self):
        return f"{self.bulletin} → {self.structure}"
