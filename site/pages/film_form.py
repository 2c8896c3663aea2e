"""The editor's form of a film: it offers to write the transcript from the captions."""

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from common.errors import Refused
from pages import captions, transcript


class FilmForm(WagtailAdminModelForm):
    transcribe = forms.BooleanField(
        label="écrire la transcription d’après les sous-titres",
        required=False,
        help_text="Remplit le champ ci-dessous à l’enregistrement, s’il est vide. Relisez-la ensuite.",
    )

    def clean(self):
        cleaned = super().clean()
        given = cleaned.get("captions")
        if not cleaned.get("transcribe") or cleaned.get("transcript"):
            return cleaned
        if not given:
            self.add_error("transcribe", "Déposez d’abord les sous-titres.")
            return cleaned
        try:
            cues = captions.parse(given.open("rb").read())
        except (OSError, ValueError, Refused):
            self.add_error("transcribe", "Ces sous-titres ne peuvent pas être lus.")
            return cleaned
        cleaned["transcript"] = transcript.typed(transcript.from_captions(cues))
        return cleaned
