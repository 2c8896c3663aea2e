"""ProConnect, or another OpenID Connect provider: its answers verified, its people matched to known addresses only.

allauth does the state, PKCE and the exchange of the code. Added here: a nonce, the signature of both tokens (ProConnect
sends its userinfo as a signed JWT), the same `sub` in both, the level asked for (`acr`), and no account for strangers.
"""

import logging
import secrets

from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.core.cache import cache
from requests import RequestException

from accounts.openid import tokens
from accounts.sign_in import messages, provider_logout

log = logging.getLogger("portal.openid")
CONFIG_SECONDS = 3600
ENDPOINTS = ("issuer", "authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri")
SIGNED = "application/jwt"


class VerifiedAdapter(OpenIDConnectOAuth2Adapter):
    expected_nonce = ""

    @property
    def openid_config(self) -> dict:
        """The provider's own description, asked for once an hour."""
        url = self.get_provider().server_url
        config = cache.get(f"openid-config-{url}")
        if config is None:
            config = super().openid_config
            expected = url.partition("/.well-known/")[0]
            if any(not config.get(name) for name in ENDPOINTS) or config["issuer"].rstrip("/") != expected.rstrip("/"):
                raise OAuth2Error("the provider describes itself wrongly")
            cache.set(f"openid-config-{url}", config, CONFIG_SECONDS)
        return config

    def complete_login(self, request, app, token, *, response, **kwargs):
        claims = self.verify(response.get("id_token") or "", app)
        if not secrets.compare_digest(str(claims.get("nonce", "")), self.expected_nonce) or not self.expected_nonce:
            raise OAuth2Error("the answer is not to the question asked (nonce)")
        levels = app.settings.get("acr_values", "").split()
        if levels and claims.get("acr") not in levels:
            raise OAuth2Error("the provider did not identify the person as surely as asked (acr)")
        userinfo = self.userinfo(token.token, app)
        if userinfo.get("sub") != claims["sub"]:
            raise OAuth2Error("the two answers speak of different people (sub)")
        end = self.openid_config.get("end_session_endpoint", "")
        provider_logout.prepare(request, end_session=end, id_token=response["id_token"], client_id=app.client_id)
        return self.get_provider().sociallogin_from_response(request, {"userinfo": userinfo, "id_token": claims})

    def verify(self, token: str, app) -> dict:
        config = self.openid_config
        return tokens.verify(token, keys_url=config["jwks_uri"], issuer=config["issuer"], audience=app.client_id)

    def userinfo(self, access_token: str, app) -> dict:
        with SocialAccountAdapter().get_requests_session() as session:
            headers = {"Authorization": f"Bearer {access_token}"}
            response = session.get(self.profile_url, headers=headers)
            response.raise_for_status()
        if response.headers.get("Content-Type", "").partition(";")[0].strip() == SIGNED:
            return self.verify(response.text.strip(), app)
        if app.settings.get("userinfo_signed", True):
            raise OAuth2Error("the provider's answer is not signed")
        return response.json()


class VerifiedProvider(OpenIDConnectProvider):
    oauth2_adapter_class = VerifiedAdapter

    def redirect(self, request, process, next_url=None, data=None, **kwargs):
        """The nonce waits with the state, in the session; nothing in the address can change what is asked."""
        nonce = secrets.token_urlsafe(24)
        asked = self.get_auth_params() | {"nonce": nonce}
        if levels := self.app.settings.get("acr_values"):
            asked["acr_values"] = levels
        kwargs |= {"auth_params": asked, "scope": self.get_scope()}
        return super().redirect(request, process, next_url, data, nonce=nonce, **kwargs)

    def extract_extra_data(self, data) -> dict:
        """What we keep of the answer: enough to recognise the person, no more."""
        return {"userinfo": {name: data["userinfo"].get(name, "") for name in ("sub", "email")}}


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    error_messages = DefaultSocialAccountAdapter.error_messages | messages.SOCIAL

    def get_provider(self, request, provider, client_id=None):
        found = super().get_provider(request, provider, client_id)
        return VerifiedProvider(request, app=found.app) if isinstance(found, OpenIDConnectProvider) else found

    def authenticate_by_email(self, sociallogin):
        """Only an address that the provider vouches for and that has been verified here."""
        vouched = [each.email for each in sociallogin.email_addresses if each.verified]
        for email in vouched:
            known = EmailAddress.objects.filter(email__iexact=email, verified=True, user__is_active=True).first()
            if known:
                return known.user, email
        return None

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None):
        """No personal data in the log: the provider's name and what was wrong."""
        log.warning("sign-in through %s refused: %s %s", provider, error, exception or "")
        if extra_context is not None:
            extra_context["provider_down"] = isinstance(exception, RequestException)
