"""A cultural, sport or leisure partner: it gives invitations. Its venues are where people go."""

from django.db import models

from common.personal_data import NOTHING
from common.sorting import French
from network.enums import PartnerKind
from network.models.organisation import OrganisationFields, siret_once
from network.validators import validate_postcode


class Partner(OrganisationFields):
    kind = models.CharField("type", max_length=20, choices=PartnerKind)
    art_forms = models.ManyToManyField("common.ArtForm", verbose_name="formes proposées", blank=True)

    personal_data = NOTHING

    class Meta(OrganisationFields.Meta):
        verbose_name = "partenaire"
        verbose_name_plural = "partenaires"
        constraints = [siret_once("partner_siret_once")]
        indexes = [models.Index(fields=["territory", "name"], name="partner_list")]


class Venue(models.Model):
    partner = models.ForeignKey(Partner, models.CASCADE, related_name="venues", verbose_name="partenaire")
    name = models.CharField("nom du lieu", max_length=160)
    address = models.CharField("adresse", max_length=200)
    postcode = models.CharField("code postal", max_length=10, validators=[validate_postcode])
    commune = models.CharField("commune", max_length=120)
    transport = models.TextField(
        "comment venir", blank=True, help_text="Arrêts, lignes, parking, à pied depuis la gare…"
    )
    access = models.ManyToManyField("common.AccessFeature", verbose_name="accessibilité", blank=True)
    access_notes = models.TextField("précisions d’accessibilité", blank=True)

    personal_data = NOTHING

    class Meta:
        verbose_name = "lieu"
        verbose_name_plural = "lieux"
        ordering = [French("name"), "pk"]

    def __str__(self):
        return self.name
