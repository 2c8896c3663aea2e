"""Territories: create, correct, close, reopen. The nation's business."""

from django.db import transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from network.domain.fields import check
from network.domain.places import usual_time_zone
from network.models import Territory
from network.registry import close_territory, follow_territory, open_territory
from network.validators import clean_phone


@transaction.atomic
def create(*, by, **fields) -> Territory:
    """Then the rooms above open what a territory needs: its section of pages, its editors' group.

    Without a time zone, it lives by the clock of its place.
    """
    territory = Territory(**{"time_zone": ""} | fields)
    settle(territory)
    territory.save()
    open_territory(by=by, territory=territory)
    record(by=by, verb="territory.created", obj=territory)
    return territory


@transaction.atomic
def update(*, by, territory, **fields) -> Territory:
    territory = Territory.objects.select_for_update().get(pk=territory.pk)
    before = snapshot(territory)
    for name, value in fields.items():
        setattr(territory, name, value)
    settle(territory)
    territory.save()
    follow_territory(by=by, territory=territory)
    record(by=by, verb="territory.updated", obj=territory, before=before)
    return territory


@transaction.atomic
def close(*, by, territory) -> Territory:
    territory = Territory.objects.select_for_update().get(pk=territory.pk)
    if territory.closed_at:
        raise Refused("Ce territoire est déjà fermé.", code="state")
    refuse_inhabited(territory)
    before = snapshot(territory)
    territory.closed_at, territory.closed_by = timezone.now(), by
    territory.save(update_fields=["closed_at", "closed_by"])
    close_territory(by=by, territory=territory)
    record(by=by, verb="territory.closed", obj=territory, before=before)
    return territory


@transaction.atomic
def reopen(*, by, territory) -> Territory:
    territory = Territory.objects.select_for_update().get(pk=territory.pk)
    if territory.closed_at is None:
        raise Refused("Ce territoire est déjà ouvert.", code="state")
    before = snapshot(territory)
    territory.closed_at = territory.closed_by = None
    territory.save(update_fields=["closed_at", "closed_by"])
    open_territory(by=by, territory=territory)
    record(by=by, verb="territory.reopened", obj=territory, before=before)
    return territory


def settle(territory) -> None:
    territory.time_zone = territory.time_zone or usual_time_zone(territory.code)
    territory.country = territory.country.strip().upper()
    territory.phone = clean_phone(territory.phone, territory.country)
    check(territory)


def refuse_inhabited(territory) -> None:
    """Nobody must be left outside: what lives in the territory is closed or moved first."""
    left = {
        "structures": territory.structures.open().count(),
        "partenaires": territory.partners.open().count(),
        "membres de l’équipe": territory.memberships.active().count(),
    }
    if said := ", ".join(f"{count} {what}" for what, count in left.items() if count):
        raise Refused(f"Ce territoire vit encore : {said}.", code="inhabited")
