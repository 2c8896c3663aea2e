"""Whoever comes into the workspace from pages in another language is told, in that language, that it speaks French
(docs/adr/0013), and where their language is spoken. Once a visit."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

WORKSPACE = "/espace/"
TOLD = "told_workspace_language"


def is_led_there(request, response) -> bool:
    """From an address in another language to the workspace's, which has none."""
    if not request.user.is_authenticated or response.status_code != 302 or speaks_french():
        return False
    return urlsplit(response.headers["Location"]).path.startswith(WORKSPACE) and not request.session.get(TOLD)


def speaks_french() -> bool:
    return (get_language() or settings.LANGUAGE_CODE) == settings.LANGUAGE_CODE


def tell(request) -> None:
    request.session[TOLD] = True
    text = format_html(
        '<span lang="{}">{} <a href="{}">{}</a> · <a href="{}">{}</a></span>',
        get_language(),
        _("Votre espace est en français pour le moment."),
        reverse("wagtail_serve", args=[""]),
        _("Les pages publiques dans votre langue"),
        reverse("account_profile"),
        _("Votre compte dans votre langue"),
    )
    messages.info(request, text)
