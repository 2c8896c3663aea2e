"""Editor's text as plain words."""

from django import template

from common.printing.rich_text import nodes, plain

register = template.Library()


@register.filter
def as_text(value) -> str:
    return plain(nodes(value))
