"""For how long a role is given: never for longer than whoever gives it may give it, never by oneself to oneself."""

from datetime import date

from accounts.models import User
from accounts.roles import NationalAdministrator
from common.dates import in_words
from common.errors import Refused
from network.acting import Acting
from network.models import Membership
from network.rules import can_give_until, can_grant, can_lengthen

OWN_ROLE = "Personne ne prolonge son propre rôle\u00a0: demandez-le à la coordination ou à l’administration nationale."
FIRST_STAYS = "La première personne de l’administration nationale n’a pas de dernier jour\u00a0: videz cette case."


def lasts_longer(one: date | None, other: date | None) -> bool:
    """None: no last day."""
    return other is not None and (one is None or one > other)


def unlimited(giver: User | None) -> bool:
    """The house itself, when nobody gives; and its superusers."""
    return giver is None or (giver.is_superuser and giver.is_active)


def rights_to_give(giver: User, target, role: str) -> list[Acting]:
    """Each place from which somebody may give this role here, today."""
    held = Membership.objects.active().filter(user=giver).with_organisation()
    return [acting for each in held if can_grant(acting := Acting(giver, each), target, role)]


def check_given(giver: User | None, target, role: str, ends_on: date | None) -> None:
    """Only for how long: whether they may give it at all is asked of the rules before."""
    if not unlimited(giver):
        check_within(rights_to_give(giver, target, role), ends_on)


def check_within(rights: list[Acting], ends_on: date | None) -> None:
    if rights and not any(can_give_until(acting, ends_on) for acting in rights):
        last = max(acting.membership.ends_on for acting in rights)
        said = f"Votre propre rôle s’arrête le {in_words(last)}\u00a0: choisissez ce jour au plus tard."
        raise Refused({"ends_on": [said]}, code="beyond")


def check_first(role: str, ends_on: date | None) -> None:
    """Whoever administers the nation first does so without a last day."""
    administrators = Membership.objects.active().filter(role=NationalAdministrator.slug)
    if role == NationalAdministrator.slug and ends_on and not administrators.exists():
        raise Refused({"ends_on": [FIRST_STAYS]}, code="first")


def check_changed(giver: User | None, membership, role: str, ends_on: date | None) -> None:
    if lasts_longer(ends_on, membership.ends_on) and giver and not can_lengthen(giver, membership):
        raise Refused({"ends_on": [OWN_ROLE]}, code="own")
    if gives_more(membership, role, ends_on):
        check_given(giver, membership.target, role, ends_on)


def gives_more(membership, role: str, ends_on: date | None) -> bool:
    """To shorten a role gives nothing; to lengthen it, or to give another, does."""
    return role != membership.role or lasts_longer(ends_on, membership.ends_on)
