"""What other rooms put on their pages of what the index knows."""

from django import template
from django.utils.translation import get_language

from search import relating
from search.viewers import VISITOR, tokens

register = template.Library()


@register.simple_tag(takes_context=True)
def related(context, obj, *, kinds="", limit=4):
    """Things near `obj`, that whoever reads may see: {% related page kinds="technique outing" limit=3 as hits %}.

    Draw them with {% include "search/parts/related.html" %}, or as the room likes.
    """
    request = context.get("request")
    wanted = tuple(kinds.replace(",", " ").split()) if isinstance(kinds, str) else tuple(kinds)
    viewer = tokens(request) if request else VISITOR
    return relating.related(obj, viewer=viewer, language=get_language(), kinds=wanted, limit=limit)
