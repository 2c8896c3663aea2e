"""Changes of the means of signing in, in the audit trail.

Passwords, addresses, second factors, keys and linked accounts are changed by allauth's own views: its verbs are not
ours to write in, so its signals are heard here. Facts only: no secret, no address, no identifier at a provider.
"""

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.socialaccount import signals as social
from django.db import transaction

from common import audit


def trace(verb: str, user, **facts) -> None:
    with transaction.atomic():
        audit.record(by=user, verb=verb, obj=user, before=audit.snapshot(user), **facts)


def on_user(verb: str):
    return lambda *, user, **kwargs: trace(verb, user)


def on_authenticator(verb: str):
    return lambda *, user, authenticator, **kwargs: trace(verb, user, means=authenticator.type)


def linked(*, sociallogin, **kwargs) -> None:
    trace("sign-in.account-linked", sociallogin.user, provider=sociallogin.account.provider)


def unlinked(*, socialaccount, **kwargs) -> None:
    trace("sign-in.account-unlinked", socialaccount.user, provider=socialaccount.provider)


HEARD = {
    "sign-in.password-changed": (account.password_changed, on_user),
    "sign-in.password-reset": (account.password_reset, on_user),
    "sign-in.password-set": (account.password_set, on_user),
    "sign-in.address-changed": (account.email_changed, on_user),
    "sign-in.means-added": (mfa.authenticator_added, on_authenticator),
    "sign-in.means-removed": (mfa.authenticator_removed, on_authenticator),
    "sign-in.means-renewed": (mfa.authenticator_reset, on_authenticator),
}


def connect() -> None:
    for verb, (signal, listener) in HEARD.items():
        signal.connect(listener(verb), dispatch_uid=verb, weak=False)
    social.social_account_added.connect(linked, dispatch_uid="sign-in.account-linked")
    social.social_account_removed.connect(unlinked, dispatch_uid="sign-in.account-unlinked")
