"""Two fiches of one organisation become one: side by side, what moves, then the confirmation."""

from django.contrib import messages
from django.shortcuts import redirect, render

from accounts.roles import May
from common.dates import in_words
from network import rules
from network.domain import conventions, merging
from network.views.access import attempt, seen, workspace
from network.views.kinds import Kind

COMPARED = ("name", "kind", "siret", "address", "postcode", "commune", "email", "phone", "website", "created_at")
MOVING = {  # what one is called, and several
    "memberships": ("personne de l’équipe", "personnes de l’équipe"),
    "invitations": ("invitation", "invitations"),
    "conventions": ("convention", "conventions"),
    "venues": ("lieu", "lieux"),
    "volunteers": ("bénévole", "bénévoles"),
}


@workspace(May.MANAGE_ORGANISATIONS)
def merge(request, kind: Kind, pk: int, other: int):
    """The first is kept."""
    keep, duplicate = (
        seen(kind.model.objects.select_related("territory"), request.acting, number) for number in (pk, other)
    )
    for one in (keep, duplicate):
        rules.check_manage_organisations(request.acting, one.territory)
    if request.method == "POST":
        if attempt(request, merging.merge, keep=keep, duplicate=duplicate):
            messages.success(request, f"Les deux fiches n’en font plus qu’une : « {keep} ».")
        return redirect(kind.url("", keep.pk))
    context = {
        "kind": kind,
        "keep": keep,
        "duplicate": duplicate,
        "rows": [compared(keep, duplicate, name) for name in COMPARED],
        "moving": what_moves(duplicate),
        "ending": [said_ending(one) for one in conventions.ended_by_reuniting(keep, duplicate)],
    }
    return render(request, "network/merge.html", context)


def said_ending(convention) -> str:
    period = f"du {in_words(convention.starts_on)} au {in_words(convention.ends_on)}"
    return (
        f"La convention de «\u00a0{convention.party}\u00a0» {period} "
        "prendra fin\u00a0: l’autre fiche en a une pour les mêmes jours, et c’est elle qui reste."
    )


def compared(keep, duplicate, name: str) -> dict:
    kept, lost = shown(keep, name), shown(duplicate, name)
    return {
        "label": keep._meta.get_field(name).verbose_name,
        "kept": kept,
        "lost": lost,
        "result": kept or lost,
        "differs": kept != lost,
    }


def shown(organisation, name: str):
    return organisation.get_kind_display() if name == "kind" else getattr(organisation, name)


def what_moves(duplicate) -> list[tuple[int, str]]:
    counts = {name: getattr(duplicate, name).count() for name in MOVING if hasattr(duplicate, name)}
    return [(count, MOVING[name][count > 1]) for name, count in counts.items() if count]
