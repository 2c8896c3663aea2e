"""The contact form: parse, limit, call the verb, redirect."""

from urllib.parse import urlencode

from django.core.exceptions import NON_FIELD_ERRORS
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Site

from common.limits import within_limit
from network.models import Territory
from pages.domain.contact import receive_message
from pages.enums import ContactReason
from pages.forms import ContactForm

TRIES, PER_SECONDS = 6, 3600


def contact(request, page):
    if request.method != "POST":
        return shown(request, page, ContactForm(initial=asked_for(request)))
    form = ContactForm(request.POST)
    if form.filled_by_a_machine:
        return thanked(page)
    if not form.is_valid():
        return shown(request, page, form, status=422)
    if not within_limit(request, "contact", times=TRIES, seconds=PER_SECONDS):
        too_many = _("Plusieurs messages viennent déjà de partir d’ici. Réessayez dans une heure, ou téléphonez-nous.")
        form.add_error(NON_FIELD_ERRORS, too_many)
        return shown(request, page, form, status=429)
    data = {name: value for name, value in form.cleaned_data.items() if name not in ("postcode", "website")}
    user = request.user if request.user.is_authenticated else None
    received = receive_message(by=user, site=Site.find_for_request(request), language=get_language(), **data)
    return thanked(page, received.territory)


def asked_for(request) -> dict:
    """A link may choose the reason and the territory: /contact/?sujet=structure&territoire=93."""
    reason, code = request.GET.get("sujet", ""), request.GET.get("territoire", "")
    return {"reason": reason if reason in ContactReason.values else "", "territory": code}


def shown(request, page, form, status=200):
    response = page.render(request, context_overrides={"form": form})
    response.status_code = status
    return response


def thanked(page, territory=None):
    address = page.url + page.reverse_subpage("thanks")
    return redirect(address + ("?" + urlencode({"territoire": territory.code}) if territory else ""))


def thanks(request, page):
    territory = Territory.objects.open().filter(code=request.GET.get("territoire", "")).first()
    return page.render(request, template="pages/contact_thanks.html", context_overrides={"territory": territory})
