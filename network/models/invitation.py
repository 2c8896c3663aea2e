"""An invitation by e-mail to act for an organisation. The link is a secret: only its hash is kept."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import roles
from common.personal_data import PersonalData, Scrub
from network.models.target import ForOrganisation, exactly_one_target, once_per_target


class InvitationQuerySet(models.QuerySet):
    def open(self):
        """Neither accepted nor revoked; the link may have expired."""
        return self.filter(accepted_at=None, revoked_at=None)

    def pending(self):
        return self.open().filter(expires_at__gt=timezone.now())

    def with_organisation(self):
        return self.select_related("territory", "structure__territory", "partner__territory", "created_by")


class Invitation(ForOrganisation):
    email = models.EmailField(_("courriel de la personne invitée"))
    role = models.CharField(_("rôle"), max_length=30, choices=roles.CHOICES)
    ends_on = models.DateField(_("rôle jusqu’au"), null=True, blank=True)  # of the membership to come
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("envoyée le"), auto_now_add=True)
    created_by = models.ForeignKey(
        "accounts.User", models.SET_NULL, null=True, related_name="+", verbose_name="envoyée par"
    )
    expires_at = models.DateTimeField("valable jusqu’au")
    accepted_at = models.DateTimeField(_("acceptée le"), null=True, blank=True)
    accepted_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="invitations")
    revoked_at = models.DateTimeField("annulée le", null=True, blank=True)
    revoked_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = InvitationQuerySet.as_manager()
    personal_data = PersonalData(
        person="accepted_by",
        fields={"email": Scrub.FORGET},
        address="email",
        keep_days=180,
        since="created_at",
        export=("role", "created_at", "accepted_at"),
        why=_("Envoyer l’invitation et la renvoyer si elle se perd."),
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = "invitations"
        ordering = ["-pk"]
        constraints = [
            exactly_one_target("invitation_one_target"),
            *once_per_target(
                "invitation_{}_once",
                ["email", "role"],
                models.Q(accepted_at=None, revoked_at=None),
                "Une invitation attend déjà une réponse à cette adresse.",
            ),
        ]

    def __str__(self):
        return f"Invitation {self.pk}"

    @property
    def described_role(self) -> type[roles.Role]:
        return roles.ROLES[self.role]

    @property
    def is_pending(self) -> bool:
        return not (self.accepted_at or self.revoked_at or self.is_over)

    @property
    def is_over(self) -> bool:
        """Too late: the link, or the very role it gives."""
        return self.expires_at <= timezone.now() or self.role_is_over

    @property
    def role_is_over(self) -> bool:
        """Its last day is past; or was never said, of a role that must have one."""
        return self.ends_on < timezone.localdate() if self.ends_on else self.described_role.temporary
