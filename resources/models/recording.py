"""A voice: a card read aloud, kept with its rights like any other medium."""

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from accounts.models.media import Reusable
from common.personal_data import PersonalData, Scrub

STARTS = (b"ID3", b"OggS", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")


def check_sound(upload) -> None:
    """MP3 and Ogg say so in their first bytes, MP4 after its size: a renamed file of another kind would stay silent."""
    start = upload.read(12)
    upload.seek(0)
    if not start.startswith(STARTS) and start[4:8] != b"ftyp":
        raise ValidationError("Ce fichier n’est ni du MP3, ni de l’Ogg, ni du M4A, malgré son nom.")


class Recording(Reusable):
    title = models.CharField("titre", max_length=160, help_text="« Le photolangage, lu par une bénévole ».")
    file = models.FileField(
        "son",
        upload_to="sons/",
        validators=[FileExtensionValidator(["mp3", "m4a", "ogg"]), check_sound],
        help_text="MP3, M4A ou Ogg.",
    )
    minutes = models.PositiveSmallIntegerField("durée (minutes)", default=1, help_text="Arrondie à la minute.")

    personal_data = PersonalData(
        fields={"consent": Scrub.KEEP},
        why=_("L’autorisation prouve que la personne dont on entend la voix était d’accord ; elle suit le son."),
    )
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("file"), FieldPanel("minutes")]),
        MultiFieldPanel([FieldPanel(name) for name in Reusable.reusable_fields], "Droits"),
    ]

    class Meta:
        verbose_name = "enregistrement"
        verbose_name_plural = "enregistrements"
        ordering = ["title", "pk"]

    def __str__(self):
        return self.title
