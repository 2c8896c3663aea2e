"""A person in an organisation, with a role, from a day to a day."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import roles
from common.dates import add_months, in_words
from common.personal_data import PersonalData, Scrub
from network.models.target import ForOrganisation, exactly_one_target, once_per_target


class MembershipQuerySet(models.QuerySet):
    def active(self, on=None):
        day = on or timezone.localdate()
        return self.filter(
            models.Q(ends_on=None) | models.Q(ends_on__gte=day), starts_on__lte=day, ended_at=None, user__is_active=True
        )

    def ending_before(self, day):
        """Still held today, and no longer after that day."""
        return self.active().filter(ends_on__lte=day)

    def with_organisation(self):
        return self.select_related("territory", "structure__territory", "partner__territory")


class Membership(ForOrganisation):
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="memberships", verbose_name=_("personne"))
    role = models.CharField(_("rôle"), max_length=30, choices=roles.CHOICES)
    starts_on = models.DateField(_("du"), default=timezone.localdate)
    ends_on = models.DateField(_("au"), null=True, blank=True, help_text="Vide tant que la fin n’est pas connue.")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField("terminé le", null=True, blank=True)
    ended_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = MembershipQuerySet.as_manager()
    personal_data = PersonalData(
        person="user",
        fields={"user": Scrub.KEEP},
        export=("role", "organisation", "starts_on", "ends_on"),
        why=_("Savoir qui agit pour qui ; sans nom une fois le compte effacé."),
    )

    class Meta:
        verbose_name = _("appartenance")
        verbose_name_plural = "appartenances"
        ordering = [_("organisation"), "pk"]
        constraints = [
            exactly_one_target("membership_one_target"),
            models.CheckConstraint(
                name="membership_dates",
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                violation_error_message="La fin vient après le début.",
            ),
            *once_per_target(
                "membership_{}_once", ["user", "role"], models.Q(ended_at=None), "Cette personne a déjà ce rôle ici."
            ),
        ]

    def __str__(self):
        where = self.target or _("coordination nationale")
        return f"{self.described_role.label}, {where}"

    @property
    def described_role(self) -> type[roles.Role]:
        return roles.ROLES[self.role]

    @property
    def ends_soon(self) -> bool:
        """Within a month: time to extend it, or to prepare what comes after."""
        today = timezone.localdate()
        return bool(self.ends_on) and not self.ended_at and today <= self.ends_on <= add_months(today, 1)

    @property
    def last_day(self) -> str:
        return f"jusqu’au {in_words(self.ends_on)}" if self.ends_on else ""

    def may(self, what: roles.May) -> bool:
        return what in self.described_role.may
