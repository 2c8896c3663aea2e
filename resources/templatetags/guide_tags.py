"""What the pages of guides ask for."""

import re

from django import template
from django.utils.safestring import mark_safe

register = template.Library()
HEADING = re.compile(r"<(/?)h([1-5])\b")
LANDMARK = re.compile(r'(<section\b[^>]*?)\saria-labelledby="[^"]*"')
TAG = re.compile(r"<[a-z][^>]*>")
NAME = re.compile(r'(\s(?:id|for|aria-labelledby|aria-describedby)="|\shref="#)([^"]+)"')


@register.simple_block_tag
def lowered(content, prefix):
    """A chapter among others on one page: its headings go one level down, its anchors bear its name, and what leads to
    them follows. Its parts are no landmarks of the page any more: « Préparer » would stand there ten times."""
    deeper = HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}", LANDMARK.sub(r"\1", content))
    return mark_safe(TAG.sub(lambda tag: NAME.sub(rf'\1{prefix}-\2"', tag[0]), deeper))
