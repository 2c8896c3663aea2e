"""What leaving means here: what others depend on is handed over first, then every role ends."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.roles import ROLES, May
from common.errors import Refused
from common.personal_data import erasure_check, on_erasure
from network.acting import name_of
from network.domain.people import end_membership, lock_all
from network.models import Membership
from network.models.target import target_fields

LETS_PEOPLE_IN = {May.MANAGE_PEOPLE, May.MANAGE_OWN_TEAM}
MANAGERS = [slug for slug, role in ROLES.items() if role.may & LETS_PEOPLE_IN]


@erasure_check
@transaction.atomic
def hand_over_first(person) -> None:
    """An organisation is never left without anybody who can invite."""
    lock_all(same_places(person))  # of two who leave at once, the second sees that the first has left
    held = Membership.objects.active().filter(user=person, role__in=MANAGERS).with_organisation().order_by("pk")
    alone = [name_of(membership) for membership in held if is_alone(membership)]
    if alone:
        said = _("Vous êtes seul·e à pouvoir inviter pour %(places)s : nommez quelqu’un d’autre d’abord.")
        raise Refused(said % {"places": ", ".join(alone)}, code="last")


def same_places(person):
    """The memberships of everybody who can invite where this person can."""
    held = Membership.objects.filter(user=person, ended_at=None, role__in=MANAGERS)
    where = Q(pk__in=[])
    for membership in held.with_organisation():
        where |= Q(**target_fields(membership.target))
    return Membership.objects.filter(where, role__in=MANAGERS, ended_at=None)


def is_alone(membership) -> bool:
    same_place = Membership.objects.active().filter(role__in=MANAGERS, **target_fields(membership.target))
    return not same_place.exclude(user=membership.user_id).exists()


@on_erasure
def end_every_role(*, by, person) -> None:
    for membership in Membership.objects.filter(user=person, ended_at=None).order_by("pk"):
        end_membership(by=by, membership=membership)
