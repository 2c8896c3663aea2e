"""For whom the person acts in this request, checked against the database each time, and only if asked."""

from django.contrib import messages
from django.utils.functional import SimpleLazyObject, lazy

from common import context
from common.errors import Refused
from network.acting import NOBODY, SESSION_KEY, Acting, acting_for, name_of


class ActingMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.acting = SimpleLazyObject(lambda: of_request(request))
        token = context.capacity.set(lazy(lambda: request.acting.label[:200], str)())
        try:
            return self.get_response(request)
        finally:
            context.capacity.reset(token)


def of_request(request) -> Acting:
    if not request.user.is_authenticated:
        return NOBODY
    chosen = request.session.get(SESSION_KEY) or {}
    acting = acting_for(request.user, chosen.get("membership"))
    if chosen and (not acting or acting.membership.pk != chosen["membership"]):
        say_it_ended(request, chosen["target"], acting)
    return acting


def say_it_ended(request, left: str, acting: Acting) -> None:
    now = f" Vous agissez maintenant pour {name_of(acting.membership)}." if acting else ""
    messages.warning(request, f"Vous n’agissez plus pour {left} : cette appartenance a pris fin.{now}")
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
        raise Refused("Vous ne pouvez pas agir pour cette organisation, ou plus maintenant.", code="foreign")
    remember(request, acting)
    request.acting = acting
    return acting
