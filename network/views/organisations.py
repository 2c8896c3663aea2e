"""Structures and partners: find, bring in, correct, close, reopen."""

from django.contrib import messages
from django.shortcuts import redirect, render

from accounts.roles import May
from common.errors import Refused
from common.sorting import French
from network import rules
from network.domain import duplicates, organisations
from network.enums import ConventionState
from network.models import Partner, Structure
from network.queries import with_convention
from network.views.access import attempt, seen, tell, workspace
from network.views.kinds import STRUCTURES, Kind
from network.views.listing import Column, Listing
from network.views.profile import profile
from network.views.tones import TONES


def convention_label(row) -> str:
    return str(ConventionState(row.convention_state).label) if row.convention_state else "Aucune"


def columns(kind: Kind, acting) -> list[Column]:
    shown = [
        Column("Nom", lambda row: row.name, (French("name"),), url=lambda row: kind.url("", row.pk)),
        Column("Type", lambda row: row.get_kind_display(), ("kind", French("name"))),
        Column("Commune", lambda row: row.commune, (French("commune"), French("name"))),
    ]
    if kind is STRUCTURES:
        shown.append(Column("QPV", lambda row: "Oui" if row.in_priority_district else "Non", (French("district"),)))
    if acting.is_national:
        shown.append(Column("Territoire", lambda row: row.territory.name, (French("territory__name"), French("name"))))
    return [
        *shown,
        Column("Convention", convention_label, ("convention_state",), tone=lambda row: TONES[row.convention_state]),
        Column("Jusqu’au", lambda row: row.convention_ends_on or "", ("convention_ends_on",)),
        Column("SIRET", lambda row: row.siret, shown=False),
        Column("Adresse", lambda row: row.address, shown=False),
        Column("Code postal", lambda row: row.postcode, shown=False),
        Column("Courriel", lambda row: row.email, shown=False),
        Column("Téléphone", lambda row: row.phone, shown=False),
        Column("Site", lambda row: row.website, shown=False),
    ]


@workspace(May.SEE_ORGANISATIONS, May.MANAGE_ORGANISATIONS, methods=("GET",))
def index(request, kind: Kind):
    rows = with_convention(kind.model.objects.visible_to(request.acting).select_related("territory"))
    form = kind.filter(request.GET, acting=request.acting)
    listing = Listing(request, rows, columns=columns(kind, request.acting), form=form, caption=kind.title)
    may_add = request.acting.may(May.MANAGE_ORGANISATIONS)
    return listing.respond("network/organisations.html", kind=kind, may_add=may_add)


@workspace(methods=("GET",))
def detail(request, kind: Kind, pk: int):
    organisation = seen(kind.model.objects.select_related("territory", "merged_into"), request.acting, pk)
    context = profile(request.acting, organisation)
    return render(request, "network/organisation.html", {"kind": kind, "organisation": organisation} | context)


@workspace(May.MANAGE_ORGANISATIONS)
def new(request, kind: Kind):
    form = kind.form(request.POST or None, acting=request.acting)
    context = {"kind": kind, "form": form, "matches": [], "title": kind.new_label}
    if form.is_settled():
        territory = form.chosen_territory()
        rules.check_manage_organisations(request.acting, territory)
        made = save(form, context, organisations.create, request, model=kind.model, territory=territory)
        if made:
            messages.success(request, f"« {made} » est dans le réseau. Vous pouvez inviter ses personnes.")
            return redirect(kind.url("", made.pk))
    return shown_again(request, context)


@workspace(May.MANAGE_ORGANISATIONS, May.MANAGE_OWN_TEAM)
def edit(request, kind: Kind, pk: int):
    organisation = seen(kind.model.objects.select_related("territory"), request.acting, pk)
    rules.check_edit_organisation(request.acting, organisation)
    form = kind.form(request.POST or None, acting=request.acting, instance=organisation)
    context = {"kind": kind, "form": form, "organisation": organisation, "matches": []}
    context["title"] = f"Modifier {organisation}"
    if form.is_settled() and save(form, context, organisations.update, request, organisation=organisation):
        messages.success(request, "Les changements sont enregistrés.")
        return redirect(kind.url("", pk))
    return shown_again(request, context)


def save(form, context: dict, verb, request, **values) -> Structure | Partner | None:
    """What looks like the same organisation is shown before anything is written."""
    try:
        return verb(by=request.user, confirmed="confirmed" in request.POST, **values, **form.values())
    except organisations.PossibleDuplicate as found:
        context["matches"] = found.matches
        context["certain"] = found.matches[0].reason is duplicates.Reason.SIRET
    except Refused as refusal:
        tell(form, refusal)
    return None


def shown_again(request, context: dict):
    wrong = context["form"].errors or context["form"].doubt or context["matches"]
    return render(request, "network/organisation_form.html", context, status=422 if wrong else 200)


@workspace(May.MANAGE_ORGANISATIONS)
def close(request, kind: Kind, pk: int):
    organisation = seen(kind.model.objects.select_related("territory"), request.acting, pk)
    rules.check_manage_organisations(request.acting, organisation.territory)
    if request.method == "POST":
        if attempt(request, organisations.close, organisation=organisation):
            messages.success(request, f"« {organisation} » est fermée. Son histoire reste consultable.")
        return redirect(kind.url("", pk))
    return render(request, "network/organisation_close.html", {"kind": kind, "organisation": organisation})


@workspace(May.MANAGE_ORGANISATIONS, methods=("POST",))
def reopen(request, kind: Kind, pk: int):
    organisation = seen(kind.model.objects.select_related("territory"), request.acting, pk)
    rules.check_manage_organisations(request.acting, organisation.territory)
    if attempt(request, organisations.reopen, organisation=organisation):
        messages.success(request, f"« {organisation} » est de nouveau ouverte. Ses personnes sont à inviter.")
    return redirect(kind.url("", pk))
