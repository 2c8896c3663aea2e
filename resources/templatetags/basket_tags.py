"""Keeping a resource, from wherever it is shown."""

from django import template
from django.utils.text import capfirst

from resources.documents.running_sheet import clock, spoken
from resources.domain.session import span

register = template.Library()


@register.inclusion_tag("resources/parts/keep.html")
def keep(page, *, small=True):
    """« Garder »: adds this resource to the selection of this device; without script, to a new one in the address."""
    return {"page": page, "small": small}


@register.simple_tag(takes_context=True)
def in_full(context, whole):
    """A resource by its own template parts (resources/wholes.py)."""
    if not whole.face.template:
        return ""
    found = context.template.engine.get_template(f"resources/whole/{whole.face.template}.html")
    with context.push(**whole.context):
        return found.render(context)


@register.filter
def kind_name(model) -> str:
    """« Technique d’animation »."""
    return capfirst(str(model._meta.verbose_name))


@register.filter
def lasting(minutes: int) -> str:
    """« 1 h 30 »."""
    return spoken(minutes)


@register.filter
def at_the_clock(moment) -> str:
    """« 14 h 05 »."""
    return clock(moment) if moment else ""


@register.filter
def its_span(page) -> str:
    """« 20 à 30 min », where the resource says how long it takes."""
    if not hasattr(page, "minutes_min"):
        return ""
    low, high = span(page)
    return spoken(low) if low == high else f"{low} – {spoken(high)}"
