"""What the pages of guides ask for."""

import re

from django import template
from django.utils.safestring import mark_safe

register = template.Library()
HEADING = re.compile(r"<(/?)h([1-5])\b")
ID = re.compile(r'(<[a-z][^>]*?\s)(id|aria-labelledby)="([^"]+)"')


@register.simple_block_tag
def lowered(content, prefix):
    """A chapter among others on one page: its headings go one level down, its anchors bear its name."""
    deeper = HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}", content)
    return mark_safe(ID.sub(rf'\1\2="{prefix}-\3"', deeper))
