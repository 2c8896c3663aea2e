"""People in organisations: add, change the role or the last day of, end. Invitations end here too, once accepted."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.roles import ROLES, NationalAdministrator
from common.audit import record, snapshot
from common.errors import Refused
from network.domain.giving import check_changed, check_first, check_given, lasts_longer
from network.models import Membership
from network.models.target import target_fields
from network.registry import follow_membership

END_NEEDED = "Ce rôle se donne pour un temps\u00a0: dites jusqu’à quel jour."
NOBODY_LEFT = "C’est la dernière personne de l’administration nationale : nommez quelqu’un d’autre d’abord."


def check_role(role: str, target) -> None:
    described = ROLES.get(role)
    if described is None or described.scope != target_fields(target)["organisation"]:
        raise Refused("Ce rôle n’existe pas dans cette organisation.", code="role")


def check_end(role: str, starts_on, ends_on) -> None:
    """A role may have a last day; one that is given for a time must have one."""
    if ends_on is None:
        if ROLES[role].temporary:
            raise Refused({"ends_on": [END_NEEDED]}, code="end-needed")
    elif ends_on < starts_on:
        raise Refused({"ends_on": ["La fin vient après le début."]})
    elif ends_on < timezone.localdate():
        raise Refused({"ends_on": ["Ce jour est passé\u00a0: choisissez aujourd’hui ou plus tard."]}, code="past")


def check_open(target) -> None:
    if target is not None and target.closed_at:
        raise Refused(_("Cette organisation est fermée : rouvrez-la d’abord."), code="closed")


@transaction.atomic
def add_member(*, by, user, target, role: str, starts_on=None, ends_on=None) -> Membership:
    """`target` is a territory, a structure, a partner, or None for the nation."""
    check_role(role, target)
    check_open(target)
    starts_on = starts_on or timezone.localdate()
    check_end(role, starts_on, ends_on)
    check_first(role, ends_on)
    check_given(by, target, role, ends_on)
    same = Membership.objects.filter(user=user, role=role, ended_at=None, **target_fields(target)).first()
    if same and same.ends_on and same.ends_on < timezone.localdate():
        end_membership(by=None, membership=same)
    elif same:
        raise Refused(_("Cette personne a déjà ce rôle ici."), code="already")
    membership = Membership(
        user=user, role=role, starts_on=starts_on, ends_on=ends_on, created_by=by, **target_fields(target)
    )
    save_once(membership)
    follow_membership(by=by, membership=membership, started=True)
    record(by=by, verb="membership.started", obj=membership)
    return membership


@transaction.atomic
def end_membership(*, by, membership) -> Membership:
    """From now on: whoever was acting here acts elsewhere at their next click (see `middleware`)."""
    membership = locked(membership)
    if membership.ended_at:
        return membership  # twice is once
    keep_an_administrator(membership)
    before = snapshot(membership)
    membership.ended_at, membership.ended_by = timezone.now(), by
    membership.save(update_fields=["ended_at", "ended_by"])
    follow_membership(by=by, membership=membership, started=False)
    record(by=by, verb="membership.ended", obj=membership, before=before)
    return membership


@transaction.atomic
def change(*, by, membership, role: str, ends_on: date | None) -> Membership:
    """In place, so that the person goes on acting where they were; the trail keeps the former role and last day."""
    membership = locked(membership)
    if membership.ended_at:
        raise Refused("Cette personne n’est plus dans cette organisation.", code="ended")
    if (role, ends_on) == (membership.role, membership.ends_on):
        return membership
    check_role(role, membership.target)
    check_end(role, membership.starts_on, ends_on)
    check_changed(by, membership, role, ends_on)
    before = snapshot(membership)
    if role != membership.role:
        check_not_held(membership, role)
        follow_membership(by=by, membership=membership, started=False)
    if role != membership.role or lasts_longer(membership.ends_on, ends_on):
        keep_an_administrator(membership)
    membership.role, membership.ends_on = role, ends_on
    save_once(membership, update_fields=["role", "ends_on"])
    if role != before["role"]:
        follow_membership(by=by, membership=membership, started=True)
    record(by=by, verb="membership.changed", obj=membership, before=before)
    return membership


def save_once(membership, **options) -> None:
    try:
        with transaction.atomic():
            membership.save(**options)
    except IntegrityError as error:  # somebody gave the same role at the same moment
        raise Refused(_("Cette personne a déjà ce rôle ici."), code="already") from error


def check_not_held(membership, role: str) -> None:
    same_place = Membership.objects.filter(user=membership.user, ended_at=None, **target_fields(membership.target))
    if same_place.filter(role=role).exists():
        raise Refused(_("Cette personne a déjà ce rôle ici."), code="already")


def locked(membership) -> Membership:
    """Administrators are locked all together, in the same order for everybody: two never leave at the same time."""
    if membership.role == NationalAdministrator.slug:
        lock_all(Membership.objects.filter(role=NationalAdministrator.slug, ended_at=None))
    return Membership.objects.select_for_update().get(pk=membership.pk)


def lock_all(memberships) -> None:
    list(memberships.order_by("pk").select_for_update().values_list("pk", flat=True))


def keep_an_administrator(membership) -> None:
    """Nobody leaves the network without anybody who can let people in: today, or when the last days of others come."""
    administrators = Membership.objects.active().filter(role=NationalAdministrator.slug)
    for held in (administrators, administrators.filter(ends_on=None)):
        if list(held.values_list("pk", flat=True)[:2]) == [membership.pk]:
            raise Refused(NOBODY_LEFT, code="last")


def end_due() -> int:
    """Memberships whose last day is past are closed, so that the same role can be given again."""
    due = Membership.objects.filter(ended_at=None, ends_on__lt=timezone.localdate())
    for membership in due:
        end_membership(by=None, membership=membership)
    return len(due)
