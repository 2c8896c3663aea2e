"""« Je l’ai essayé »: what became of a technique in the field. Situations and numbers, never names."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from common.personal_data import PersonalData, Scrub
from network.enums import StructureKind
from network.models import Territory
from resources.models.technique import TechniquePage
from resources.states import FeedbackState

NAMES = "Des situations, jamais des noms ni rien qui permette de reconnaître quelqu’un."


class FieldFeedback(models.Model):
    technique = models.ForeignKey(TechniquePage, models.CASCADE, related_name="feedbacks", verbose_name="technique")
    tried_on = models.DateField("essayée le")
    kind = models.CharField("où", max_length=20, choices=StructureKind)
    people = models.PositiveSmallIntegerField(
        "combien de personnes", validators=[MinValueValidator(1), MaxValueValidator(500)]
    )
    context = models.TextField("le contexte", max_length=600, help_text=NAMES)
    worked = models.TextField("ce qui a marché", max_length=1000)
    changed = models.TextField("ce que vous avez changé", max_length=1000, blank=True)
    may_be_published = models.BooleanField("peut être publié sous la technique", default=True)
    territory = models.ForeignKey(Territory, models.PROTECT, null=True, blank=True, verbose_name="territoire")
    state = models.CharField("état", max_length=12, choices=FeedbackState, default=FeedbackState.RECEIVED)
    created_at = models.DateTimeField("écrit le", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="écrit par"
    )
    decided_at = models.DateTimeField("relu le", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="relu par"
    )

    personal_data = PersonalData(
        person="created_by",
        fields={"created_by": Scrub.KEEP, "decided_by": Scrub.KEEP},
        export=("technique", "tried_on", "context", "worked", "changed"),
        why="Savoir qui a essayé pour pouvoir lui répondre ; publié sans nom, et sans nom une fois le compte effacé.",
    )

    class Meta:
        verbose_name = "retour de terrain"
        verbose_name_plural = "retours de terrain"
        ordering = ["-tried_on", "-pk"]
        indexes = [models.Index(fields=["technique", "state"], name="feedback_by_technique")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(people__gte=1, people__lte=500),
                name="feedback_people",
                violation_error_message="Comptez les personnes présentes, de 1 à 500.",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=FeedbackState.PUBLISHED) | models.Q(may_be_published=True),
                name="feedback_published_with_consent",
                violation_error_message="L’équipe n’a pas donné son accord pour publier ce retour.",
            ),
        ]

    def __str__(self):
        return f"{self.technique.title}, {self.get_kind_display()}"
