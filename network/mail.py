"""Mails of this room: a text whose first line is the subject, and the same text laid out, in the reader's language."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from wagtail.models import Site

from accounts.models import User
from common.models import Brand


def language_of(email: str) -> str:
    """The language of the account with this address, French for people we do not know yet."""
    known = User.objects.filter(email__iexact=email).values_list("language", flat=True).first()
    return known or settings.LANGUAGE_CODE


def send(*, to: str, template: str, language: str, **context) -> None:
    """Queued with the change that causes it: nothing leaves if the transaction is rolled back."""
    site = Site.objects.filter(is_default_site=True).first()
    brand = Brand.for_site(site) if site else Brand()
    context = {"brand": brand, "base_url": settings.BASE_URL, "link": "", **context}
    with translation.override(language):
        subject, _, body = render_to_string(f"network/mail/{language}/{template}.txt", context).partition("\n")
        body = body.strip() + "\n"
        page = render_to_string("network/mail/message.html", {**context, "body": body, "language": language})
    message = EmailMultiAlternatives(subject.strip(), body, to=[to])
    message.attach_alternative(page, "text/html")
    message.send()
