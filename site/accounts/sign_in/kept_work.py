"""A form sent after the session has ended is kept, sealed, for half an hour, and given back after sign-in.

A shared computer must not hand one person’s work to the next: a cookie that outlives the session remembers, as a seal
that tells nothing, who was signed in here. Without it, or for somebody else, nothing is kept or shown; files never are,
nor is anything typed on the account's own pages, where secrets are.
"""

import json
from urllib.parse import urlsplit

from django.conf import settings
from django.shortcuts import resolve_url
from django.utils.crypto import constant_time_compare, salted_hmac

from common.secrets import seal, unseal

COOKIE = "portal_last"
SESSION_KEY = "kept_work"
SECONDS = 30 * 60
MAX_LENGTH = 200_000
ACCOUNT = ("/compte/", *(f"/{code}/compte/" for code, _name in settings.LANGUAGES))
NEVER_KEPT = {"csrfmiddlewaretoken", "credential", "token"}
PURPOSE = "kept-work"


def mark_of(user) -> str:
    return salted_hmac("accounts.kept_work", str(user.pk), algorithm="sha256").hexdigest()


def remember(request, response) -> None:
    """Leave the mark of whoever is signed in; nothing is written when it is already there."""
    mark = mark_of(request.user)
    if request.COOKIES.get(COOKIE) != mark:
        response.set_cookie(
            COOKIE, mark, max_age=24 * 3600, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
        )


def should_keep(request, response) -> bool:
    """A form sent by somebody who was signed in here, now led to the sign-in page."""
    if request.method != "POST" or request.user.is_authenticated or not request.COOKIES.get(COOKIE):
        return False
    if request.path_info.startswith(ACCOUNT):
        return False
    where = response.headers.get("HX-Redirect") or response.headers.get("Location") or ""
    return urlsplit(where).path == resolve_url(settings.LOGIN_URL) and response.status_code in (200, 302)


def is_secret(name: str) -> bool:
    return name.lower() in NEVER_KEPT or "password" in name.lower()


def keep(request) -> None:
    fields = {name: values for name, values in request.POST.lists() if not is_secret(name)}
    work = json.dumps({"path": request.get_full_path(), "fields": fields, "mark": request.COOKIES[COOKIE]})
    if fields and len(work) <= MAX_LENGTH:
        request.session[SESSION_KEY] = seal(work, purpose=PURPOSE)


def kept(request, user) -> dict | None:
    sealed = request.session.get(SESSION_KEY)
    opened = sealed and unseal(sealed, purpose=PURPOSE, seconds=SECONDS)
    work = json.loads(opened) if opened else None
    if work is None or not constant_time_compare(work["mark"], mark_of(user)):
        return None
    return work


def waits_for(request, user) -> bool:
    return kept(request, user) is not None


def drop(request) -> None:
    request.session.pop(SESSION_KEY, None)
