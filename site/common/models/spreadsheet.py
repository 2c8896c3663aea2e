"""A spreadsheet somebody brought: what it would do, what it did. A room adds the file, what it is for, who reads it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.spreadsheets.states import ImportState


class SpreadsheetRunQuerySet(models.QuerySet):
    def at_work(self):
        return self.filter(state__in=ImportState.at_work())


class SpreadsheetRun(models.Model):
    name = models.CharField(_("nom du fichier"), max_length=200)
    state = models.CharField("état", max_length=10, choices=ImportState, default=ImportState.READING, editable=False)
    progress = models.PositiveIntegerField("lignes lues", default=0)
    total = models.PositiveIntegerField("lignes", default=0)
    good = models.PositiveIntegerField("lignes prêtes", default=0)
    faulty = models.PositiveIntegerField("lignes à corriger", default=0)
    report = models.JSONField(_("détail"), default=dict)
    refusal = models.TextField("raison du refus", blank=True)
    only_good = models.BooleanField("seulement les lignes prêtes", default=False)
    outcome = models.JSONField("résultat", default=dict)
    created_at = models.DateTimeField("déposé le", auto_now_add=True)
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    applied_at = models.DateTimeField("importé le", null=True, blank=True)
    applied_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="+")
    alive_at = models.DateTimeField("dernier signe de vie", auto_now_add=True)  # the worker's
    tries = models.PositiveSmallIntegerField("reprises", default=0, editable=False)

    class Meta:
        abstract = True
        verbose_name = "import"
        verbose_name_plural = "imports"
        ordering = ["-pk"]

    def __str__(self):
        return f"Import {self.pk} ({self.name})"

    @property
    def at_work(self) -> bool:
        return self.state in ImportState.at_work()
