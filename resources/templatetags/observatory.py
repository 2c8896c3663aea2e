"""What the templates of the observatory ask for."""

from django import template
from django.utils.translation import gettext as _

from common.sizes import size_in_words
from resources.observatory import notes
from resources.observatory.feeds import size_of

register = template.Library()


@register.filter
def tags_of(page) -> list[str]:
    """What it is, how long it takes, where it happens: « Entretien », « 4 min », « QPV »."""
    film = getattr(page, "film", None)
    return [
        *([str(page.kind_label)] if getattr(page, "kind_label", "") else []),
        *([_("%(n)s min") % {"n": film.minutes}] if film else []),
        *([_("Quartier prioritaire")] if getattr(page, "priority_district", False) else []),
    ]


@register.filter
def role_of(page) -> str:
    role = getattr(page, "person_role", "")
    return role[:1].upper() + role[1:]


@register.filter
def day_of(page):
    return getattr(page, "day", None) or page.first_published_at


@register.filter
def weight_of(file) -> str:
    size = size_of(file)
    return size_in_words(size) if size else ""


@register.filter
def told(term, name: str) -> str:
    """A field of a word, in the reader's language."""
    return term.said(name)


@register.filter
def forms_of(term) -> list[str]:
    """The other forms of a word, without itself."""
    return [line.strip() for line in term.said("other_forms").splitlines() if line.strip()]


@register.simple_tag
def kind_of_film(page) -> str:
    if page.film and page.film.is_sound:
        return _("Entretien sonore")
    return _("Entretien filmé")


@register.simple_block_tag
def with_notes(content, written):
    """The text with its calls [1], [2] linked to the notes below."""
    return notes.linked(content, len(written))
