"""The link somebody received by e-mail: accept with one's account, or with a new one."""

from django.contrib import messages
from django.contrib.auth import login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from common.errors import Refused
from network.acting import NATION_NAME
from network.domain import invitations
from network.forms.people import JoinForm
from network.middleware import choose
from network.views.access import attempt_form

STATUS = {"wrong": 404, "used": 410, "revoked": 410, "expired": 410, "other-address": 403}
HEADINGS = {
    "wrong": _("Ce lien ne mène nulle part"),
    "used": _("Cette invitation a déjà servi"),
    "revoked": _("Cette invitation a été annulée"),
    "expired": _("Cette invitation n’est plus valable"),
    "sender": _("Cette invitation n’est plus valable"),
    "closed": _("Cette organisation n’est plus dans le réseau"),
}
BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request, token: str):
    response = answer(request, token)
    # The address is a secret. With « no-referrer » a browser would post the form without its origin: refused.
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def answer(request, token: str):
    try:
        found = invitations.open_invitation(token)
    except Refused as refusal:
        return mine_already(request, token) or closed(request, refusal)
    context = {"invitation": found, "target_name": str(found.target or NATION_NAME), "token": token}
    if request.user.is_authenticated:
        return signed_in(request, token, context)
    if User.objects.filter(email__iexact=found.email, is_active=True).exists():
        back = reverse("network:invitation", args=[token])
        return render(request, "network/invitation_sign_in.html", context | {"next": back})
    return newcomer(request, token, context)


def mine_already(request, token: str):
    """The second click of a double click, or the link opened again by the person who accepted it."""
    if not request.user.is_authenticated:
        return None
    try:
        membership = invitations.accept(token=token, user=request.user)
    except Refused:
        return None
    return welcome(request, membership)


def closed(request, refusal: Refused):
    code = refusal.code or "wrong"
    context = {
        "code": code,
        "heading": HEADINGS.get(code, HEADINGS["wrong"]),
        "sentence": refusal.messages[0],
        "login_label": _("Se connecter"),
    }
    return render(request, "network/invitation_closed.html", context, status=STATUS.get(code, 410))


def signed_in(request, token: str, context: dict):
    if not invitations.is_for(context["invitation"], request.user):
        return render(request, "network/invitation_foreign.html", context, status=403)
    if request.method == "POST":
        try:
            return welcome(request, invitations.accept(token=token, user=request.user))
        except Refused as refusal:
            return closed(request, refusal)
    return render(request, "network/invitation_accept.html", context)


def newcomer(request, token: str, context: dict):
    form = JoinForm(request.POST or None, email=context["invitation"].email)
    if form.is_valid():
        user = attempt_form(form, invitations.accept_with_new_account, token=token, **form.cleaned_data)
        if user:
            login(request, user, backend=BACKEND)
            return welcome(request, user.memberships.active().first())
    status = 422 if form.errors else 200
    return render(request, "network/invitation_join.html", context | {"form": form}, status=status)


def welcome(request, membership):
    choose(request, membership.pk)
    now = membership.target or NATION_NAME
    messages.success(request, gettext("Bienvenue ! Vous agissez pour %(now)s.") % {"now": now})
    return redirect("network:home")
