"""What may be meant, while it is being typed: for the list under the box, and as a page of its own without script."""

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from common.limits import within_limit
from search.address import Asked
from search.finding import suggest
from search.querying import tidy
from search.viewers import tokens

LOOKS, PER_SECONDS = 900, 60  # several for a word; a whole social centre may be behind one address
BROWSER_SECONDS = 60


@require_safe
def suggestions(request):
    text = tidy(request.GET.get("q", ""))
    allowed = within_limit(request, "suggestions", times=LOOKS, seconds=PER_SECONDS)
    found = suggest(text, tokens(request), get_language()) if allowed and text else []
    rows = [shown(each) for each in found]
    if request.accepts("text/html"):
        response = render(request, "search/suggestions.html", {"asked": Asked(text=text), "rows": rows})
    else:
        response = JsonResponse({"suggestions": rows}, status=200 if allowed else 429)
    patch_cache_control(response, private=True, max_age=BROWSER_SECONDS)
    patch_vary_headers(response, ["Accept", "Cookie"])
    return response


def shown(each) -> dict[str, str]:
    """Words lead to their search, a thing to itself."""
    search = reverse("search:results") + "?" + urlencode({"q": each.text})
    kind = each.kind
    return {
        "text": each.text,
        "url": each.url or search,
        "kind": capfirst(str(kind.label)) if kind else "",
        "room": kind.room if kind else "",
    }
