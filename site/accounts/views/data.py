"""« Mes données »: what is known, taking it away, having it erased."""

import json

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.forms import ErasureForm
from common import audit
from common.domain import personal_data
from common.errors import Refused
from common.personal_data import Scrub


@never_cache
@login_required
def show(request):
    kinds = [
        {"label": known.name_of(model), "why": known.why, "rows": [told(row, known) for row in rows]}
        for model, known, rows in personal_data.about(request.user)
    ]
    return render(request, "accounts/data.html", {"kinds": kinds})


def told(row, known) -> dict:
    return personal_data.shown(row, known, tell=personal_data.in_words)


@never_cache
@reauthentication_required
def download(request):
    with transaction.atomic():
        content = {"le": timezone.localtime().isoformat(), "données": personal_data.export(request.user)}
        audit.record(by=request.user, verb="person.exported", obj=request.user, before=audit.snapshot(request.user))
    response = HttpResponse(json.dumps(content, ensure_ascii=False, indent=2), content_type="application/json")
    response.headers["Content-Disposition"] = 'attachment; filename="mes-donnees.json"'
    return response


@never_cache
@reauthentication_required
def erase(request):
    form = ErasureForm(request.POST or None, user=request.user)
    refusal = what_stands_in_the_way(request.user)
    if request.method == "POST" and not refusal and form.is_valid():
        personal_data.erase(by=request.user, person=request.user)
        logout(request)
        messages.success(
            request, _("Vos données sont effacées et votre compte est fermé. Merci pour le chemin parcouru.")
        )
        return redirect("/")
    return render(
        request, "accounts/data_erase.html", {"form": form, "refusal": refusal, "kept": what_stays(request.user)}
    )


def what_stands_in_the_way(person) -> str:
    try:
        personal_data.check_may_erase(person)
    except Refused as refusal:
        return " ".join(refusal.messages)
    return ""


def what_stays(person) -> list[dict]:
    """In words: what the inventory keeps, and the reason it gives."""
    return [
        {"label": known.name_of(model), "why": known.why}
        for model, known, _rows in personal_data.about(person)
        if not known.fields or Scrub.KEEP in known.fields.values()
    ]
