"""A voice: a card read aloud, kept with its rights like any other medium."""

from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from accounts.models.media import Reusable
from common.personal_data import PersonalData, Scrub
from common.uploads import check_upload

SOUNDS = ("mp3", "m4a", "ogg")
MEGABYTES = 60  # an hour of a voice


def check_sound(upload) -> None:
    """What was kept already was checked when it came; a file that is lost must not close the form."""
    if not getattr(upload, "_committed", False):
        check_upload(upload, kinds=SOUNDS, megabytes=MEGABYTES)


class Recording(Reusable):
    title = models.CharField("titre", max_length=160, help_text="« Le photolangage, lu par une bénévole ».")
    file = models.FileField(
        "son",
        upload_to="sons/",
        validators=[FileExtensionValidator([*SOUNDS]), check_sound],
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
