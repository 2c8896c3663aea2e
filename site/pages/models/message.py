"""A message received through the contact page."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.personal_data import PersonalData, Scrub
from pages.enums import ContactReason


class ContactMessage(models.Model):
    """Kept until it is answered for sure, then deleted: the inventory says when."""

    token = models.UUIDField("envoi", default=uuid.uuid4, unique=True, editable=False)
    received_at = models.DateTimeField("reçu le", auto_now_add=True, db_index=True)
    reason = models.CharField("sujet", max_length=14, choices=ContactReason)
    territory = models.ForeignKey(
        "network.Territory", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="territoire"
    )
    name = models.CharField("nom", max_length=80)
    email = models.EmailField("courriel")
    message = models.TextField("message", max_length=4000)
    sent_to = models.EmailField("transmis à")
    language = models.CharField("langue", max_length=5, default="fr")

    personal_data = PersonalData(
        fields={"name": Scrub.DELETE, "email": Scrub.DELETE, "message": Scrub.DELETE},
        address="email",
        keep_days=365,
        export=("received_at", "reason"),
        since="received_at",
        why=_("Répondre à la personne qui écrit."),
    )

    class Meta:
        verbose_name = "message reçu"
        verbose_name_plural = "messages reçus"
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.get_reason_display()} ({self.pk})"
