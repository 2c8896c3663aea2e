"""Pictures and files, with what the law and courtesy ask of them: licence, credit, consent, expiry, language."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    WagtailImageField,
    WagtailImageFieldFile,
    get_upload_to,
)
from wagtail.images.models import Image as WagtailImage

from common.enums import Licence
from common.fields import PrivateFileField, WebAddressField
from common.personal_data import NOTHING, PersonalData, Scrub
from common.uploads import CleanPicture, clean_picture


class Reusable(models.Model):
    """What is asked of every medium before it is shown to somebody."""

    licence = models.CharField(
        "licence",
        max_length=20,
        choices=Licence,
        default=Licence.ALL_RIGHTS,
        help_text="Ce que l’auteur ou l’autrice permet d’en faire. Dans le doute : tous droits réservés.",
    )
    credit = models.CharField(
        "crédit", max_length=200, blank=True, help_text="Obligatoire : auteur ou autrice, organisme, année."
    )
    source_url = WebAddressField("source", blank=True)
    shows_people = models.BooleanField(
        "des personnes sont reconnaissables",
        default=False,
        help_text="Un visage, une voix, un prénom : il faut alors une autorisation écrite, avec sa durée.",
    )
    consent = PrivateFileField(
        "autorisation signée",
        upload_to="consents/",
        blank=True,
        readable_by="accounts.rules.may_read_consent",
        help_text="Demandée dès que des personnes sont reconnaissables. PDF ou photo du document ; jamais publiée.",
    )
    expires_on = models.DateField(
        "à retirer le", null=True, blank=True, help_text="Fin de l’autorisation ou de la licence."
    )
    language = models.CharField("langue", max_length=5, choices=settings.LANGUAGES, default="fr", blank=True)

    reusable_fields = ("licence", "credit", "source_url", "shows_people", "consent", "expires_on", "language")

    class Meta:
        abstract = True


WORD_FOR_FILE = AbstractImage._meta.get_field("file").verbose_name


class PixelsFile(WagtailImageFieldFile):
    """Whatever way a picture comes in, what is written is re-encoded: Wagtail's upload of several passes by no form."""

    def save(self, name, content, save=True):
        if not isinstance(content, CleanPicture):
            content.name = content.name or name
            content = clean_picture(content, megabytes=settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE / 2**20)
        super().save(name, content, save)


class PixelsField(WagtailImageField):
    attr_class = PixelsFile

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", args, kwargs


class Picture(Reusable, AbstractImage):
    file = PixelsField(WORD_FOR_FILE, upload_to=get_upload_to, width_field="width", height_field="height")
    alt = models.CharField(
        "texte alternatif",
        max_length=250,
        blank=True,
        help_text="Ce que l’image apporte à qui ne la voit pas. Vide si elle est purement décorative.",
    )
    # not « decorative »: Wagtail sets an attribute of that name to False on every image it loads
    is_decorative = models.BooleanField("purement décorative", default=False)

    admin_form_fields = (*WagtailImage.admin_form_fields, "alt", "is_decorative", *Reusable.reusable_fields)
    personal_data = PersonalData(
        person="uploaded_by_user",
        fields={"consent": Scrub.KEEP},
        label=_("image déposée"),
        why=_("L’autorisation prouve que la personne représentée était d’accord ; elle suit l’image."),
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"

    def __str__(self):
        return self.title

    @property
    def default_alt_text(self):
        return "" if self.is_decorative else self.alt


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")
    personal_data = NOTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="picture_rendition_once")
        ]


class File(Reusable, AbstractDocument):
    admin_form_fields = ("title", "file", "collection", "tags", *Reusable.reusable_fields)
    personal_data = PersonalData(
        person="uploaded_by_user",
        fields={"consent": Scrub.KEEP},
        label=_("document déposé"),
        why=_("L’autorisation prouve que la personne représentée était d’accord ; elle suit le document."),
    )

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documents"

    def __str__(self):
        return self.title
