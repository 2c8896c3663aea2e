"""A territory: one departmental association of the network (or a region, or Québec)."""

from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower

from common.personal_data import NOTHING
from common.sorting import French


def validate_time_zone(value: str) -> None:
    if value not in available_timezones():
        raise ValidationError("Fuseau horaire inconnu (exemples : Europe/Paris, Indian/Reunion).")


class TerritoryQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at=None)

    def visible_to(self, acting):
        """Everybody's own, the nation's all."""
        if acting.is_national:
            return self.all()
        return self.filter(pk=acting.territory.pk) if acting else self.none()


class Territory(models.Model):
    code = models.SlugField("code", max_length=12, unique=True, help_text="Numéro du département, ou « quebec ».")
    name = models.CharField("nom", max_length=80)
    association = models.CharField("association", max_length=120, help_text="Nom de l’association départementale.")
    country = models.CharField("pays", max_length=2, default="FR")
    time_zone = models.CharField(
        "fuseau horaire", max_length=40, default="Europe/Paris", validators=[validate_time_zone]
    )
    departments = models.CharField(
        "départements couverts", max_length=60, blank=True, help_text="Séparés par des espaces : 93 75."
    )
    email = models.EmailField("courriel")
    phone = models.CharField("téléphone", max_length=30, blank=True)
    address = models.TextField("adresse", blank=True)
    opened_on = models.DateField("ouvert depuis", null=True, blank=True)
    closed_at = models.DateTimeField("fermé le", null=True, blank=True)
    closed_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = TerritoryQuerySet.as_manager()
    personal_data = NOTHING

    class Meta:
        verbose_name = "territoire"
        verbose_name_plural = "territoires"
        ordering = [French("name")]
        constraints = [
            models.UniqueConstraint(
                Lower("name"), name="territory_name_once", violation_error_message="Ce territoire existe déjà."
            )
        ]

    def __str__(self):
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def has_siret(self) -> bool:
        """SIRET exists in France only; elsewhere organisations are told apart by name and place."""
        return self.country == "FR"
