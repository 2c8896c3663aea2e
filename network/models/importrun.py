"""A spreadsheet somebody brought: what it would do, what it did. The file stays private and does not stay long."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.roles import May
from common.fields import PrivateFileField
from common.personal_data import PersonalData, Scrub
from network.enums import IMPORT_TRANSITIONS, ImportState, Organisation

KINDS = [(kind.value, kind.label) for kind in (Organisation.STRUCTURE, Organisation.PARTNER)]


class ImportRunQuerySet(models.QuerySet):
    def at_work(self):
        return self.filter(state__in=ImportState.at_work())

    def visible_to(self, acting):
        """As `rules.can_manage_organisations` says of the territory it is for."""
        if not acting.may(May.MANAGE_ORGANISATIONS):
            return self.none()
        return self.all() if acting.is_national else self.filter(territory=acting.territory)


class ImportRun(models.Model):
    kind = models.CharField("ce qui est importé", max_length=10, choices=KINDS)
    territory = models.ForeignKey(
        "network.Territory", models.PROTECT, null=True, blank=True, related_name="imports", verbose_name="territoire"
    )
    file = PrivateFileField(
        _("fichier"), upload_to="imports/", max_length=200, readable_by="network.rules.may_read_import"
    )
    name = models.CharField(_("nom du fichier"), max_length=200)
    state = models.CharField("état", max_length=10, choices=ImportState, default=ImportState.READING, editable=False)
    progress = models.PositiveIntegerField("lignes lues", default=0)
    total = models.PositiveIntegerField("lignes", default=0)
    good = models.PositiveIntegerField("lignes prêtes", default=0)
    faulty = models.PositiveIntegerField("lignes à corriger", default=0)
    duplicates = models.PositiveIntegerField("déjà dans le réseau", default=0)
    report = models.JSONField(_("détail"), default=dict)
    refusal = models.TextField("raison du refus", blank=True)
    only_good = models.BooleanField("seulement les lignes prêtes", default=False)
    known = models.CharField("organisations déjà là", max_length=10, default="ignore")
    outcome = models.JSONField("résultat", default=dict)
    created_at = models.DateTimeField("déposé le", auto_now_add=True)
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    applied_at = models.DateTimeField("importé le", null=True, blank=True)
    applied_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="+")
    alive_at = models.DateTimeField("dernier signe de vie", auto_now_add=True)  # the worker's
    tries = models.PositiveSmallIntegerField("reprises", default=0, editable=False)

    objects = ImportRunQuerySet.as_manager()
    transitions = IMPORT_TRANSITIONS
    personal_data = PersonalData(
        person="created_by",
        fields={"file": Scrub.DELETE, "name": Scrub.DELETE, "report": Scrub.DELETE},
        keep_days=90,
        since="created_at",
        why=_("Reprendre un import en cours et comprendre un import passé."),
    )

    class Meta:
        verbose_name = "import"
        verbose_name_plural = "imports"
        ordering = ["-pk"]

    def __str__(self):
        return f"Import {self.pk} ({self.name})"

    @property
    def at_work(self) -> bool:
        return self.state in ImportState.at_work()
