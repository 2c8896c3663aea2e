"""Whose site this is: a setting per site, so that another network can use the product."""

from django.core.validators import FileExtensionValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_noop
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from common.personal_data import NOTHING

colour = RegexValidator(r"^#[0-9a-fA-F]{6}$", "Une couleur s’écrit comme #b8243f.")


@register_setting(icon="site")
class Brand(BaseSiteSetting):
    name = models.CharField("nom du réseau", max_length=80, default="Cultures du Cœur")
    tagline = models.CharField("devise", max_length=160, default=gettext_noop("La culture, c’est aussi pour vous."))
    legal_name = models.CharField("nom légal", max_length=160, blank=True)
    logo = models.ImageField(
        "logo",
        upload_to="brand/",
        blank=True,
        validators=[FileExtensionValidator(["png", "jpg", "jpeg", "webp"])],
        help_text="Image carrée, PNG de préférence. Sans logo, le cœur dessiné du site est utilisé.",
    )
    accent = models.CharField("couleur d’accent, fond clair", max_length=7, default="#b8243f", validators=[colour])
    accent_dark = models.CharField(
        "couleur d’accent, fond sombre", max_length=7, default="#ff8a94", validators=[colour]
    )
    email = models.EmailField("courriel de contact", default="contact@example.org")
    phone = models.CharField("téléphone", max_length=30, blank=True, default="01 99 00 10 00")
    address = models.TextField("adresse postale", blank=True)

    personal_data = NOTHING

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("tagline"), FieldPanel("legal_name")], "Identité"),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("accent"), FieldPanel("accent_dark")], "Apparence"),
        MultiFieldPanel([FieldPanel("email"), FieldPanel("phone"), FieldPanel("address")], "Contact"),
    ]

    class Meta:
        verbose_name = "identité du réseau"
