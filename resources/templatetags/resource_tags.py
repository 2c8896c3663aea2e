"""What templates of the resource centre draw."""

from django import template
from django.utils.html import format_html

from common.drawings import pictograms
from resources.techniques import telling

register = template.Library()


@register.simple_tag
def pictogram(name):
    """Beside its words: hidden from screen readers."""
    return pictograms.pictogram(name)


@register.simple_tag
def ring(start, minutes, steps):
    """The dial of a step: its share of the whole course, where it stands. Decorative: the minutes stand beside."""
    whole = sum(step.minutes for step in steps)
    return format_html(
        '<svg class="ring" viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="14"/>'
        '<circle class="ring-part" cx="18" cy="18" r="14" pathLength="{}" stroke-dasharray="{} {}" '
        'stroke-dashoffset="-{}" transform="rotate(-90 18 18)"/></svg>',
        whole,
        minutes,
        whole - minutes,
        start,
    )


@register.simple_tag
def technique_facts(page):
    """« 30 à 45 min · 4 à 12 personnes · Avant la sortie », on the card of a technique."""
    return " · ".join([telling.time_needed(page), telling.group(page), telling.moments(page)])
