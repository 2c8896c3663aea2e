"""A film or a recording of our own: no third-party player, captions, chapters and transcript beside it."""

from functools import cached_property
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from accounts.models.media import Reusable
from common.errors import Refused
from common.personal_data import PersonalData, Scrub
from common.uploads import KINDS, check_upload
from pages import captions as webvtt
from pages.film_form import FilmForm
from pages.transcript import Chapter, Passage, check_chapters, check_transcript
from pages.transcript import chapters as chapters_of
from pages.transcript import passages as passages_of

FILMS, SOUNDS = ("mp4", "webm"), ("mp3", "m4a", "ogg")
MEGABYTES = 500


def check_captions(upload) -> None:
    """Read to its end: a fault in the middle of the file would silence what follows."""
    if not getattr(upload, "_committed", False):
        upload.seek(0)
        webvtt.parse(upload.read())
        upload.seek(0)


def check_video(upload) -> None:
    if not getattr(upload, "_committed", False):
        check_upload(upload, kinds=(*FILMS, *SOUNDS), megabytes=MEGABYTES)


TYPED = "Un passage par paragraphe, avec son temps et qui parle : « [00:12 Médiatrice] On attendait… ». "
WEBVTT_HELP = "Fichier WebVTT (.vtt). Obligatoire pour publier un film : tout le monde n’entend pas."


def words_field(name: str, **options):
    return models.TextField(name, blank=True, validators=[check_transcript], **options)


def captions_field(name: str, **options):
    checks = [FileExtensionValidator(["vtt"]), check_captions]
    return models.FileField(name, upload_to="videos/", blank=True, validators=checks, **options)


class Video(Reusable):
    title = models.CharField("titre", max_length=160, help_text="Ce que l’on voit ou entend, en une phrase.")
    file = models.FileField(
        "film ou enregistrement",
        upload_to="videos/",
        validators=[FileExtensionValidator([*FILMS, *SOUNDS]), check_video],
        help_text="Film : MP4 (H.264) ou WebM. Son seul : MP3, M4A ou OGG. 500 Mo au plus.",
    )
    poster = models.ForeignKey(
        "accounts.Picture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="image d’attente",
        help_text="Affichée avant la lecture ; son texte alternatif est lu à qui ne la voit pas.",
    )
    captions = captions_field("sous-titres", help_text=WEBVTT_HELP)
    transcript = words_field(
        "transcription",
        help_text=TYPED + "Tout ce qui est dit et ce qui se voit d’important. Obligatoire pour publier.",
    )
    chapters = models.TextField(
        "chapitres",
        blank=True,
        validators=[check_chapters],
        help_text="Un par ligne, avec son temps : « 01:30 Sur le trottoir ».",
    )
    captions_en = captions_field("sous-titres en anglais", help_text="Fichier WebVTT, si quelqu’un les a traduits.")
    transcript_en = words_field("transcription en anglais", help_text="Les mêmes temps, les mots en anglais.")
    chapters_en = models.TextField(
        "chapitres en anglais",
        blank=True,
        validators=[check_chapters],
        help_text="Les mêmes temps, les titres en anglais.",
    )
    minutes = models.PositiveSmallIntegerField("durée (minutes)", default=1, help_text="Arrondie à la minute.")

    personal_data = PersonalData(
        fields={"consent": Scrub.KEEP},
        why=_("L’autorisation prouve que la personne filmée était d’accord ; elle suit le film."),
    )
    base_form_class = FilmForm
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("file"), FieldPanel("minutes")]),
        FieldPanel("poster"),
        MultiFieldPanel(
            [FieldPanel("captions"), FieldPanel("transcribe"), FieldPanel("transcript"), FieldPanel("chapters")],
            "Pour que chacun puisse suivre",
        ),
        MultiFieldPanel(
            [FieldPanel("captions_en"), FieldPanel("transcript_en"), FieldPanel("chapters_en")], "En anglais"
        ),
        MultiFieldPanel([FieldPanel(name) for name in Reusable.reusable_fields], "Droits"),
    ]

    class Meta:
        verbose_name = "film ou enregistrement"
        verbose_name_plural = "films et enregistrements"
        ordering = ["title", "pk"]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        late = [each for each in self.parts if each.at > self.minutes * 60 + 30]
        if late:
            words = f"Le chapitre « {late[0].title} » commence après la fin : vérifiez la durée."
            raise ValidationError({"chapters": words})

    def missing(self) -> list[str]:
        """What still stands between this film and the public. What is only heard is read in its transcript."""
        wanted = {"les sous-titres": self.captions, "la transcription": self.transcript, "le crédit": self.credit}
        if self.is_sound:
            del wanted["les sous-titres"]
        return [name for name, value in wanted.items() if not value]

    @property
    def extension(self) -> str:
        return PurePosixPath(self.file.name or "").suffix.lower().removeprefix(".")

    @property
    def is_sound(self) -> bool:
        return self.extension in SOUNDS

    @property
    def content_type(self) -> str:
        return KINDS[self.extension].content_type if self.extension in KINDS else ""

    @cached_property
    def parts(self) -> list[Chapter]:
        return chapters_of(self.chapters)

    def parts_in(self, language: str) -> list[Chapter]:
        return (chapters_of(self.chapters_en) if language == "en" else []) or self.parts

    def passages(self, language: str = "fr") -> list[Passage]:
        """In the reader's language when somebody wrote it, else as it was said."""
        return passages_of(self.words_in(language))

    def words_in(self, language: str) -> str:
        return (self.transcript_en if language == "en" else "") or self.transcript

    def spoken(self, language: str) -> str:
        """The language its transcript can be read in, for whoever reads in this one."""
        return "en" if language == "en" and self.transcript_en else self.language or "fr"

    def cues(self) -> list[webvtt.Cue]:
        """The captions as they were filed; none when the file is gone or can no longer be read."""
        try:
            with self.captions.open("rb") as file:
                return webvtt.parse(file.read())
        except (OSError, ValueError, Refused):
            return []
