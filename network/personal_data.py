"""What leaving means here: what others depend on is handed over first, then every role ends."""

from django.utils.translation import gettext as _

from accounts.roles import ROLES, May
from common.errors import Refused
from common.personal_data import erasure_check, on_erasure
from network.acting import name_of
from network.domain.people import end_membership
from network.models import Membership
from network.models.target import target_fields

LETS_PEOPLE_IN = {May.MANAGE_PEOPLE, May.MANAGE_OWN_TEAM}
MANAGERS = [slug for slug, role in ROLES.items() if role.may & LETS_PEOPLE_IN]


@erasure_check
def hand_over_first(person) -> None:
    """An organisation is never left without anybody who can invite."""
    held = Membership.objects.active().filter(user=person, role__in=MANAGERS).with_organisation().order_by("pk")
    alone = [name_of(membership) for membership in held if is_alone(membership)]
    if alone:
        said = _("Vous êtes seul·e à pouvoir inviter pour %(places)s : nommez quelqu’un d’autre d’abord.")
        raise Refused(said % {"places": ", ".join(alone)}, code="last")


def is_alone(membership) -> bool:
    same_place = Membership.objects.active().filter(role__in=MANAGERS, **target_fields(membership.target))
    return not same_place.exclude(user=membership.user_id).exists()


@on_erasure
def end_every_role(*, by, person) -> None:
    for membership in Membership.objects.filter(user=person, ended_at=None).order_by("pk"):
        end_membership(by=by, membership=membership)
