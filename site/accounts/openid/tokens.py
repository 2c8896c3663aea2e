"""Signed answers of the identity provider: nothing in them is believed before the signature holds."""

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.core.cache import cache

ALGORITHMS = ("RS256", "ES256")  # never "none", never a shared secret
REQUIRED = ["iss", "aud", "exp", "sub"]
LEEWAY_SECONDS = 30
KEYS_SECONDS = 3600
ASK_AGAIN_SECONDS = 30  # an unknown key is looked for at most this often


def verify(token: str, *, keys_url: str, issuer: str, audience: str) -> dict:
    """The claims, once signature, issuer, audience and expiry have been checked."""
    try:
        header = jwt.get_unverified_header(token)
        algorithm = header.get("alg")
        if algorithm not in ALGORITHMS:
            raise OAuth2Error(f"algorithm {algorithm!r} is not accepted")
        key = jwt.PyJWK.from_dict(find_key(keys_url, header.get("kid")), algorithm=algorithm)
        return jwt.decode(
            token,
            key=key.key,
            algorithms=[algorithm],
            issuer=issuer,
            audience=audience,
            leeway=LEEWAY_SECONDS,
            options={"require": REQUIRED},
        )
    except jwt.PyJWTError as error:
        raise OAuth2Error(f"token refused: {type(error).__name__}") from error


def find_key(keys_url: str, kid: str | None) -> dict:
    """From the keys we remember; asked again when the provider has changed them."""
    name = f"openid-keys-{keys_url}"
    if found := named(cache.get(name) or [], kid):
        return found
    if cache.add(f"{name}-asked-{kid}", 1, ASK_AGAIN_SECONDS):
        with get_adapter().get_requests_session() as session:
            response = session.get(keys_url)
            response.raise_for_status()
            keys = response.json().get("keys", [])
        cache.set(name, keys, KEYS_SECONDS)
        if found := named(keys, kid):
            return found
    raise OAuth2Error("signed with a key the provider does not publish")


def named(keys: list[dict], kid: str | None) -> dict | None:
    return next((key for key in keys if kid and key.get("kid") == kid and key.get("use", "sig") == "sig"), None)
