"""A second factor for those who see personal data or manage others; work kept when a session has ended; a word to
whoever comes into the workspace from another language."""

import hashlib

from allauth.usersessions.middleware import UserSessionsMiddleware
from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.http import urlencode

from accounts.sign_in import arrival, kept_work, second_factor

ALWAYS_OPEN = {"account_logout", "health_live", "health_ready", "second_factor_why"}
TO_ACTIVATE = {
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_view_recovery_codes",
    "account_reauthenticate",
    "account_email_verification_sent",
}
TO_SHOW = {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}


class SecondFactorMiddleware:
    """No page for a role that needs a second factor until this session has shown one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.user.is_authenticated or self.is_open(request):
            return self.get_response(request)
        if second_factor.passed(request) or not second_factor.required(request):
            return self.get_response(request)
        step = self.next_step(request)
        return lead_to(request, step) if step else self.get_response(request)

    def is_open(self, request) -> bool:
        path = request.path_info
        return path.startswith((settings.STATIC_URL, settings.MEDIA_URL)) or name_of(path) in ALWAYS_OPEN

    def next_step(self, request) -> str | None:
        """Where to go, or None when the person is already there."""
        if second_factor.has_authenticator(request.user):
            return None if name_of(request.path_info) in TO_SHOW else reverse("mfa_reauthenticate")
        return None if name_of(request.path_info) in TO_ACTIVATE else reverse("second_factor_why")


class SessionActivityMiddleware(UserSessionsMiddleware):
    """When a session was last used, to five minutes: not a write for every page somebody reads."""

    SECONDS = 300

    def __call__(self, request):
        key = request.session.session_key or ""
        noted = "session-seen-" + hashlib.blake2b(key.encode(), digest_size=16).hexdigest()
        if request.user.is_authenticated and not cache.add(noted, request.user.pk, self.SECONDS):
            return self.get_response(request)
        return super().__call__(request)


class KeptWorkMiddleware:
    """Nothing lost: see `accounts.sign_in.kept_work`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if kept_work.should_keep(request, response):
            kept_work.keep(request)
        elif request.user.is_authenticated:
            kept_work.remember(request, response)
        return response


class ArrivalMiddleware:
    """See `accounts.sign_in.arrival`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if arrival.is_led_there(request, response):
            arrival.tell(request)
        return response


def name_of(path: str) -> str:
    try:
        return resolve(path).url_name or ""
    except Resolver404:
        return ""


def lead_to(request, url: str):
    """htmx would put a whole page inside a fragment: it is told to change page instead."""
    wanted = request.get_full_path() if request.method == "GET" else reverse("account_profile")
    target = f"{url}?{urlencode({'next': wanted})}"
    if getattr(request, "htmx", False):
        return HttpResponse(headers={"HX-Redirect": target})
    return redirect(target)
