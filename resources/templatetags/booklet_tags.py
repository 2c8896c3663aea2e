"""What the templates of booklets ask for."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from common.drawings.scenes import scene
from pages.templatetags.page_tags import picture
from resources.booklets.folding import STEPS
from resources.booklets.reading import Spread

register = template.Library()
SIZES = "(min-width: 62rem) 30rem, 100vw"


@register.simple_tag
def cover_drawing(page):
    """The cover's scene: its title stands beside it, so it says nothing by itself."""
    return scene(page.cover)


@register.simple_tag
def spread_picture(spread: Spread, *, small: bool = False):
    """The drawing or the photograph, with its words. A photograph that is lost leaves its words in a frame."""
    words = "" if small else spread.value.alternative
    if spread.drawing:
        return described(spread.drawing, words)
    if not spread.picture:
        return ""
    shown = picture(spread.picture, spread.renditions, sizes=SIZES, alt=words, eager=not small)
    if shown.startswith("<picture"):
        return shown
    lost = _("Ici, une image qui n’est plus disponible.")
    return format_html('<p class="picture-lost"><strong>{}</strong> {}</p>', lost, words)


def described(drawing: str, words: str):
    """A drawing is a picture for everybody: its words are its name; without words it is an ornament."""
    if not words:
        return mark_safe(drawing)
    name = format_html('role="img" aria-label="{}"', words)
    return mark_safe(drawing.replace('aria-hidden="true"', name, 1))


@register.simple_tag
def part_trail(crumbs: list, page, title: str) -> list[tuple[str, str]]:
    """The way to a part of the booklet: the booklet itself becomes a step of it."""
    return [*crumbs[:-1], (page.title, page.url), (title, "")]


@register.simple_tag
def folding(step: str):
    """How the sheets become a booklet, in four drawings."""
    return mark_safe(STEPS[step])
