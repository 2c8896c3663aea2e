"""The places of a partner: where people go, how to come, what is accessible."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from accounts.roles import May
from network import rules
from network.domain import venues
from network.forms.organisations import VenueForm
from network.models import Partner
from network.views.access import attempt, attempt_form, seen, workspace
from network.views.kinds import PARTNERS

EDITORS = (May.MANAGE_ORGANISATIONS, May.MANAGE_OWN_TEAM)


def partner_at(request, pk: int) -> Partner:
    partner = seen(Partner.objects.select_related("territory"), request.acting, pk)
    rules.check_edit_organisation(request.acting, partner)
    return partner


@workspace(*EDITORS)
def new(request, pk: int):
    partner = partner_at(request, pk)
    place = {"address": partner.address, "postcode": partner.postcode, "commune": partner.commune}
    form = VenueForm(request.POST or None, territory=partner.territory, initial=place)
    if form.is_settled() and attempt_form(form, venues.add, by=request.user, partner=partner, **form.cleaned_data):
        messages.success(request, f"Le lieu « {form.cleaned_data['name']} » est ajouté.")
        return redirect(PARTNERS.url("", pk))
    context = {"partner": partner, "form": form, "venue": None}
    return render(request, "network/venue_form.html", context, status=422 if form.errors or form.doubt else 200)


@workspace(*EDITORS)
def edit(request, pk: int, venue: int):
    partner = partner_at(request, pk)
    place = get_object_or_404(partner.venues, pk=venue)
    form = VenueForm(request.POST or None, territory=partner.territory, instance=place)
    if form.is_settled() and attempt_form(form, venues.update, by=request.user, venue=place, **form.cleaned_data):
        messages.success(request, "Les changements sont enregistrés.")
        return redirect(PARTNERS.url("", pk))
    context = {"partner": partner, "form": form, "venue": place}
    return render(request, "network/venue_form.html", context, status=422 if form.errors or form.doubt else 200)


@workspace(*EDITORS)
def remove(request, pk: int, venue: int):
    partner = partner_at(request, pk)
    place = get_object_or_404(partner.venues, pk=venue)
    if request.method == "POST":
        attempt(request, venues.remove, venue=place)
        messages.success(request, f"Le lieu « {place} » est retiré.")
        return redirect(PARTNERS.url("", pk))
    return render(request, "network/venue_remove.html", {"partner": partner, "venue": place})
