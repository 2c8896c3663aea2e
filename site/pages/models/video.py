"""A film of our own: no third-party player, captions and transcript beside it."""

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from accounts.models.media import Reusable
from common.personal_data import PersonalData, Scrub


def check_captions(upload) -> None:
    """WebVTT starts with its name: a renamed subtitle file of another kind would stay silent."""
    start = upload.read(16)
    upload.seek(0)
    if not start.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        raise ValidationError("Ce fichier n’est pas du WebVTT : sa première ligne doit être « WEBVTT ».")


def check_video(upload) -> None:
    start = upload.read(12)
    upload.seek(0)
    if start[4:8] != b"ftyp" and start[:4] != b"\x1aE\xdf\xa3":
        raise ValidationError("Ce fichier n’est ni du MP4 ni du WebM, malgré son nom.")


class Video(Reusable):
    title = models.CharField("titre", max_length=160, help_text="Ce que l’on voit, en une phrase.")
    file = models.FileField(
        "film",
        upload_to="videos/",
        validators=[FileExtensionValidator(["mp4", "webm"]), check_video],
        help_text="MP4 (H.264) ou WebM.",
    )
    poster = models.ForeignKey(
        "accounts.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="image d’attente",
        help_text="Affichée avant la lecture.",
    )
    captions = models.FileField(
        "sous-titres",
        upload_to="videos/",
        blank=True,
        validators=[FileExtensionValidator(["vtt"]), check_captions],
        help_text="Fichier WebVTT (.vtt). Obligatoire pour publier : tout le monde n’entend pas.",
    )
    transcript = models.TextField(
        "transcription",
        blank=True,
        help_text="Tout ce qui est dit et ce qui se voit d’important. Obligatoire pour publier.",
    )
    minutes = models.PositiveSmallIntegerField("durée (minutes)", default=1, help_text="Arrondie à la minute.")

    personal_data = PersonalData(
        fields={"consent": Scrub.KEEP},
        why=_("L’autorisation prouve que la personne filmée était d’accord ; elle suit le film."),
    )
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("file"), FieldPanel("minutes")]),
        FieldPanel("poster"),
        MultiFieldPanel([FieldPanel("captions"), FieldPanel("transcript")], "Pour que chacun puisse suivre"),
        MultiFieldPanel([FieldPanel(name) for name in Reusable.reusable_fields], "Droits"),
    ]

    class Meta:
        verbose_name = "vidéo"
        verbose_name_plural = "vidéos"
        ordering = ["title", "pk"]

    def __str__(self):
        return self.title

    def missing(self) -> list[str]:
        """What still stands between this film and the public."""
        wanted = {"les sous-titres": self.captions, "la transcription": self.transcript, "le crédit": self.credit}
        return [name for name, value in wanted.items() if not value]
