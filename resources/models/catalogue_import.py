"""A catalogue somebody brought, a spreadsheet and its files; and which card came from which line."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from common.fields import PrivateFileField
from common.models.spreadsheet import SpreadsheetRun, SpreadsheetRunQuerySet
from common.personal_data import NOTHING, PersonalData, Scrub
from resources.states import CATALOGUE_IMPORT_TRANSITIONS

READABLE_BY = "resources.rules.may_read_catalogue_import"


class CatalogueImportQuerySet(SpreadsheetRunQuerySet):
    def visible_to(self, places):
        """`places`: the catalogues one may add to."""
        return self.filter(place__in=places)


class CatalogueImport(SpreadsheetRun):
    place = models.ForeignKey(Page, models.CASCADE, related_name="catalogue_imports", verbose_name="catalogue")
    file = PrivateFileField(_("fichier"), upload_to="imports/", max_length=200, readable_by=READABLE_BY)
    archive = PrivateFileField(
        "ZIP des fichiers", upload_to="imports/", max_length=200, blank=True, readable_by=READABLE_BY
    )
    archive_name = models.CharField("nom du ZIP", max_length=200, blank=True)
    known = models.PositiveIntegerField("déjà dans le catalogue", default=0)

    objects = CatalogueImportQuerySet.as_manager()
    transitions = CATALOGUE_IMPORT_TRANSITIONS
    personal_data = PersonalData(
        person="created_by",
        fields={
            "file": Scrub.DELETE,
            "archive": Scrub.DELETE,
            "name": Scrub.DELETE,
            "archive_name": Scrub.DELETE,
            "report": Scrub.DELETE,
        },
        keep_days=90,
        since="created_at",
        why=_("Reprendre un import en cours et comprendre un import passé."),
    )

    class Meta(SpreadsheetRun.Meta):
        verbose_name = "import de catalogue"
        verbose_name_plural = "imports de catalogue"


class ImportedCard(models.Model):
    """Recognises a line that comes again. It outlives the import, and goes with its page."""

    place = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name="catalogue")
    key = models.CharField("référence ou titre", max_length=300)
    page = models.OneToOneField(
        "resources.TechniquePage", models.CASCADE, related_name="imported", verbose_name="sa fiche"
    )
    run = models.ForeignKey(
        CatalogueImport, models.SET_NULL, null=True, blank=True, related_name="cards", verbose_name="import"
    )

    personal_data = NOTHING

    class Meta:
        verbose_name = "fiche importée"
        verbose_name_plural = "fiches importées"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="imported_card_once",
                fields=["place", "key"],
                violation_error_message="Cette fiche est déjà dans le catalogue.",
            )
        ]

    def __str__(self):
        return self.key
