"""What templates of pages ask for: head, breadcrumb, pictures, cards, structured data."""

import json
from itertools import zip_longest

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from common.brand import brand_for
from common.models.brand import Brand
from common.sizes import size_in_words
from common.ui.pictures import illustration
from pages import explaining, languages, renditions, sharing, structured

register = template.Library()
OG_LOCALES = {"fr": "fr_FR", "en": "en_GB"}
CARD = "fill-480x270 fill-960x540"
WIDE = "fill-640x360 fill-1200x675"


@register.simple_block_tag(takes_context=True)
def explain(context, content, kind="", but=""):
    """Running text, in which the words of the field are explained the first time they come. `but`: the one that is
    what this page is about."""
    if kind in explaining.NOT_TEXT:
        return content
    page, request = context.get("page"), context.get("request")
    return mark_safe(explaining.explain(content, page=page, request=request, but=but))


@register.inclusion_tag("pages/parts/head.html", takes_context=True)
def page_head(context, page):
    """Description, canonical address, languages, Open Graph: the part of <head> that is this page's own."""
    request = context["request"]
    picture = renditions.one(page.share_picture, "fill-1200x630|format-jpeg")
    return {
        "page": page,
        "brand": brand_for(request),
        "address": page.get_full_url(request),
        "alternates": alternates(page, request),
        "picture": picture.full_url if picture else shared(page, request),
        "locale": OG_LOCALES.get(page.locale.language_code, page.locale.language_code),
        "kind": "article" if hasattr(page, "date") else "website",
        "description": page.description,
        "hidden": page.hidden_from_engines or getattr(request, "is_preview", False),
    }


def shared(page, request) -> str:
    """Drawn for this page; a page that is not saved yet, in a preview, has the one of the network."""
    return sharing.address(page, request) if page.pk else drawn(request)


def drawn(request) -> str:
    """The picture of the network: it bears its name, so another brand has none."""
    ours = brand_for(request).name == Brand._meta.get_field("name").default
    return request.build_absolute_uri(static("share.png")) if ours else ""


def alternates(page, request) -> list[tuple[str, str]]:
    """(language, absolute address) of every published translation, this page included; empty when alone."""
    found = [(each.locale.language_code, each.get_full_url(request)) for each in page.published_translations]
    return found if len(found) > 1 else []


@register.simple_tag(takes_context=True)
def structured_data(context, page):
    """schema.org as a data block: not a script, so the content policy has nothing to run or refuse."""
    graph = structured.graph(page, context["request"])
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    escaped = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return mark_safe(f'<script type="application/ld+json">{escaped}</script>')


@register.simple_tag(takes_context=True)
def trail(context, page):
    """From the home to this page: (title, address) pairs, the last without an address."""
    request = context["request"]
    return [*((each.title, each.get_url(request)) for each in page.trail(request)), (page.title, "")]


@register.simple_tag
def page_picture(page, *, wide=False, eager=False):
    """The page's picture, or a drawing of its own: the same page always wears the same one. Decorative."""
    sizes = "(min-width: 60rem) 36rem, 100vw" if wide else "(min-width: 60rem) 24rem, 100vw"
    found = picture(page.share_picture, WIDE if wide else CARD, sizes=sizes, eager=eager) if page.share_picture else ""
    return found or illustration(page.translation_key, room=getattr(page, "room", ""), motif=page.subject)


@register.simple_tag
def rendition_url(image, spec):
    """Empty where the picture's file is lost."""
    rendition = renditions.one(image, spec)
    return rendition.url if rendition else ""


@register.simple_tag
def picture(image, specs, *, sizes="100vw", alt=None, eager=False):
    """<picture> in AVIF, WebP and JPEG with its size. `specs`: filters separated by spaces, the last is the fallback.

    Without `alt` the picture is decorative here: what it shows is said beside it. Where its file is lost, what it
    showed is said in words; a decorative one is not missed.
    """
    return mark_safe(responsive(image, specs.split(), sizes, alt or "", eager))


def responsive(image, specs: list[str], sizes: str, alt: str, eager: bool) -> str:
    formats = ("avif", "webp", "jpeg")
    made = renditions.made(image, *(f"{spec}|format-{fmt}" for fmt in formats for spec in specs))
    if not made:
        return format_html('<span class="picture-lost">{}</span>', alt) if alt else ""
    found = {fmt: [made[f"{spec}|format-{fmt}"] for spec in specs] for fmt in formats}
    sources = format_html_join(
        "",
        '<source type="image/{}" srcset="{}" sizes="{}">',
        ((fmt, srcset(found[fmt]), sizes) for fmt in ("avif", "webp")),
    )
    last = found["jpeg"][-1]
    loading = mark_safe('fetchpriority="high"' if eager else 'loading="lazy"')
    return format_html(
        '<picture>{}<img src="{}" srcset="{}" sizes="{}" alt="{}" width="{}" height="{}" {}></picture>',
        sources,
        last.url,
        srcset(found["jpeg"]),
        sizes,
        alt,
        last.width,
        last.height,
        loading,
    )


def srcset(renditions: list) -> str:
    return ", ".join(f"{each.url} {each.width}w" for each in renditions)


@register.simple_tag(takes_context=True)
def url_of(context, page):
    """The address of a page, with the site's roots asked once a request."""
    return page.get_url(context["request"]) or ""


@register.filter
def said_in(page) -> str:
    """For a link to a page that nobody has translated: its title is read in its own language."""
    code = languages.locales().get(page.locale_id)
    return format_html(' lang="{0}" hreflang="{0}"', code) if code != get_language() else ""


@register.filter
def under(row, head) -> list[tuple]:
    """Each cell of a row with the words at the head of its column: on a phone they stand beside it."""
    return list(zip_longest(row, head or ()))


register.filter(size_in_words)


@register.filter
def filesize_of(document) -> str:
    """« 1,2 Mo »: read from the column, not from the disk."""
    return size_in_words(document.get_file_size() or 0)


@register.filter
def extension_of(document) -> str:
    return (document.file_extension or "fichier").upper()
