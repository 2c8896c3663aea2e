"""For whom the person acts in this request, checked against the database each time, and only if asked."""

import re

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import translate_url
from django.utils.functional import SimpleLazyObject, lazy
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from common.errors import Refused
from common.watching import context
from network.acting import NOBODY, SESSION_KEY, Acting, acting_for, name_of

WORKSPACE = re.compile(r"(\w\w/)?(espace|invitation)/")  # whichever room is shown there


class ActingMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.acting = SimpleLazyObject(lambda: of_request(request))
        token = context.capacity.set(lazy(lambda: capacity_in(request), str)())
        try:
            return self.get_response(request)
        finally:
            context.capacity.reset(token)

    def process_view(self, request, view, args, kwargs):
        """The workspace speaks French only: whoever comes from the English pages reads it whole, not half of it."""
        match = request.resolver_match
        if not WORKSPACE.match(match.route) or match.url_name == "invitation":
            return None
        request.languages = (settings.LANGUAGE_CODE,)
        if request.method == "GET" and get_language() != settings.LANGUAGE_CODE:
            return redirect(translate_url(request.get_full_path(), settings.LANGUAGE_CODE))
        return None


def capacity_in(request) -> str:
    """As the audit trail keeps it: in one language, whoever acts."""
    with override(settings.LANGUAGE_CODE):
        return request.acting.label[:200]


def of_request(request) -> Acting:
    if not request.user.is_authenticated:
        return NOBODY
    chosen = request.session.get(SESSION_KEY) or {}
    acting = acting_for(request.user, chosen.get("membership"))
    if chosen and (not acting or acting.membership.pk != chosen["membership"]):
        say_it_ended(request, chosen["target"], acting)
    return acting


def say_it_ended(request, left: str, acting: Acting) -> None:
    said = [_("Vous n’agissez plus pour %(left)s : cette appartenance a pris fin.") % {"left": left}]
    if acting:
        said.append(_("Vous agissez maintenant pour %(now)s.") % {"now": name_of(acting.membership)})
    messages.warning(request, " ".join(said))
    remember(request, acting)


def remember(request, acting: Acting) -> None:
    if acting and acting.membership.pk:
        request.session[SESSION_KEY] = {"membership": acting.membership.pk, "target": name_of(acting.membership)}
    else:
        request.session.pop(SESSION_KEY, None)


def choose(request, membership_pk: int) -> Acting:
    """Act for another of one's organisations from now on; somebody else's, or one that ended, is refused."""
    acting = acting_for(request.user, membership_pk)
    if not acting or acting.membership.pk != membership_pk:
        raise Refused(_("Vous ne pouvez pas agir pour cette organisation, ou plus maintenant."), code="foreign")
    remember(request, acting)
    request.acting = acting
    return acting
