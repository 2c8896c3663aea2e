"""An invitation by e-mail to act for an organisation. The link is a secret: only its hash is kept."""

from django.db import models
from django.utils import timezone

from accounts import roles
from common.personal_data import PersonalData, Scrub
from network.models.target import ForOrganisation, exactly_one_target


class InvitationQuerySet(models.QuerySet):
    def pending(self):
        return self.filter(accepted_at=None, revoked_at=None, expires_at__gt=timezone.now())


class Invitation(ForOrganisation):
    email = models.EmailField("courriel de la personne invitée")
    role = models.CharField("rôle", max_length=30, choices=roles.CHOICES)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField("envoyée le", auto_now_add=True)
    created_by = models.ForeignKey(
        "accounts.User", models.SET_NULL, null=True, related_name="+", verbose_name="envoyée par"
    )
    expires_at = models.DateTimeField("valable jusqu’au")
    accepted_at = models.DateTimeField("acceptée le", null=True, blank=True)
    accepted_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="invitations")
    revoked_at = models.DateTimeField("annulée le", null=True, blank=True)
    revoked_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = InvitationQuerySet.as_manager()
    personal_data = PersonalData(
        person="accepted_by",
        fields={"email": Scrub.FORGET},
        keep_days=180,
        since="created_at",
        export=("role", "created_at", "accepted_at"),
        why="Envoyer l’invitation et la renvoyer si elle se perd.",
    )

    class Meta:
        verbose_name = "invitation"
        verbose_name_plural = "invitations"
        ordering = ["-pk"]
        constraints = [exactly_one_target("invitation_one_target")]

    def __str__(self):
        return f"Invitation {self.pk}"
