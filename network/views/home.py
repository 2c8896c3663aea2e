"""The home of each role, and the switch « j’agis pour… »."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from common.dates import in_words
from common.errors import Refused
from network.acting import NATION_NAME
from network.middleware import choose
from network.views.access import buttons_lead_back, nobody, safe_next
from network.workspace.registry import COLUMNS, cards_for


@never_cache
@login_required
def home(request):
    if not request.acting:
        return nobody(request)
    cards = cards_for(request.acting)
    columns = [column(slug, title, cards[slug]) for slug, title in COLUMNS.items()]
    acting = request.acting
    context = {
        "columns": columns,
        "greeting": f"Bonjour {request.user.get_short_name()}",
        "eyebrow": f"{acting.role.label} · {acting.target or NATION_NAME}",
        "lead": in_words(timezone.localdate(), "l j F Y").capitalize(),
    }
    return render(request, "network/home.html", context)


def column(slug: str, title: str, cards: list) -> dict:
    loud, quiet = [one for one in cards if not one.quiet], [one for one in cards if one.quiet]
    return {"slug": slug, "title": title, "cards": loud, "quiet": quiet}


@never_cache
@login_required
@buttons_lead_back(("POST",))
@require_POST
def act(request):
    """A page about the former organisation may be closed to the new one: only the home is always safe."""
    number = request.POST.get("membership", "")
    try:
        acting = choose(request, int(number) if number.isdecimal() and len(number) < 12 else 0)
        now = acting.target or NATION_NAME
        messages.success(request, _("Vous agissez maintenant pour %(now)s.") % {"now": now})
    except Refused as refusal:
        messages.error(request, refusal.messages[0])
    return redirect(safe_next(request, reverse("network:home")))
