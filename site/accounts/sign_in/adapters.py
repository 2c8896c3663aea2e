"""allauth asks these classes whenever the house has something of its own to say."""

import time

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.db.models import Q
from django.http import HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from accounts.forms import REMEMBER
from accounts.models import User
from accounts.sign_in import kept_work, messages, provider_logout, second_factor
from common.brand import brand_for
from common.models import Brand
from common.secrets import seal, unseal


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | messages.ACCOUNT

    def is_open_for_signup(self, request):
        return False  # accounts are born from invitations

    def send_mail(self, template_prefix, email, context):
        """In the language of the person, whoever asked for the message and from wherever."""
        with translation.override(language_of(email)):
            super().send_mail(template_prefix, email, {"brand": brand(), **context})

    def render_mail(self, template_prefix, email, context, headers=None):
        """The same words laid out for those who read HTML: a template per message would say them twice."""
        message = super().render_mail(template_prefix, email, context, headers)
        frame = {
            "brand": context["brand"],
            "subject": message.subject,
            "paragraphs": message.body.split("\n\n"),
            "code": context.get("code", ""),
            "language": translation.get_language(),
        }
        message.attach_alternative(render_to_string("account/email/frame.html", frame), "text/html")
        return message

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        if request.session.pop(REMEMBER, False):
            request.session.set_expiry(settings.SESSION_COOKIE_AGE)
        if kept_work.waits_for(request, user):
            return HttpResponseRedirect(reverse("account_kept_work"))
        return response

    def get_logout_redirect_url(self, request):
        return provider_logout.url(request) or super().get_logout_redirect_url(request)

    def is_reauthentication_required(self, *, app, **kwargs):
        """Who came in less than five minutes ago has just shown who they are."""
        request = context.request
        if just_signed_in(request) and second_factor.passed_if_any(request):
            return False
        return super().is_reauthentication_required(app=app, **kwargs)


def just_signed_in(request) -> bool:
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT


def language_of(email: str) -> str:
    known = User.objects.filter(Q(emailaddress__email__iexact=email) | Q(email__iexact=email))
    return known.values_list("language", flat=True).first() or translation.get_language() or settings.LANGUAGE_CODE


def brand() -> Brand:
    return brand_for(context.request)


class MFAAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | messages.MFA

    def get_totp_issuer(self):
        return brand().name

    def _get_site_name(self):
        return brand().name

    def encrypt(self, text):
        return seal(text, purpose="second-factor")

    def decrypt(self, encrypted_text):
        return unseal(encrypted_text, purpose="second-factor") or ""

    def can_delete_authenticator(self, authenticator):
        return not second_factor.is_last_needed(context.request, authenticator)

    def generate_authenticator_name(self, user, type):  # noqa: A002  (allauth's own name)
        count = user.authenticator_set.filter(type=type).count()
        return gettext("Clé d’accès") if count == 0 else gettext("Clé d’accès %(number)d") % {"number": count + 1}
