"""Who gets in: signed in, acting for an organisation, with what the role allows; then object by object."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.roles import May
from common.errors import Refused
from network.models import Territory
from network.views.converters import Address


def workspace(*needs: May, methods: tuple[str, ...] = ("GET", "POST")):
    """Any of `needs` is enough. Without a membership, the page says who to ask."""

    def decorate(view):
        @never_cache
        @login_required
        @buttons_lead_back(methods)
        @require_http_methods([*methods, *(("HEAD",) if "GET" in methods else ())])
        @wraps(view)
        def wrapped(request, *args, **kwargs):
            if not request.acting:
                return nobody(request, status=403)
            if needs and not any(request.acting.may(what) for what in needs):
                raise PermissionDenied("Votre rôle ne permet pas cette action.")
            return view(request, *args, **kwargs)

        return wrapped

    return decorate


def buttons_lead_back(methods: tuple[str, ...]):
    """The address of a button, opened as a page (after signing in again, from the history), leads to its record."""

    def decorate(view):
        @wraps(view)
        def wrapped(request, *args, **kwargs):
            if request.method == "GET" and "GET" not in methods:
                return redirect(record_above(request.path))
            return view(request, *args, **kwargs)

        return wrapped

    return decorate


def record_above(path: str) -> str:
    """The nearest page of the workspace above an address."""
    while path := path.rstrip("/").rpartition("/")[0]:
        try:
            if resolve(f"{path}/").app_name:  # a page of the workspace, whichever room shows it
                return f"{path}/"
        except Resolver404:
            continue
    return "/"


def nobody(request, status: int = 200):
    """For somebody without any membership: what to do, and who to ask."""
    return render(request, "network/home_nobody.html", {"territories": Territory.objects.open()}, status=status)


def seen(rows, acting, pk: int):
    """The row, or 404 where its very existence is not this person's business."""
    return get_object_or_404(rows.visible_to(acting), pk=pk)


def organisation_at(address: Address, acting):
    """The organisation an address names, None for the nation."""
    if address.model is None:
        if not acting.is_national:
            raise Http404
        return None
    return seen(address.model.objects.all(), acting, address.pk)


def attempt(request, verb, **values):
    """Call a verb for a button: what it refuses is told at the top of the next page. None when refused."""
    try:
        return verb(by=request.user, **values)
    except Refused as refusal:
        for sentence in refusal.messages:
            messages.error(request, sentence)
        return None


def attempt_form(form, verb, **values):
    """Call a verb for a form: what it refuses is told in the form, with every answer kept. None when refused."""
    try:
        return verb(**values)
    except ValidationError as refusal:
        tell(form, refusal)
        return None


def tell(form, refusal: ValidationError) -> None:
    """At the fields when they are all in the form, else at its top."""
    by_field = getattr(refusal, "error_dict", None)
    elsewhere = by_field is not None and not set(by_field) <= {*form.fields, "__all__"}
    form.add_error(None, refusal.messages if elsewhere else refusal)


def safe_next(request, default: str) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return wanted
    return default
