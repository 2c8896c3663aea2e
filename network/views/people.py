"""The team of an organisation: who is in, who is invited, who leaves."""

from datetime import date

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from accounts.roles import May, Scope
from common.dates import in_words
from network import rules
from network.acting import NATION_NAME
from network.domain import invitations, people
from network.forms.filters import MemberFilter
from network.forms.people import GivenRole, InviteForm
from network.models import Invitation, Membership
from network.models.target import target_fields
from network.queries import BY_PERSON, within_reach
from network.views.access import attempt, attempt_form, organisation_at, workspace
from network.views.converters import word_for
from network.views.kinds import page_of
from network.views.listing import Column, Listing
from network.views.profile import mailto

MANAGERS = (May.MANAGE_PEOPLE, May.MANAGE_OWN_TEAM, May.MANAGE_TERRITORIES)


def until(membership) -> date | None:
    return timezone.localdate(membership.ended_at) if membership.ended_at else membership.ends_on


COLUMNS = [
    Column(
        "Personne",
        lambda row: str(row.user),
        BY_PERSON,
        url=lambda row: reverse("network:member", args=[row.pk]),
    ),
    Column("Courriel", lambda row: row.user.email, ("user__email",)),
    Column("Rôle", lambda row: row.described_role.label, ("role",)),
    Column("Depuis", lambda row: row.starts_on, ("starts_on",)),
    Column(
        "Jusqu’au",
        lambda row: until(row) or "",
        ("ends_on",),
        note=lambda row: "bientôt" if row.ends_soon else "",
    ),
]


def managed(request, address):
    """The organisation whose people may be managed here; None for the nation."""
    target = organisation_at(address, request.acting)
    rules.check_manage_people(request.acting, target)
    return target


def naming(target) -> dict:
    return {"target": target, "target_name": str(target or NATION_NAME), "target_url": page_of(target)}


@workspace(*MANAGERS, methods=("GET",))
def team(request, address):
    target = managed(request, address)
    where = target_fields(target)
    rows = Membership.objects.filter(**where).select_related("user").order_by("role", *BY_PERSON, "pk")
    form = MemberFilter(request.GET, scope=Scope(where["organisation"]))
    listing = Listing(request, rows, columns=COLUMNS, form=form, caption="Équipe")
    waiting = Invitation.objects.open().filter(**where)
    return listing.respond("network/team.html", address=word_for(target), invitations=waiting, **naming(target))


@workspace(*MANAGERS)
def invite(request, address):
    target = managed(request, address)
    roles = rules.roles_to_grant(request.acting, target)
    form = InviteForm(request.POST or None, roles=roles, acting=request.acting)
    if form.is_valid():
        rules.check_grant(request.acting, target, form.cleaned_data["role"])
        if attempt_form(form, invitations.invite, by=request.user, target=target, **form.cleaned_data):
            messages.success(request, f"L’invitation est partie à {form.cleaned_data['email']}.")
            return redirect("network:team", word_for(target))
    context = {"form": form, "address": word_for(target), **naming(target)}
    return render(request, "network/invite.html", context, status=422 if form.errors else 200)


def invitation_of(request, pk: int) -> Invitation:
    rows = Invitation.objects.filter(within_reach(request.acting)).with_organisation()
    invitation = get_object_or_404(rows, pk=pk)
    rules.check_grant(request.acting, invitation.target, invitation.role)
    return invitation


@workspace(*MANAGERS, methods=("POST",))
def invitation_resend(request, pk: int):
    invitation = invitation_of(request, pk)
    if attempt(request, invitations.resend, invitation=invitation):
        messages.success(request, "L’invitation est repartie, avec un nouveau lien. L’ancien ne s’ouvre plus.")
    return redirect("network:team", word_for(invitation.target))


@workspace(*MANAGERS, methods=("POST",))
def invitation_revoke(request, pk: int):
    invitation = invitation_of(request, pk)
    if attempt(request, invitations.revoke, invitation=invitation):
        messages.success(request, "L’invitation est annulée : son lien ne s’ouvre plus.")
    return redirect("network:team", word_for(invitation.target))


def member_of(request, pk: int) -> Membership:
    rows = Membership.objects.filter(within_reach(request.acting)).with_organisation().select_related("user")
    membership = get_object_or_404(rows, pk=pk)
    rules.check_manage_people(request.acting, membership.target)
    return membership


@workspace(*MANAGERS)
def member(request, pk: int):
    """One person's place here: change the role or its last day, or end it."""
    membership = member_of(request, pk)
    roles = rules.roles_to_grant(request.acting, membership.target)
    may_change = rules.can_change_member(request.acting, membership) and not membership.ended_at
    form = GivenRole(request.POST or None, roles=roles, acting=request.acting, membership=membership)
    if request.method == "POST":
        rules.check_change_member(request.acting, membership)
    given = {"by": request.user, "membership": membership}
    if form.is_valid() and attempt_form(form, people.change, **given, **form.cleaned_data):
        messages.success(request, "Les changements sont enregistrés.")
        return redirect("network:team", word_for(membership.target))
    context = {
        "membership": membership,
        "form": form,
        "may_change": may_change,
        "facts": facts_of(membership),
        "address": word_for(membership.target),
        **naming(membership.target),
    }
    return render(request, "network/member.html", context, status=422 if form.errors else 200)


def facts_of(membership) -> list[tuple]:
    known = [
        ("Courriel", mailto(membership.user.email)),
        ("Téléphone", membership.user.phone),
        ("Rôle", membership.described_role.label),
        ("Depuis", in_words(membership.starts_on)),
        ("Jusqu’au", in_words(last) if (last := until(membership)) else ""),
    ]
    return [(term, value) for term, value in known if value]


@workspace(*MANAGERS)
def membership_end(request, pk: int):
    membership = member_of(request, pk)
    rules.check_change_member(request.acting, membership)
    if request.method == "POST":
        if attempt(request, people.end_membership, membership=membership):
            messages.success(request, f"{membership.user} n’agit plus pour {membership.target or NATION_NAME}.")
        return redirect("network:team", word_for(membership.target))
    context = {"membership": membership, "address": word_for(membership.target), **naming(membership.target)}
    return render(request, "network/membership_end.html", context)
