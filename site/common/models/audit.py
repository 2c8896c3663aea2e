"""The audit trail: who did what to what, when, and what changed. Append-only, here and in the database."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.personal_data import PersonalData, Scrub


class AuditEntry(models.Model):
    """No foreign key: the trail must outlive what it speaks of, and must never be updated."""

    at = models.DateTimeField("quand", auto_now_add=True, db_index=True)
    actor_id = models.BigIntegerField("qui (numéro)", null=True, db_index=True)
    capacity = models.CharField("en qualité de", max_length=200, blank=True)
    verb = models.CharField("action", max_length=80, db_index=True)
    object_type = models.CharField("objet", max_length=100)
    object_id = models.CharField("numéro de l’objet", max_length=64)
    before = models.JSONField("avant", default=dict)
    after = models.JSONField("après", default=dict)
    personal = models.JSONField("champs personnels modifiés (sans leur valeur)", default=list)
    request_id = models.CharField("requête", max_length=64, blank=True)

    append_only = True

    personal_data = PersonalData(
        fields={"actor_id": Scrub.KEEP},
        why=_("Preuve de qui a agi. Le numéro ne dit plus rien une fois le compte effacé."),
    )

    class Meta:
        verbose_name = "trace"
        verbose_name_plural = "journal des actions"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["object_type", "object_id"], name="audit_object")]

    def __str__(self):
        return f"{self.verb} · {self.object_type} {self.object_id}"

    def save(self, *args, **kwargs):
        if self.pk:
            raise TypeError("An audit entry is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError("An audit entry is never deleted.")
