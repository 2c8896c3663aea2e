"""Who may do what here: pure predicates on whoever is acting. `check_x` raises where `can_x` says no.

Rules ask what a role allows, never its name; and where: the nation reaches everything, a territory what is in
it, a structure or a partner itself only.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.core.exceptions import PermissionDenied

from accounts.roles import May, Role, Scope, roles_for
from network.acting import Acting
from network.models import Partner, Structure, Territory
from network.models.target import target_fields

Own = Structure | Partner
Target = Territory | Structure | Partner | None  # None: the nation


def can_manage_territories(acting: Acting) -> bool:
    return acting.is_national and acting.may(May.MANAGE_TERRITORIES)


def can_manage_organisations(acting: Acting, territory: Territory | None) -> bool:
    """Without a territory: everywhere."""
    return acting.covers(territory) and acting.may(May.MANAGE_ORGANISATIONS)


def can_see_organisation(acting: Acting, organisation: Own) -> bool:
    within = acting.covers(organisation.territory) and acting.may(May.SEE_ORGANISATIONS)
    return within or acting.is_for(organisation)


def can_edit_organisation(acting: Acting, organisation: Own) -> bool:
    own = acting.is_for(organisation) and acting.may(May.MANAGE_OWN_TEAM)
    return own or can_manage_organisations(acting, organisation.territory)


def can_manage_people(acting: Acting, target: Target) -> bool:
    if target is None:
        return can_manage_territories(acting)
    if acting.is_for(target) and acting.may(May.MANAGE_OWN_TEAM):
        return True
    territory = target if isinstance(target, Territory) else target.territory
    return acting.covers(territory) and acting.may(May.MANAGE_PEOPLE)


def roles_to_grant(acting: Acting, target: Target) -> list[type[Role]]:
    """Nobody gives more than they have: a role is granted when everything it allows is allowed to the giver."""
    if not can_manage_people(acting, target):
        return []
    own = acting.role.may | ({May.MANAGE_OWN_TEAM} if acting.may(May.MANAGE_PEOPLE) else set())
    scope = Scope(target_fields(target)["organisation"])
    return [role for role in roles_for(scope) if role.may <= own]


def can_grant(acting: Acting, target: Target, role: str) -> bool:
    return role in {each.slug for each in roles_to_grant(acting, target)}


def can_give_until(acting: Acting, ends_on: date | None) -> bool:
    """Nor for longer than they have it: what is given ends with the giver's own role, or before."""
    own = acting.membership.ends_on
    return own is None or (ends_on is not None and ends_on <= own)


def can_change_member(acting: Acting, membership) -> bool:
    """End a membership or change its role: not above one's own."""
    return can_grant(acting, membership.target, membership.role)


def can_lengthen(user, membership) -> bool:
    """A last day binds whoever it concerns: somebody else moves it away."""
    return membership.user_id != user.pk


def can_sign_conventions(acting: Acting, territory: Territory | None) -> bool:
    return acting.covers(territory) and acting.may(May.SIGN_CONVENTIONS)


def can_see_convention(acting: Acting, convention) -> bool:
    return can_sign_conventions(acting, convention.territory) or acting.is_for(convention.party)


def may_read_convention(request, convention) -> bool:
    """The signed file, by `common.fields.PrivateFileField`."""
    return can_see_convention(request.acting, convention)


def may_read_import(request, run) -> bool:
    return can_manage_organisations(request.acting, run.territory)


def can_follow_volunteers(acting: Acting, territory: Territory | None) -> bool:
    return acting.covers(territory) and acting.may(May.FOLLOW_VOLUNTEERS)


def can_read_figures(acting: Acting, target: Target) -> bool:
    """Of the nation, of a territory, or of one organisation."""
    if not acting.may(May.READ_FIGURES):
        return False
    territory = target.territory if isinstance(target, Own) else target
    return acting.covers(territory) or acting.is_for(target)


def can_read_audit(acting: Acting) -> bool:
    return acting.is_national and acting.may(May.READ_AUDIT)


def raising(rule: Callable[..., bool]) -> Callable[..., None]:
    @wraps(rule)
    def check(*args, **kwargs) -> None:
        if not rule(*args, **kwargs):
            raise PermissionDenied("Votre rôle ne permet pas cette action.")

    return check


check_manage_territories = raising(can_manage_territories)
check_manage_organisations = raising(can_manage_organisations)
check_see_organisation = raising(can_see_organisation)
check_edit_organisation = raising(can_edit_organisation)
check_manage_people = raising(can_manage_people)
check_grant = raising(can_grant)
check_change_member = raising(can_change_member)
check_sign_conventions = raising(can_sign_conventions)
check_see_convention = raising(can_see_convention)
check_follow_volunteers = raising(can_follow_volunteers)
check_read_figures = raising(can_read_figures)
check_read_audit = raising(can_read_audit)
