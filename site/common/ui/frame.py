"""Around every page."""

from django.conf import settings
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from common.brand import brand_for
from common.ui.base import register

ROOM_LINKS = (
    (_("Ressources"), "ressources/", "publie"),
    (_("Sorties"), "sorties/", "reserve"),
    (_("Formations"), "formations/", "appris"),
    (_("Observatoire"), "observatoire/", "vecu"),
)


def home_url() -> str:
    try:
        return reverse("wagtail_serve", args=[""])
    except NoReverseMatch:
        return "/"


@register.simple_tag
def home():
    """The address of the home in the reader's language."""
    return home_url()


@register.simple_tag(takes_context=True)
def brand(context, name):
    """One fact of the brand: name, tagline, email, phone, address; the defaults when the database is away."""
    value = getattr(brand_for(context.get("request")), name)
    return gettext(value) if name == "tagline" else value  # the one of the house has its English


@register.inclusion_tag("components/brand.html", takes_context=True)
def brand_mark(context):
    """The logo or the drawn heart, with the name, as a link to the home."""
    known = brand_for(context.get("request"))
    return {"brand": known, "logo": known.logo.url if known.logo else "", "home": home_url()}


@register.inclusion_tag("components/theme_link.html", takes_context=True)
def theme_link(context):
    """The stylesheet of a brand that has colours of its own; nothing for the default ones."""
    return {"version": brand_for(context.get("request")).theme_version}


@register.simple_tag(takes_context=True)
def main_menu(context):
    """The items of the main menu: those of the site's settings (`menu` in the context) or the four rooms."""
    request = context.get("request")
    here = request.path if request else ""
    given = context.get("menu") or [
        {"label": label, "url": home_url() + path, "room": room} for label, path, room in ROOM_LINKS
    ]
    return [{"room": "", **item, "current": here.startswith(item["url"])} for item in given]


@register.inclusion_tag("components/language_switcher.html", takes_context=True)
def language_switcher(context):
    """The same page in the other languages; `translations` in the context ({code: address}) says better where.

    A view that speaks some languages only says which in `request.languages`.
    """
    request = context.get("request")
    spoken = getattr(request, "languages", None) or [code for code, _name in settings.LANGUAGES]
    known = context.get("translations") or {}
    path = request.path if request else "/"
    now = get_language()
    return {
        "languages": [
            {"code": code, "name": name, "url": known.get(code) or translate_url(path, code), "current": code == now}
            for code, name in settings.LANGUAGES
            if code in spoken
        ]
    }


@register.inclusion_tag("components/theme_switch.html")
def theme_switch():
    """Light, dark, or as the device says. Appears with its script only; kept by the browser, not in a cookie."""
    return {}


@register.inclusion_tag("components/acting_switcher.html", takes_context=True)
def acting_switcher(context):
    """« J’agis pour… »: for whom the person acts now, and the other choices as buttons."""
    request = context.get("request")
    acting = getattr(request, "acting", None)
    user = getattr(request, "user", None)
    return {
        "acting": acting if user and user.is_authenticated else None,
        "choices": list(acting.choices) if acting and user and user.is_authenticated else [],
        "csrf_token": context.get("csrf_token", ""),
        "next": request.path if request else "/",
    }
