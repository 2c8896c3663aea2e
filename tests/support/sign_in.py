"""Signing in without the screens: what a session holds after a password and, if asked, a second factor."""

import time

from django.test import Client

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


def signed_in(user, *, second_factor: bool = True, acting_for=None, client: Client | None = None) -> Client:
    client = client or Client()
    client.force_login(user, backend=MODEL_BACKEND)
    session = client.session
    methods = [{"method": "password", "at": time.time(), "email": user.email}]
    if second_factor:
        methods.append({"method": "mfa", "type": "totp", "at": time.time()})
    session["account_authentication_methods"] = methods
    session["account_authentication_methods_user"] = str(user.pk)
    if acting_for is not None:
        session["acting"] = {"membership": acting_for.pk, "target": str(acting_for.target or "")}
    session.save()
    return client
