"""Volunteers followed by a territory: add, welcome, pause, end, link to an account."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from network.domain.fields import check, regular
from network.enums import VOLUNTEER_TRANSITIONS as MOVES
from network.models import Volunteer

UNREACHABLE = "Un courriel ou un téléphone suffit, mais il en faut un pour joindre cette personne."


@transaction.atomic
def add(*, by, territory, **fields) -> Volunteer:
    if territory.closed_at:
        raise Refused("Ce territoire est fermé : rouvrez-le d’abord.", code="closed")
    volunteer = Volunteer(territory=territory, created_by=by, **regular(fields, territory))
    settle(volunteer)
    record(by=by, verb="volunteer.added", obj=volunteer)
    return volunteer


@transaction.atomic
def update(*, by, volunteer, **fields) -> Volunteer:
    volunteer, before = locked(volunteer)
    for name, value in regular(fields, volunteer.territory).items():
        setattr(volunteer, name, value)
    settle(volunteer)
    record(by=by, verb="volunteer.updated", obj=volunteer, before=before)
    return volunteer


@transaction.atomic
def welcome(*, by, volunteer, met_on: date | None = None) -> Volunteer:
    """After the first meeting, or back from a pause."""
    volunteer, before = locked(volunteer)
    MOVES.move(volunteer, "welcome", met_on=met_on or volunteer.met_on or timezone.localdate())
    record(by=by, verb="volunteer.welcomed", obj=volunteer, before=before)
    return volunteer


@transaction.atomic
def pause(*, by, volunteer) -> Volunteer:
    volunteer, before = locked(volunteer)
    MOVES.move(volunteer, "pause")
    record(by=by, verb="volunteer.paused", obj=volunteer, before=before)
    return volunteer


@transaction.atomic
def end(*, by, volunteer) -> Volunteer:
    volunteer, before = locked(volunteer)
    MOVES.move(volunteer, "end", ended_at=timezone.now(), ended_by=by)
    record(by=by, verb="volunteer.ended", obj=volunteer, before=before)
    return volunteer


@transaction.atomic
def link_account(*, by, volunteer, user) -> Volunteer:
    """The same person, with an account: one account is one volunteer of a territory."""
    volunteer, before = locked(volunteer)
    others = Volunteer.objects.following().filter(territory=volunteer.territory, user=user).exclude(pk=volunteer.pk)
    if others.exists():
        raise Refused("Ce compte est déjà celui d’un·e bénévole du territoire.", code="taken")
    volunteer.user = user
    volunteer.save(update_fields=["user"])
    record(by=by, verb="volunteer.linked", obj=volunteer, before=before)
    return volunteer


def settle(volunteer) -> None:
    check(volunteer)
    if not (volunteer.email or volunteer.phone or volunteer.user_id):
        raise Refused({"email": [UNREACHABLE]}, code="unreachable")
    if volunteer.structure and volunteer.structure.territory_id != volunteer.territory_id:
        raise Refused({"structure": ["Cette structure relève d’un autre territoire."]})
    volunteer.save()


def locked(volunteer) -> tuple[Volunteer, dict]:
    row = Volunteer.objects.select_for_update().get(pk=volunteer.pk)
    return row, snapshot(row)
