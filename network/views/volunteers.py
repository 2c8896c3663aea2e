"""Volunteers followed by a territory."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from accounts.roles import May
from common.sorting import French
from network import rules
from network.domain import volunteers
from network.enums import VOLUNTEER_TRANSITIONS as MOVES
from network.forms.filters import VolunteerFilter
from network.forms.people import VolunteerForm
from network.models import Volunteer
from network.views.access import attempt, attempt_form, seen, workspace
from network.views.listing import Column, Listing
from network.views.tones import TONES

VERBS = {"welcome": volunteers.welcome, "pause": volunteers.pause, "end": volunteers.end}
SAID = {
    "welcome": "{0} est en activité.",
    "pause": "{0} est en pause.",
    "end": "Le bénévolat de {0} est terminé. Ses coordonnées seront effacées dans un an.",
}


def columns(acting) -> list[Column]:
    territory = [Column("Territoire", lambda row: row.territory.name, (French("territory__name"),))]
    return [
        Column(
            "Nom",
            str,
            (French("last_name"), French("first_name")),
            url=lambda row: reverse("network:volunteer_edit", args=[row.pk]),
        ),
        Column("État", lambda row: row.get_state_display(), ("state",), tone=lambda row: TONES.get(row.state, "plain")),
        Column("Intervient à", lambda row: row.structure.name if row.structure else "", (French("structure__name"),)),
        Column("Disponibilités", lambda row: row.availability),
        Column("Courriel", lambda row: row.email),
        Column("Téléphone", lambda row: row.phone),
        *(territory if acting.is_national else []),
        Column("Rencontre d’accueil", lambda row: row.met_on or "", shown=False),
    ]


@workspace(May.FOLLOW_VOLUNTEERS, methods=("GET",))
def index(request):
    rows = Volunteer.objects.visible_to(request.acting).select_related("structure", "territory")
    form = VolunteerFilter(request.GET, acting=request.acting)
    listing = Listing(request, rows, columns=columns(request.acting), form=form, caption="Bénévoles")
    return listing.respond("network/volunteers.html", may_add=request.acting.territory is not None)


@workspace(May.FOLLOW_VOLUNTEERS)
def new(request):
    territory = request.acting.territory
    rules.check_follow_volunteers(request.acting, territory)
    if territory is None:
        raise Http404  # the nation follows, each territory brings in
    form = VolunteerForm(request.POST or None, territory=territory)
    if form.is_valid() and (
        made := attempt_form(form, volunteers.add, by=request.user, territory=territory, **form.cleaned_data)
    ):
        messages.success(request, f"{made} est dans la liste, à rencontrer.")
        return redirect("network:volunteers")
    context = {"form": form, "volunteer": None}
    return render(request, "network/volunteer_form.html", context, status=422 if form.errors else 200)


def at(request, pk: int) -> Volunteer:
    volunteer = seen(Volunteer.objects.select_related("territory", "structure"), request.acting, pk)
    rules.check_follow_volunteers(request.acting, volunteer.territory)
    return volunteer


@workspace(May.FOLLOW_VOLUNTEERS)
def edit(request, pk: int):
    volunteer = at(request, pk)
    form = VolunteerForm(request.POST or None, territory=volunteer.territory, instance=volunteer)
    given = {"by": request.user, "volunteer": volunteer}
    if form.is_valid() and attempt_form(form, volunteers.update, **given, **form.cleaned_data):
        messages.success(request, "Les changements sont enregistrés.")
        return redirect("network:volunteers")
    moves = [(name, move.label) for name, move in MOVES.moves.items() if volunteer.state in move.sources]
    context = {"form": form, "volunteer": volunteer, "moves": moves, "tone": TONES.get(volunteer.state, "plain")}
    return render(request, "network/volunteer_form.html", context, status=422 if form.errors else 200)


@workspace(May.FOLLOW_VOLUNTEERS)
def move(request, pk: int, name: str):
    """One button each; ending, which cannot be undone, is asked twice."""
    volunteer = at(request, pk)
    if name not in VERBS or (request.method == "GET" and name != "end"):
        raise Http404
    if request.method == "GET":
        return render(request, "network/volunteer_end.html", {"volunteer": volunteer})
    if attempt(request, VERBS[name], volunteer=volunteer):
        messages.success(request, SAID[name].format(volunteer))
    return redirect("network:volunteer_edit", pk)
