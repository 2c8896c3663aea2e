"""What a document says, kept beside it so that it can be found by its words."""

from django.db import models
from django.db.models import Q

from common.personal_data import NOTHING
from search.enums import READING_TRANSITIONS, ReadingState


class DocumentTextQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(state=ReadingState.WAITING)

    def unreadable(self):
        return self.filter(state=ReadingState.UNREADABLE)


class DocumentText(models.Model):
    file = models.OneToOneField("accounts.File", models.CASCADE, related_name="text", verbose_name="document")
    source = models.CharField("fichier lu", max_length=255)  # a document whose file is replaced is read again
    state = models.CharField("état", max_length=10, choices=ReadingState, default=ReadingState.WAITING, editable=False)
    words = models.TextField("texte", blank=True)
    pages = models.PositiveIntegerField("pages", default=0)
    cut = models.BooleanField("le début seulement", default=False)
    reason = models.CharField("ce qui empêche de le lire", max_length=300, blank=True)
    tries = models.PositiveSmallIntegerField("essais", default=0, editable=False)
    alive_at = models.DateTimeField("dernier signe de vie", auto_now_add=True)  # the worker's

    objects = DocumentTextQuerySet.as_manager()
    transitions = READING_TRANSITIONS
    personal_data = NOTHING

    class Meta:
        verbose_name = "texte d’un document"
        verbose_name_plural = "textes des documents"
        ordering = ["pk"]
        indexes = [models.Index(fields=["state", "alive_at"])]
        constraints = [
            models.CheckConstraint(
                name="document_text_or_reason",
                condition=(Q(state=ReadingState.READ) & ~Q(words=""))
                | (Q(state=ReadingState.UNREADABLE) & ~Q(reason=""))
                | Q(state=ReadingState.WAITING),
                violation_error_message="Un document est lu avec son texte, ou illisible avec sa raison.",
            )
        ]

    def __str__(self):
        return f"{self.file} ({self.get_state_display()})"
