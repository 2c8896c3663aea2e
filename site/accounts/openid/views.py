"""Going to the identity provider and coming back."""

from allauth.account.internal.decorators import login_not_required
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.http import Http404
from requests import RequestException

from accounts.openid.adapter import VerifiedAdapter


class CallbackView(OAuth2CallbackView):
    def _get_state(self, request, provider):
        state, response = super()._get_state(request, provider)
        self.adapter.expected_nonce = (state or {}).get("nonce", "")
        return state, response


def through(view_class):
    """A provider that is down, or that describes itself wrongly, gets an answer in words."""

    @login_not_required
    def view(request, provider_id):
        try:
            adapter = VerifiedAdapter(request, provider_id)
            provider = adapter.get_provider()
        except SocialApp.DoesNotExist as error:
            raise Http404 from error
        try:
            return view_class.adapter_view(adapter)(request)
        except (RequestException, OAuth2Error) as error:
            return render_authentication_error(request, provider, exception=error)

    return view


login = through(OAuth2LoginView)
callback = through(CallbackView)
