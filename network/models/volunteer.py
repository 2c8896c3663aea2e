"""A volunteer followed by a territory. Mission sheets come with the programmes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.roles import May
from common.personal_data import PersonalData, Scrub
from common.sorting import French
from network.enums import VOLUNTEER_TRANSITIONS, VolunteerState


class VolunteerQuerySet(models.QuerySet):
    def following(self):
        return self.exclude(state=VolunteerState.ENDED)

    def visible_to(self, acting):
        if not acting.may(May.FOLLOW_VOLUNTEERS):
            return self.none()
        return self.all() if acting.is_national else self.filter(territory=acting.territory)


class Volunteer(models.Model):
    territory = models.ForeignKey(
        "network.Territory", models.PROTECT, related_name="volunteers", verbose_name="territoire"
    )
    user = models.ForeignKey(
        "accounts.User", models.SET_NULL, null=True, blank=True, related_name="volunteering", verbose_name="compte"
    )
    first_name = models.CharField(_("prénom"), max_length=80)
    last_name = models.CharField(_("nom"), max_length=80, blank=True)
    email = models.EmailField(_("courriel"), blank=True)
    phone = models.CharField(_("téléphone"), max_length=30, blank=True)
    availability = models.CharField(_("disponibilités"), max_length=200, blank=True)
    structure = models.ForeignKey(
        "network.Structure",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="volunteers",
        verbose_name="intervient à",
    )
    state = models.CharField(
        _("état"), max_length=10, choices=VolunteerState, default=VolunteerState.CANDIDATE, editable=False
    )
    met_on = models.DateField(_("rencontre d’accueil"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", editable=False)
    ended_at = models.DateTimeField("a terminé le", null=True, blank=True, editable=False)
    ended_by = models.ForeignKey(
        "accounts.User", models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )

    objects = VolunteerQuerySet.as_manager()
    transitions = VOLUNTEER_TRANSITIONS
    personal_data = PersonalData(
        person="user",
        fields={
            "first_name": Scrub.FORGET,
            "last_name": Scrub.BLANK,
            "email": Scrub.BLANK,
            "phone": Scrub.BLANK,
            "availability": Scrub.BLANK,
        },
        address="email",
        keep_days=365,
        since="ended_at",
        export=("state", "met_on"),
        why=_("Joindre la personne et organiser sa présence."),
    )

    class Meta:
        verbose_name = _("bénévole")
        verbose_name_plural = "bénévoles"
        ordering = [French("last_name"), French("first_name"), "pk"]

    def __str__(self):
        return f"{self.first_name} {self.last_name}".strip()
