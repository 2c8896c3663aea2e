"""« Trocs d’outils »: what a member has made and offers to the network, from a draft to its publication."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from wagtail.models import Page

from common.enums import Licence
from common.fields import PrivateFileField
from common.personal_data import NOTHING, PersonalData, Scrub
from network.models import Territory
from resources.states import ProposalKind, ProposalState


class ProposalQuerySet(models.QuerySet):
    def of(self, user):
        return self.filter(created_by=user)

    def to_review(self, acting):
        """The nation reads everything, a coordination what its own territory brings."""
        waiting = self.filter(state__in=(ProposalState.PROPOSED, ProposalState.ACCEPTED))
        return waiting if acting.is_national else waiting.filter(territory=acting.territory, territory__isnull=False)


class ToolProposal(models.Model):
    kind = models.CharField("c’est", max_length=12, choices=ProposalKind, default=ProposalKind.TECHNIQUE)
    title = models.CharField("son nom", max_length=120)
    aim = models.CharField(
        "à quoi il sert", max_length=220, blank=True, help_text="Une phrase qui commence par un verbe."
    )
    summary = models.TextField(
        "en deux phrases", max_length=400, blank=True, help_text="Pour qui le découvre dans une liste."
    )
    minutes = models.PositiveSmallIntegerField(
        "combien de temps (minutes)", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(480)]
    )
    people = models.PositiveSmallIntegerField(
        "pour combien de personnes", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(200)]
    )
    material = models.TextField("ce qu’il faut", max_length=600, blank=True, help_text="Une chose par ligne.")
    course = models.TextField(
        "comment ça se passe", max_length=5000, blank=True, help_text="Une étape par paragraphe, dans l’ordre."
    )
    credit = models.CharField(
        "qui l’a fait", max_length=200, blank=True, help_text="Un rôle ou une équipe : c’est ce qui sera affiché."
    )
    source = models.CharField("inspiré de", max_length=200, blank=True)
    licence = models.CharField(
        "ce que chacun pourra en faire", max_length=20, choices=Licence, default=Licence.CC_BY_SA
    )
    rights_are_ours = models.BooleanField("nous avons le droit de le partager", default=False)
    territory = models.ForeignKey(Territory, models.PROTECT, null=True, blank=True, verbose_name="territoire")
    state = models.CharField("état", max_length=12, choices=ProposalState, default=ProposalState.DRAFT)
    answer = models.TextField("le mot de la rédaction", max_length=1000, blank=True)
    page = models.ForeignKey(Page, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="sa page")
    created_at = models.DateTimeField("commencé le", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="proposé par"
    )
    decided_at = models.DateTimeField("relu le", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="relu par"
    )

    objects = ProposalQuerySet.as_manager()
    personal_data = PersonalData(
        person="created_by",
        fields={"created_by": Scrub.KEEP, "decided_by": Scrub.KEEP},
        export=("title", "aim", "summary", "course", "credit", "state", "answer"),
        why="Répondre à qui propose ; le crédit affiché est un rôle, et l’outil reste, sans nom, après l’effacement.",
    )

    class Meta:
        verbose_name = "outil proposé"
        verbose_name_plural = "outils proposés"
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=(ProposalState.DRAFT, ProposalState.RETURNED))
                | models.Q(rights_are_ours=True),
                name="proposal_with_rights",
                violation_error_message="Dites que vous avez le droit de partager cet outil.",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("resources:proposal", args=[self.pk])


class ToolFile(models.Model):
    proposal = models.ForeignKey(ToolProposal, models.CASCADE, related_name="files", verbose_name="outil proposé")
    file = PrivateFileField(
        "fichier", upload_to="proposals/", max_length=200, readable_by="resources.rules.may_read_proposed_file"
    )
    name = models.CharField("nom", max_length=120)

    personal_data = NOTHING

    class Meta:
        verbose_name = "fichier d’un outil proposé"
        verbose_name_plural = "fichiers des outils proposés"
        ordering = ["pk"]

    def __str__(self):
        return self.name
