"""The agreement between a territory and a structure or a partner: three years, with named référents."""

from django.db import models
from django.db.models import OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.roles import May
from common.fields import PrivateFileField
from common.personal_data import PersonalData, Scrub
from network.enums import CONVENTION_TRANSITIONS, ConventionState


class ConventionQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(state__in=ConventionState.in_force())

    def ending_before(self, day):
        return self.in_force().filter(ends_on__lte=day)

    def outlasting(self):
        """Inside a query of conventions: those of the same organisation that end later."""
        same_party = Q(structure=OuterRef("structure")) | Q(partner=OuterRef("partner"))
        later = Q(ends_on__gt=OuterRef("ends_on")) | Q(ends_on=OuterRef("ends_on"), pk__gt=OuterRef("pk"))
        return self.filter(same_party, later)

    def with_parties(self):
        return self.select_related("territory", "structure", "partner")

    def visible_to(self, acting):
        """As `rules.can_see_convention` says it of one."""
        if acting.may(May.SIGN_CONVENTIONS):
            return self.all() if acting.is_national else self.filter(territory=acting.territory)
        if acting.organisation in ("structure", "partner"):
            return self.filter(**{acting.organisation: acting.target})
        return self.none()


class Convention(models.Model):
    territory = models.ForeignKey(
        "network.Territory", models.PROTECT, related_name="conventions", verbose_name="territoire"
    )
    structure = models.ForeignKey(
        "network.Structure", models.PROTECT, null=True, blank=True, related_name="conventions"
    )
    partner = models.ForeignKey("network.Partner", models.PROTECT, null=True, blank=True, related_name="conventions")
    state = models.CharField(
        "état", max_length=10, choices=ConventionState, default=ConventionState.DRAFT, editable=False
    )
    starts_on = models.DateField(_("du"))
    ends_on = models.DateField(_("au"))
    referents = models.ManyToManyField(
        "accounts.User", verbose_name="référent·es nommé·es", blank=True, related_name="conventions"
    )
    file = PrivateFileField(
        _("convention signée (PDF)"),
        upload_to="conventions/",
        blank=True,
        readable_by="network.rules.may_read_convention",
    )
    signed_on = models.DateField("date de signature", null=True, blank=True)
    signed_at = models.DateTimeField("déposée signée le", null=True, blank=True, editable=False)
    signed_by = models.ForeignKey(
        "accounts.User", models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    reminded_months = models.PositiveSmallIntegerField("dernier rappel (mois avant la fin)", null=True, editable=False)
    renews = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="renewed_as", editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", editable=False)

    objects = ConventionQuerySet.as_manager()
    transitions = CONVENTION_TRANSITIONS
    personal_data = PersonalData(
        person="referents",
        fields={"file": Scrub.KEEP},
        export=("starts_on", "ends_on"),
        why=_("Contrat entre deux organismes."),
    )

    class Meta:
        verbose_name = _("convention")
        verbose_name_plural = "conventions"
        ordering = ["ends_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="convention_one_party",
                condition=models.Q(structure=None, partner__isnull=False)
                | models.Q(structure__isnull=False, partner=None),
                violation_error_message="Une convention lie le territoire à une structure ou à un partenaire.",
            ),
            models.CheckConstraint(
                name="convention_dates",
                condition=models.Q(ends_on__gt=models.F("starts_on")),
                violation_error_message="La fin vient après le début.",
            ),
        ]

    def __str__(self):
        return f"Convention avec {self.party}"

    @property
    def party(self):
        return self.structure or self.partner
