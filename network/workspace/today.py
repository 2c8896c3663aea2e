"""What a role has to do today, in this room."""

from allauth.mfa.models import Authenticator
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from accounts.roles import ROLES, May, Scope
from common.dates import add_months, in_words
from common.spreadsheets.states import ImportState
from network.enums import ConventionState, VolunteerState
from network.models import Convention, ImportRun, Invitation, Membership, Partner, Structure, Volunteer
from network.queries import twins, within_reach
from network.views.converters import word_for
from network.views.kinds import KINDS
from network.workspace.registry import Card, Line, Link, card, counted, counted_by, once

WIDE = {Scope.NATION, Scope.TERRITORY}
SECOND_FACTOR_ROLES = [slug for slug, role in ROLES.items() if role.second_factor]


def day(value) -> str:
    return in_words(value)


def convention_line(convention, note: str) -> Line:
    return Line(str(convention.party), reverse("network:convention", args=[convention.pk]), note)


@once
def conventions_to_follow(acting) -> dict[bool, tuple[list, int]]:
    """Those to sign (True), and those that end within six months with nothing prepared to follow (False)."""
    soon = add_months(timezone.localdate(), 6)
    near = Q(state__in=ConventionState.in_force(), ends_on__lte=soon, renewed_as=None)
    ending = near & ~Exists(Convention.objects.outlasting())
    to_sign = Q(state=ConventionState.DRAFT)
    rows = Convention.objects.visible_to(acting).filter(ending | to_sign).with_parties()
    return counted_by(rows.annotate(to_sign=ExpressionWrapper(to_sign, BooleanField())), "to_sign")


@card("conventions-ending", column="today", needs=May.SIGN_CONVENTIONS, scopes=WIDE, order=10)
def conventions_ending(acting) -> Card | None:
    """In force, ending within six months, and nothing prepared to follow."""
    first, count = conventions_to_follow(acting)[False]
    if not count:
        return None
    lines = tuple(convention_line(one, f"jusqu’au {day(one.ends_on)}") for one in first)
    return Card(
        "Conventions qui se terminent",
        text="Prévenez l’organisation et préparez le renouvellement.",
        lines=lines,
        count=count,
        link=Link("Toutes celles des six mois à venir", f"{reverse('network:conventions')}?etat=bientot"),
    )


@card("conventions-to-sign", column="today", needs=May.SIGN_CONVENTIONS, scopes=WIDE, order=20)
def conventions_to_sign(acting) -> Card | None:
    first, count = conventions_to_follow(acting)[True]
    if not count:
        return None
    lines = tuple(convention_line(one, f"à partir du {day(one.starts_on)}") for one in first)
    link = Link("Toutes les conventions à signer", f"{reverse('network:conventions')}?etat={ConventionState.DRAFT}")
    return Card("Conventions à faire signer", lines=lines, count=count, link=link)


@card("volunteers-to-meet", column="today", needs=May.FOLLOW_VOLUNTEERS, scopes={Scope.TERRITORY}, order=30)
def volunteers_to_meet(acting) -> Card | None:
    rows = Volunteer.objects.visible_to(acting).filter(state=VolunteerState.CANDIDATE).order_by("created_at", "pk")
    first, count = counted(rows)
    if not count:
        return None
    lines = tuple(
        Line(str(one), reverse("network:volunteer_edit", args=[one.pk]), f"depuis le {day(one.created_at)}")
        for one in first
    )
    link = Link("Tous les bénévoles à rencontrer", f"{reverse('network:volunteers')}?etat={VolunteerState.CANDIDATE}")
    return Card("Bénévoles à rencontrer", lines=lines, count=count, link=link)


@card("invitations-unanswered", column="today", order=40)
def invitations_unanswered(acting) -> Card | None:
    if not any(acting.may(what) for what in (May.MANAGE_PEOPLE, May.MANAGE_OWN_TEAM)):
        return None
    rows = Invitation.objects.open().filter(within_reach(acting)).with_organisation().order_by("created_at", "pk")
    first, count = counted(rows)
    if not count:
        return None
    lines = tuple(
        Line(one.email, reverse("network:team", args=[word_for(one.target)]), str(one.target or "Réseau"))
        for one in first
    )
    return Card("Invitations sans réponse", text="Un coup de fil aide souvent.", lines=lines, count=count)


@card("memberships-ending", column="today", order=45)
def memberships_ending(acting) -> Card | None:
    """Within a month: to extend, or to say goodbye properly. One's own is for somebody else to extend."""
    if not any(acting.may(what) for what in (May.MANAGE_PEOPLE, May.MANAGE_OWN_TEAM)):
        return None
    soon = add_months(timezone.localdate(), 1)
    rows = Membership.objects.ending_before(soon).filter(within_reach(acting)).exclude(user=acting.user)
    first, count = counted(rows.with_organisation().select_related("user").order_by("ends_on", "pk"))
    if not count:
        return None
    lines = tuple(
        Line(str(one.user), reverse("network:member", args=[one.pk]), f"{one.last_day}, {one.target or 'Réseau'}")
        for one in first
    )
    text = "Prolongez ceux qui continuent\u00a0: le lendemain, ces personnes n’agissent plus."
    return Card("Rôles qui se terminent", text=text, lines=lines, count=count)


def likenesses(acting, model) -> Card | None:
    kind = KINDS[model]
    first, count = counted(twins(model.objects.open().visible_to(acting)))
    if not count:
        return None
    lines = tuple(Line(one.name, kind.url("merge", one.twin, one.pk), one.commune) for one in first)
    link = Link("Voir la liste", f"{kind.list_url}?etat=doublons")
    text = "Même nom, même commune : une fiche suffit peut-être."
    return Card(kind.doubles_title, text=text, lines=lines, count=count, link=link)


@card("duplicate-structures", column="today", needs=May.MANAGE_ORGANISATIONS, scopes=WIDE, order=50)
def duplicate_structures(acting) -> Card | None:
    return likenesses(acting, Structure)


@card("duplicate-partners", column="today", needs=May.MANAGE_ORGANISATIONS, scopes=WIDE, order=51)
def duplicate_partners(acting) -> Card | None:
    return likenesses(acting, Partner)


def ready(count: int) -> str:
    return f"{count} lignes prêtes" if count > 1 else f"{count} ligne prête"


@card("imports-waiting", column="today", needs=May.MANAGE_ORGANISATIONS, scopes=WIDE, order=55)
def imports_waiting(acting) -> Card | None:
    """Read, and waiting for somebody's word."""
    rows = ImportRun.objects.visible_to(acting).filter(state=ImportState.PLANNED).defer("report")
    first, count = counted(rows)
    if not count:
        return None
    lines = tuple(
        Line(one.name, reverse("network:import", args=[one.pk]), f"{ready(one.good)}, {one.faulty} à corriger")
        for one in first
    )
    return Card("Imports à vérifier", text="Rien n’est écrit avant votre accord.", lines=lines, count=count)


@card("second-factor", column="today", needs=May.MANAGE_PEOPLE, scopes=WIDE, order=60)
def without_second_factor(acting) -> Card | None:
    """Their role asks for one: they cannot work until it is set. A coordination helps each; the nation counts them."""
    keys = Authenticator.objects.filter(user=OuterRef("user")).exclude(type=Authenticator.Type.RECOVERY_CODES)
    rows = Membership.objects.active().filter(within_reach(acting), ~Exists(keys), role__in=SECOND_FACTOR_ROLES)
    first, count = counted(rows.with_organisation().select_related("user"))
    if not count:
        return None
    lines = tuple(
        Line(str(one.user), reverse("network:team", args=[word_for(one.target)]), str(one.target or "Réseau"))
        for one in first
    )
    text = "Leur rôle demande une double vérification à la connexion. Proposez-leur de la régler ensemble."
    if acting.is_national:
        said = f"{count} personne{'s' if count > 1 else ''} sans double vérification"
        return Card(said, text=text, lines=lines, quiet=True)
    return Card("Personnes sans double vérification", text=text, lines=lines, count=count)
