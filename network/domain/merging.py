"""One organisation recorded twice becomes one: what hung on the duplicate hangs on the one kept. Of two conventions in
force for the same days, the one that ends last stays.

The duplicate stays as a closed row that says where it went, so that links and the audit trail go on making sense.
Merging twice changes nothing.
"""

from django.db import transaction
from django.utils import timezone

from common.audit import record, snapshot
from common.errors import Refused
from network.domain import conventions, invitations, people
from network.domain.fields import check, verb

FILLED = ("siret", "address", "email", "phone", "website", "district")
MANY = ("audiences", "art_forms")


@transaction.atomic
def merge(*, by, keep, duplicate):
    check_kinds(keep, duplicate)
    rows = type(keep).objects.select_for_update().select_related("territory").in_bulk([keep.pk, duplicate.pk])
    keep, duplicate = rows[keep.pk], rows[duplicate.pk]
    if duplicate.merged_into_id == keep.pk:
        return keep
    check_mergeable(keep, duplicate)
    before, before_duplicate = snapshot(keep), snapshot(duplicate)
    conventions.bring_together(by=by, keep=keep, duplicate=duplicate)
    move_people(by, keep, duplicate)
    move_invitations(by, keep, duplicate)
    moved = {name: move_all(getattr(duplicate, name), keep) for name in carried(duplicate)}
    duplicate.closed_at, duplicate.closed_by, duplicate.merged_into = timezone.now(), by, keep
    duplicate.save()
    duplicate.merged.update(merged_into=keep)
    complete(keep, duplicate)
    record(by=by, verb=verb(keep, "merged"), obj=keep, before=before, duplicate=duplicate.pk, moved=moved)
    record(by=by, verb=verb(duplicate, "merged-away"), obj=duplicate, before=before_duplicate)
    return keep


def check_kinds(keep, duplicate) -> None:
    if type(keep) is not type(duplicate):
        raise Refused("Une structure et un partenaire ne se réunissent pas.", code="kinds")
    if keep.pk == duplicate.pk:
        raise Refused("Choisissez deux fiches différentes.", code="same")


def check_mergeable(keep, duplicate) -> None:
    if keep.territory_id != duplicate.territory_id:
        raise Refused("Ces deux fiches relèvent de territoires différents.", code="territory")
    if keep.closed_at or duplicate.closed_at:
        raise Refused("L’une des deux fiches est fermée : rouvrez-la d’abord.", code="closed")
    if keep.siret and duplicate.siret and keep.siret != duplicate.siret:
        raise Refused("Ces deux fiches ont des SIRET différents : corrigez celui qui est faux d’abord.", code="siret")


def carried(organisation) -> list[str]:
    return ["conventions", "venues"] if hasattr(organisation, "venues") else ["conventions", "volunteers"]


def move_all(rows, keep) -> int:
    return rows.update(**{keep._meta.model_name: keep})


def move_people(by, keep, duplicate) -> None:
    """Whoever has the role at both keeps the one; former memberships move with their dates."""
    held = set(keep.memberships.filter(ended_at=None).values_list("user_id", "role"))
    for membership in duplicate.memberships.filter(ended_at=None):
        if (membership.user_id, membership.role) in held:
            people.end_membership(by=by, membership=membership)
    for membership in duplicate.memberships.all():
        before = snapshot(membership)
        move_all(duplicate.memberships.filter(pk=membership.pk), keep)
        membership.refresh_from_db()
        record(by=by, verb="membership.moved", obj=membership, before=before)


def move_invitations(by, keep, duplicate) -> None:
    waiting = set(keep.invitations.open().values_list("email", "role"))
    for invitation in duplicate.invitations.open():
        if (invitation.email, invitation.role) in waiting:
            invitations.revoke(by=by, invitation=invitation)
    move_all(duplicate.invitations.all(), keep)


def complete(keep, duplicate) -> None:
    """What was known on one side only is kept."""
    for name in FILLED:
        if hasattr(keep, name) and not getattr(keep, name):
            setattr(keep, name, getattr(duplicate, name))
    if hasattr(keep, "in_priority_district"):
        keep.in_priority_district = keep.in_priority_district or duplicate.in_priority_district
    check(keep)
    keep.save()
    for name in MANY:
        if hasattr(keep, name):
            getattr(keep, name).add(*getattr(duplicate, name).all())
