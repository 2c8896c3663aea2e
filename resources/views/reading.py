"""« Ma sélection » to read: every resource in full on one page, for whoever has a telephone and no printer."""

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from common.limits import within_limit
from resources import wholes
from resources.domain import choosing, selection
from resources.enums import What
from resources.views.selection import PER_SECONDS, address, count_each

READINGS = 240  # one address may be a whole social centre


@require_safe
def show(request):
    chosen = selection.of(choosing.read(request.GET))
    back = address("selection", chosen.choice)
    if not chosen.pages:
        return redirect(back)
    if not within_limit(request, "selection-read", times=READINGS, seconds=PER_SECONDS):
        return render(request, "429.html", status=429)
    count_each(request, chosen, What.VIEW)
    read, gone = [wholes.whole(page, request) for page in chosen.pages], selection.gone(chosen)
    context = {
        "title": chosen.choice.name or _("Ma sélection"),
        "wholes": read,
        "sheets": wholes.sheets(read),
        "gone": gone,
        "lost": chosen.missing - len(gone),
        "back": back,
    }
    return render(request, "resources/selection_read.html", context)
