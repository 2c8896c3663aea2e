"""Signing in, without the screens (what a session holds afterwards) and through them, as people do."""

import time
from urllib.parse import urlsplit

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"
LOGIN = "/compte/connexion/"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


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


def carry(page, client: Client, address: str):
    """The session of a test client, in this browser."""
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "path": "/"}
    page.context.add_cookies([cookie | {"domain": urlsplit(address).hostname}])
    return page


def give_password(page, email: str, password: str, *, path: str = LOGIN) -> None:
    """From the page of sign-in, or wherever one was led to it (`path=""`)."""
    if path:
        page.goto(path)
    page.get_by_label("Adresse électronique").fill(email)
    page.get_by_label("Mot de passe", exact=True).fill(password)
    page.get_by_role("main").get_by_role("button", name="Se connecter").click()


def install_application(user) -> None:
    """The second proof, as if activated one day before."""
    TOTP.activate(user, SECRET)
    assert Authenticator.objects.filter(user=user).exists()


def application_code(secret: str = SECRET) -> str:
    """What the application on the phone shows for this secret now."""
    counters = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, counters[len(counters) // 2]))


def give_code(page) -> None:
    page.get_by_label("Code de l’application").fill(application_code())
    page.get_by_role("main").get_by_role("button", name="Se connecter").click()


def come_in_by_code(page, email: str, outbox) -> None:
    """Without a password: by the code of six digits that comes by mail."""
    page.goto(LOGIN)
    page.get_by_role("link", name="Recevoir un code par courriel").click()
    page.get_by_label("Adresse électronique").fill(email)
    page.get_by_role("button", name="Envoyer le code").click()
    code = next(line for line in outbox.to(email)[0].body.splitlines() if line.isdigit())
    page.get_by_label("Code à six chiffres").fill(code)
    page.get_by_role("button", name="Continuer").click()
    page.wait_for_url("**/espace/")
