"""The places of a partner: add, correct, remove."""

from django.db import transaction

from common.audit import record, snapshot
from common.errors import Refused
from network.domain.fields import check, regular, split, told_of_many
from network.models import Venue


@transaction.atomic
def add(*, by, partner, **fields) -> Venue:
    if partner.closed_at:
        raise Refused("Ce partenaire est fermé : rouvrez-le d’abord.", code="closed")
    columns, many = split(fields)
    venue = Venue(partner=partner, **without_fold(regular(columns, partner.territory)))
    check(venue)
    venue.save()
    venue.access.set(many.get("access", ()))
    record(by=by, verb="venue.added", obj=venue)
    return venue


@transaction.atomic
def update(*, by, venue, **fields) -> Venue:
    venue = Venue.objects.select_for_update().get(pk=venue.pk)
    before = snapshot(venue)
    columns, many = split(fields)
    for name, value in without_fold(regular(columns, venue.partner.territory)).items():
        setattr(venue, name, value)
    facts = told_of_many(venue, many)
    if snapshot(venue) == before and not facts:
        return venue
    check(venue)
    venue.save()
    if "access" in many:
        venue.access.set(many["access"])
    record(by=by, verb="venue.updated", obj=venue, before=before, **facts)
    return venue


@transaction.atomic
def remove(*, by, venue) -> None:
    record(by=by, verb="venue.removed", obj=venue)
    venue.delete()


def without_fold(columns: dict) -> dict:
    return {name: value for name, value in columns.items() if name != "folded_name"}
