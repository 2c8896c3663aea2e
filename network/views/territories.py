"""Territories: the nation creates and closes them; each has its page, with figures and team."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from accounts.roles import Coordinator, May
from common.dates import in_words
from common.sorting import French
from network import rules
from network.domain import territories
from network.forms.filters import TerritoryFilter
from network.forms.organisations import TerritoryForm
from network.models import Territory
from network.queries import territory_counts
from network.views.access import attempt, attempt_form, workspace
from network.views.converters import word_for
from network.views.history import history
from network.views.listing import Column, Listing
from network.views.profile import mailto, team_of

COLUMNS = [
    Column(
        "Nom", lambda row: row.name, (French("name"),), url=lambda row: reverse("network:territory", args=[row.code])
    ),
    Column("Code", lambda row: row.code, ("code",)),
    Column("Association", lambda row: row.association, (French("association"),)),
    Column("Structures", lambda row: row.open_structures, ("open_structures",)),
    Column("Partenaires", lambda row: row.open_partners, ("open_partners",)),
    Column("Courriel", lambda row: row.email, shown=False),
    Column("Téléphone", lambda row: row.phone, shown=False),
    Column("Ouvert depuis", lambda row: row.opened_on or "", ("opened_on",), shown=False),
]


def code_of(territory) -> str:
    return reverse("network:territory", args=[territory.code])


CONCERNED = (May.SEE_ORGANISATIONS, May.READ_FIGURES, May.MANAGE_TERRITORIES)


def at(request, code: str) -> Territory:
    """The nation reaches every territory, but a trainee or an auditor of the nation has no business there."""
    if request.acting.is_national and not any(request.acting.may(what) for what in CONCERNED):
        raise Http404
    return get_object_or_404(Territory.objects.visible_to(request.acting), code=code)


@workspace(May.MANAGE_TERRITORIES, methods=("GET",))
def index(request):
    rules.check_manage_territories(request.acting)
    rows = Territory.objects.annotate(
        open_structures=Count("structures", filter=Q(structures__closed_at=None), distinct=True),
        open_partners=Count("partners", filter=Q(partners__closed_at=None), distinct=True),
    ).order_by(French("name"))
    form = TerritoryFilter(request.GET, acting=request.acting)
    listing = Listing(request, rows, columns=COLUMNS, form=form, caption="Territoires")
    return listing.respond("network/territories.html")


@workspace(methods=("GET",))
def detail(request, code: str):
    territory = at(request, code)
    manages = rules.can_manage_territories(request.acting)
    invites = rules.can_manage_people(request.acting, territory)
    context = {
        "territory": territory,
        "address": word_for(territory),
        "contact": contact_of(territory),
        "invitations": territory.invitations.open() if invites else [],
        "team": team_of(territory) if invites else team_of(territory).filter(role=Coordinator.slug),
        "shows_team": True,
        "shows_addresses": invites,
        "figures": territory_counts(territory) if rules.can_read_figures(request.acting, territory) else [],
        "may_manage": manages,
        "may_invite": invites and not territory.closed_at,
        "history": history(territory) if manages else [],
    }
    return render(request, "network/territory.html", context)


def contact_of(territory) -> list[tuple]:
    known = [
        ("Courriel", mailto(territory.email)),
        ("Téléphone", territory.phone),
        ("Adresse", territory.address),
        ("Départements couverts", territory.departments),
        ("Ouvert depuis", in_words(territory.opened_on) if territory.opened_on else ""),
    ]
    return [(term, value) for term, value in known if value]


@workspace(May.MANAGE_TERRITORIES)
def new(request):
    rules.check_manage_territories(request.acting)
    form = TerritoryForm(request.POST or None)
    if form.is_valid() and (made := attempt_form(form, territories.create, by=request.user, **form.cleaned_data)):
        messages.success(request, f"Le territoire « {made} » est ouvert. Invitez maintenant sa coordination.")
        return redirect(code_of(made))
    context = {"form": form, "territory": None}
    return render(request, "network/territory_form.html", context, status=422 if form.errors else 200)


@workspace(May.MANAGE_TERRITORIES)
def edit(request, code: str):
    rules.check_manage_territories(request.acting)
    territory = at(request, code)
    form = TerritoryForm(request.POST or None, instance=territory)
    if form.is_valid():
        changed = attempt_form(form, territories.update, by=request.user, territory=territory, **form.cleaned_data)
        if changed:
            messages.success(request, "Les changements sont enregistrés.")
            return redirect(code_of(changed))
    context = {"form": form, "territory": territory}
    return render(request, "network/territory_form.html", context, status=422 if form.errors else 200)


@workspace(May.MANAGE_TERRITORIES)
def close(request, code: str):
    rules.check_manage_territories(request.acting)
    territory = at(request, code)
    if request.method == "POST":
        if attempt(request, territories.close, territory=territory):
            messages.success(request, f"Le territoire « {territory} » est fermé.")
        return redirect(code_of(territory))
    return render(request, "network/territory_close.html", {"territory": territory})


@workspace(May.MANAGE_TERRITORIES, methods=("POST",))
def reopen(request, code: str):
    rules.check_manage_territories(request.acting)
    territory = at(request, code)
    if attempt(request, territories.reopen, territory=territory):
        messages.success(request, f"Le territoire « {territory} » est de nouveau ouvert.")
    return redirect(code_of(territory))
