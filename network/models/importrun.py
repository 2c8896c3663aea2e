"""A spreadsheet of structures or partners. The file stays private and does not stay long."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.roles import May
from common.fields import PrivateFileField
from common.models.spreadsheet import SpreadsheetRun, SpreadsheetRunQuerySet
from common.personal_data import PersonalData, Scrub
from network.enums import IMPORT_TRANSITIONS, Organisation

KINDS = [(kind.value, kind.label) for kind in (Organisation.STRUCTURE, Organisation.PARTNER)]


class ImportRunQuerySet(SpreadsheetRunQuerySet):
    def visible_to(self, acting):
        """As `rules.can_manage_organisations` says of the territory it is for."""
        if not acting.may(May.MANAGE_ORGANISATIONS):
            return self.none()
        return self.all() if acting.is_national else self.filter(territory=acting.territory)


class ImportRun(SpreadsheetRun):
    kind = models.CharField("ce qui est importé", max_length=10, choices=KINDS)
    territory = models.ForeignKey(
        "network.Territory", models.PROTECT, null=True, blank=True, related_name="imports", verbose_name="territoire"
    )
    file = PrivateFileField(
        _("fichier"), upload_to="imports/", max_length=200, readable_by="network.rules.may_read_import"
    )
    duplicates = models.PositiveIntegerField("déjà dans le réseau", default=0)
    known = models.CharField("organisations déjà là", max_length=10, default="ignore")

    objects = ImportRunQuerySet.as_manager()
    transitions = IMPORT_TRANSITIONS
    personal_data = PersonalData(
        person="created_by",
        fields={"file": Scrub.DELETE, "name": Scrub.DELETE, "report": Scrub.DELETE},
        keep_days=90,
        since="created_at",
        why=_("Reprendre un import en cours et comprendre un import passé."),
    )
