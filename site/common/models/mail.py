"""The outbox: a message is a row, written with the change that causes it, sent afterwards by the worker."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.personal_data import PersonalData, Scrub


class OutgoingMailQuerySet(models.QuerySet):
    def due(self):
        return self.filter(sent_at=None, gave_up_at=None, next_try_at__lte=timezone.now())


class OutgoingMail(models.Model):
    """At least once, never again once marked as sent; `message_id` lets the reader's server recognise a repeat."""

    message_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    recipient = models.EmailField(_("destinataire"))
    subject = models.CharField(_("objet"), max_length=200)
    raw = models.BinaryField("message complet")
    queued_at = models.DateTimeField("mis en file", auto_now_add=True)
    tries = models.PositiveSmallIntegerField("essais", default=0)
    next_try_at = models.DateTimeField("prochain essai", default=timezone.now)
    last_error = models.CharField("dernier échec", max_length=200, blank=True)
    sent_at = models.DateTimeField("envoyé", null=True, blank=True)
    gave_up_at = models.DateTimeField("abandonné", null=True, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    personal_data = PersonalData(
        label=_("message que nous vous avons envoyé"),
        fields={"recipient": Scrub.DELETE, "subject": Scrub.DELETE, "raw": Scrub.DELETE},
        address="recipient",
        secret=("raw",),
        keep_days=30,
        since="queued_at",
        why=_("Remettre le message et, si la remise échoue, le retrouver."),
    )

    class Meta:
        verbose_name = "courriel en file"
        verbose_name_plural = "courriels en file"
        ordering = ["pk"]
        indexes = [models.Index(fields=["next_try_at"], name="mail_due", condition=models.Q(sent_at=None))]

    def __str__(self):
        return f"{self.message_id} ({self.tries})"
