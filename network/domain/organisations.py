"""Structures and partners: bring in, correct, close, reopen, merge."""

from django.db import transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from network.domain import conventions, duplicates, invitations, people
from network.domain.fields import regular, save_checked, split, told_of_many, verb
from network.domain.merging import merge
from network.enums import ConventionState
from network.models import Partner, Structure

__all__ = ["PossibleDuplicate", "close", "create", "merge", "reopen", "update"]


class PossibleDuplicate(Refused):
    """The same name in the same commune: `matches` says which. Pass `confirmed=True` to go on."""

    def __init__(self, matches: list[duplicates.Match]):
        names = ", ".join(f"{match.organisation} ({match.reason.value})" for match in matches)
        super().__init__(f"Cette organisation existe peut-être déjà : {names}.", code="duplicate")
        self.matches = matches


@transaction.atomic
def create(*, by, model: type[Structure | Partner], territory, confirmed: bool = False, **fields):
    if territory.closed_at:
        raise Refused("Ce territoire est fermé : rouvrez-le d’abord.", code="closed")
    columns, many = split(fields)
    obj = model(territory=territory, created_by=by, **regular(columns, territory))
    refuse_duplicates(obj, confirmed)
    save_checked(obj)
    set_many(obj, many)
    record(by=by, verb=verb(obj, "created"), obj=obj)
    return obj


@transaction.atomic
def update(*, by, organisation, confirmed: bool = False, **fields):
    obj = type(organisation).objects.select_for_update().get(pk=organisation.pk)
    refuse_closed(obj)
    columns, many = split(fields)
    before = snapshot(obj)
    for name, value in regular(columns, obj.territory).items():
        setattr(obj, name, value)
    if {"name", "commune", "siret"} & changed(obj, before):
        refuse_duplicates(obj, confirmed)
    facts = told_of_many(obj, many)
    if not changed(obj, before) and not facts:
        return obj
    save_checked(obj)
    set_many(obj, many)
    record(by=by, verb=verb(obj, "updated"), obj=obj, before=before, **facts)
    return obj


@transaction.atomic
def close(*, by, organisation):
    """It leaves the network: its people no longer act for it, links no longer open, its convention ends."""
    obj = type(organisation).objects.select_for_update().get(pk=organisation.pk)
    refuse_closed(obj)
    before = snapshot(obj)
    obj.closed_at, obj.closed_by = timezone.now(), by
    obj.save()
    for membership in obj.memberships.filter(ended_at=None):
        people.end_membership(by=by, membership=membership)
    for invitation in obj.invitations.filter(accepted_at=None, revoked_at=None):
        invitations.revoke(by=by, invitation=invitation)
    for convention in obj.conventions.filter(state__in=ConventionState.in_force()):
        conventions.end(by=by, convention=convention)
    for draft in obj.conventions.filter(state=ConventionState.DRAFT):
        conventions.discard(by=by, convention=draft)
    record(by=by, verb=verb(obj, "closed"), obj=obj, before=before)
    return obj


@transaction.atomic
def reopen(*, by, organisation):
    """Its people are invited again: who acts for it may have changed meanwhile."""
    obj = type(organisation).objects.select_for_update().get(pk=organisation.pk)
    if obj.closed_at is None:
        raise Refused("Cette organisation est déjà ouverte.", code="state")
    if obj.merged_into_id:
        raise Refused(f"Cette fiche a été réunie à « {obj.merged_into} » : c’est elle qui continue.", code="merged")
    before = snapshot(obj)
    obj.closed_at = obj.closed_by = None
    save_checked(obj)  # another one may have taken its SIRET
    record(by=by, verb=verb(obj, "reopened"), obj=obj, before=before)
    return obj


def refuse_closed(obj) -> None:
    if obj.closed_at:
        raise Refused("Cette organisation est fermée : rouvrez-la d’abord.", code="closed")


def refuse_duplicates(obj, confirmed: bool) -> None:
    """Two open organisations never share a SIRET; the same name may be a coincidence."""
    found = duplicates.find(
        model=type(obj), siret=obj.siret, name=obj.name, commune=obj.commune, exclude=obj if obj.pk else None
    )
    if found and (not confirmed or found[0].reason is duplicates.Reason.SIRET):
        raise PossibleDuplicate(found)


def changed(obj, before: dict) -> set[str]:
    now = snapshot(obj)
    return {name for name in now if now[name] != before[name]}


def set_many(obj, many: dict) -> None:
    for name, value in many.items():
        getattr(obj, name).set(value)
