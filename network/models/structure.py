"""A social structure: a member that accompanies people and hands them invitations."""

from django.db import models

from common.personal_data import NOTHING
from network.enums import StructureKind
from network.models.organisation import OrganisationFields, siret_once


class Structure(OrganisationFields):
    kind = models.CharField("type", max_length=20, choices=StructureKind)
    in_priority_district = models.BooleanField("en quartier prioritaire (QPV)", default=False)
    district = models.CharField("quartier", max_length=120, blank=True)
    audiences = models.ManyToManyField("common.Audience", verbose_name="publics accompagnés", blank=True)

    personal_data = NOTHING

    class Meta(OrganisationFields.Meta):
        verbose_name = "structure"
        verbose_name_plural = "structures"
        constraints = [siret_once("structure_siret_once")]
        indexes = [models.Index(fields=["territory", "name"], name="structure_list")]
