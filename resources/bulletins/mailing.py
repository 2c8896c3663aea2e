"""A bulletin as a mail that any program reads: tables and inline style, large type, and the same in plain text."""

from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from wagtail.models import Site

from common.models import Brand


@dataclass(frozen=True)
class Letter:
    """Written once, sent to many."""

    subject: str
    html: str
    text: str
    answer_to: str

    def to(self, address: str) -> EmailMultiAlternatives:
        """Answers go to the team of the territory, who knows the outings."""
        answer_to = [self.answer_to] if self.answer_to else None
        made = EmailMultiAlternatives(self.subject, self.text, to=[address], reply_to=answer_to)
        made.attach_alternative(self.html, "text/html")
        return made


def letter_of(page) -> Letter:
    context = context_of(page)
    with translation.override(page.locale.language_code):
        html = render_to_string("resources/mail/bulletin.html", context)
        text = render_to_string("resources/mail/bulletin.txt", context).strip() + "\n"
    return Letter(page.title, html, text, page.territory.email if page.territory else "")


def context_of(page) -> dict:
    """Addresses are whole: a mail is read far from the site."""
    site = page.get_site() or Site.objects.get(is_default_site=True)
    brand = Brand.for_site(site)
    contact = page.territory.email if page.territory else brand.email
    return {"page": page, "brand": brand, "address": page.full_url or settings.BASE_URL, "contact": contact}
