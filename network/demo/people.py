"""The people anybody may sign in as, one per role at least."""

import base64
from datetime import timedelta

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.hashers import make_password

from accounts.domain.people import create_person
from accounts.models import User
from accounts.roles import ROLES
from common.demo import World, stage
from common.demo.logins import PASSWORD, Login, offer
from network.domain.people import add_member
from network.models import Partner, Structure, Territory

ADMIN = "nation@example.org"
CAST = (  # e-mail, first name, last name, [(role, where)], where to go first
    (ADMIN, "Hélène", "Vidal", [("national-admin", "nation")], "/espace/ : territoires, équipes, journal"),
    ("redaction@example.org", "Louis", "Tessier", [("national-editor", "nation")], "/gestion/ : pages du réseau"),
    (
        "coordination@example.org",
        "Nadia",
        "Belkacem",
        [("coordinator", "territory")],
        "/espace/ : conventions",
    ),
    ("editrice@example.org", "Maëlle", "Garnier", [("territory-editor", "territory")], "/gestion/ : ses pages"),
    ("service-civique@example.org", "Noé", "Kaboré", [("civic-service", "territory")], "/espace/ : sa mission"),
    ("benevole@example.org", "Odile", "Perrin", [("volunteer", "territory")], "/espace/ : les structures voisines"),
    ("mecene@example.org", "Victor", "Delorme", [("patron", "territory")], "/espace/ : les chiffres"),
    ("referente@example.org", "Fatou", "Diallo", [("referent", "structure")], "/espace/ : sa structure"),
    ("responsable@example.org", "Karim", "Benali", [("structure-manager", "structure")], "/espace/ : son équipe"),
    ("partenaire@example.org", "Camille", "Roussel", [("partner-member", "partner")], "/espace/ : ses lieux"),
    ("direction-lieu@example.org", "Étienne", "Marchand", [("partner-manager", "partner")], "/espace/ : sa convention"),
    ("stagiaire@example.org", "Awa", "Traoré", [("trainee", "nation")], "/espace/"),
    ("formatrice@example.org", "Claire", "Fontaine", [("trainer", "nation")], "/espace/"),
    ("qualite@example.org", "Thomas", "Nguyen", [("quality", "nation")], "/espace/ : les preuves"),
    ("auditrice@example.org", "Jeanne", "Lefort", [("auditor", "nation")], "/espace/ : les preuves, en lecture"),
    (
        "plusieurs@example.org",
        "Samir",
        "Haddad",
        [("structure-manager", "structure"), ("partner-member", "partner"), ("volunteer", "territory")],
        "/espace/ : « j’agis pour… »",
    ),
)


def needs_second_factor(roles: list[tuple[str, str]]) -> bool:
    return any(ROLES[role].second_factor for role, _ in roles)


def title(roles: list[tuple[str, str]]) -> str:
    return ROLES[roles[0][0]].label if len(roles) == 1 else "Plusieurs appartenances"


DEMO_LOGINS = [Login(title(roles), email, look, needs_second_factor(roles)) for email, _, _, roles, look in CAST]
offer(*DEMO_LOGINS)


def admin() -> User:
    return User.objects.get(email=ADMIN)


@stage("administration", label="Coordination nationale", after=("taxonomy",))
def administration(world: World) -> None:
    """Whoever does the rest of the demo."""
    enter(world, CAST[0], by=None, places={"nation": None})


@stage("people", label="Une personne par rôle", after=("structures", "partners"))
def people(world: World) -> None:
    territory = Territory.objects.order_by("pk").first()
    places = {
        "nation": None,
        "territory": territory,
        "structure": Structure.objects.of(territory).order_by("pk").first(),
        "partner": Partner.objects.of(territory).order_by("pk").first(),
    }
    for member in world.each(CAST[1:]):
        enter(world, member, by=admin(), places=places)


def enter(world: World, member, *, by, places: dict) -> None:
    email, first_name, last_name, roles, _ = member
    person = create_person(by=by, email=email, verified=True, first_name=first_name, last_name=last_name)
    person.password = make_password(PASSWORD)
    person.save(update_fields=["password"])
    for role, where in roles:
        until = world.today + timedelta(days=365) if ROLES[role].temporary else None
        add_member(by=by or person, user=person, target=places[where], role=role, ends_on=until)
    if needs_second_factor(roles):
        secret = base64.b32encode(world.random.randbytes(20)).decode()
        TOTP.activate(person, secret)
        RecoveryCodes.activate(person)
