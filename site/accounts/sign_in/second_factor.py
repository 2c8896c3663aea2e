"""Whether a second factor is asked of somebody, and whether this session has shown one.

`request.acting.choices` lists the roles the person holds now (set by the room that knows organisations); an account of
the technical team is asked whatever its roles.
"""

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator

PRIMARY = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def required(request) -> bool:
    if request.user.is_superuser:
        return True
    choices = getattr(getattr(request, "acting", None), "choices", ())
    return any(membership.described_role.second_factor for membership in choices)


def passed(request) -> bool:
    """A code, a recovery code or a passkey, since this session began."""
    return any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))


def has_authenticator(user) -> bool:
    return Authenticator.objects.filter(user_id=user.pk, type__in=PRIMARY).exists()


def passed_if_any(request) -> bool:
    return passed(request) or not has_authenticator(request.user)


def is_last_needed(request, authenticator) -> bool:
    """Removing it would lock out somebody whose role asks for a second factor."""
    others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=PRIMARY).exclude(pk=authenticator.pk)
    return authenticator.type in PRIMARY and required(request) and not others.exists()


def shown_by_adding(*, request, user, authenticator, **kwargs) -> None:
    """Whoever has just activated a means has used it: no need to ask for it again at once."""
    if authenticator.type in PRIMARY:
        record_authentication(request, user, "mfa", type=authenticator.type, id=authenticator.pk)
