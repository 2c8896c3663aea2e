"""What an editor is asked for with each picture and document, and what is refused."""

from django import forms
from django.conf import settings
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from common.uploads import check_upload, clean_picture

MEGABYTE = 2**20
CONSENT_KINDS = ("pdf", "png", "jpg")


class ReusableFormMixin:
    """Credit always; the signed consent as soon as somebody can be recognised."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("licence", "credit"):
            if name in self.fields:
                self.fields[name].required = True

    def clean_consent(self):
        consent = self.cleaned_data.get("consent")
        if consent and "consent" in self.changed_data:
            check_upload(consent, kinds=CONSENT_KINDS, megabytes=10)
        return consent

    def clean(self):
        data = super().clean()
        if data.get("shows_people") and not data.get("consent"):
            self.add_error(
                "consent",
                "Des personnes sont reconnaissables : joignez leur autorisation signée (celle des parents pour un "
                "mineur), ou choisissez une autre image.",
            )
        return data


class PictureForm(ReusableFormMixin, BaseImageForm):
    class Meta(BaseImageForm.Meta):
        widgets = BaseImageForm.Meta.widgets | {"consent": forms.ClearableFileInput}

    def clean_file(self):
        """Stored as re-encoded: no metadata, so no address of where it was taken."""
        file = self.cleaned_data.get("file")
        if not file or "file" not in self.changed_data:
            return file
        limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE / MEGABYTE
        return clean_picture(file, megabytes=limit)

    def clean(self):
        data = super().clean()
        if not data.get("is_decorative") and "alt" in self.fields and not data.get("alt"):
            self.add_error("alt", "Dites ce que l’image apporte, ou cochez « purement décorative ».")
        return data


class FileForm(ReusableFormMixin, BaseDocumentForm):
    def clean_file(self):
        file = self.cleaned_data.get("file")
        if file and "file" in self.changed_data:
            limit = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE / MEGABYTE
            check_upload(file, kinds=tuple(settings.WAGTAILDOCS_EXTENSIONS), megabytes=limit)
        return file
