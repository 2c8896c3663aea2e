"""A small network with one person per role, made by the verbs: what consistency tests and journeys walk in."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from allauth.account.models import EmailAddress
from django.core.files.base import ContentFile

from accounts.models import User
from accounts.roles import ROLES, Scope
from network.domain import conventions, invitations, organisations, people, territories, venues, volunteers
from network.domain.imports import runs, working
from network.models import Membership, Partner, Structure, Territory
from tests.resources import kits
from tests.resources.shelf import technique

PASSWORD = "une phrase pour les essais"
PLACE = {"postcode": "93200", "commune": "Saint-Denis", "address": "1 rue de l’Essai"}


@dataclass
class SmallNetwork:
    territory: Territory
    structure: Structure
    partner: Partner
    people: dict[str, User] = field(default_factory=dict)
    memberships: dict[str, Membership] = field(default_factory=dict)

    def target(self, scope: Scope):
        return {
            Scope.NATION: None,
            Scope.TERRITORY: self.territory,
            Scope.STRUCTURE: self.structure,
            Scope.PARTNER: self.partner,
        }[scope]


def organisation(model, territory, name: str, **fields):
    return organisations.create(by=None, model=model, territory=territory, name=name, **(PLACE | fields))


def build() -> SmallNetwork:
    territory = territories.create(
        by=None, code="93", name="Seine-Saint-Denis", association="CdC 93", email="cdc93@example.org", departments="93"
    )
    world = SmallNetwork(
        territory,
        organisation(Structure, territory, "Centre social des Essais", kind="social-centre"),
        organisation(Partner, territory, "Théâtre des Essais", kind="theatre"),
    )
    for slug, role in ROLES.items():
        user = User.objects.create_user(f"{slug}@example.org", PASSWORD, first_name="Personne", last_name=slug)
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        world.people[slug] = user
        until = date.today() + timedelta(days=90) if role.temporary else None  # noqa: DTZ011  (as below)
        world.memberships[slug] = people.add_member(
            by=None, user=user, target=world.target(role.scope), role=slug, ends_on=until
        )
    return world


def furnish(world: SmallNetwork) -> dict[str, object]:
    """One of each thing an address may name."""
    by, today = world.people["national-admin"], date.today()  # noqa: DTZ011  (any day will do)
    invitation, token = invitations.invite(by=by, target=world.structure, role="referent", email="invitee@example.org")
    return {
        "structure": world.structure,
        "other_structure": organisation(Structure, world.territory, "Maison de quartier", kind="ccas"),
        "partner": world.partner,
        "other_partner": organisation(Partner, world.territory, "Cinéma des Essais", kind="cinema"),
        "venue": venues.add(by=by, partner=world.partner, name="Grande salle", **PLACE),
        "convention": conventions.draft(
            by=by, territory=world.territory, structure=world.structure, starts_on=today - timedelta(days=1)
        ),
        "volunteer": volunteers.add(
            by=by, territory=world.territory, first_name="Une", last_name="Bénévole", email="benevole@example.org"
        ),
        "import_run": import_run(world, by),
        "invitation": invitation,
        "kit": kits.kit(),
        "token": token,
    }


def import_run(world: SmallNetwork, by):
    """One good line and one to correct, read."""
    lines = "Nom;Type;Code postal;Commune\nFoyer des Essais;CCAS;93200;Saint-Denis\nSans type;;93200;Saint-Denis\n"
    file = ContentFile(lines.encode(), name="structures.csv")
    run = runs.upload(by=by, file=file, name="structures.csv", model=Structure, territory=world.territory)
    return working.read(run)


def addresses(world: SmallNetwork) -> list[tuple[str, dict]]:
    """What to write in the place of an argument, by the beginning of the address."""
    things = furnish(world)
    pk = {name: getattr(thing, "pk", thing) for name, thing in things.items()}
    return [
        ("espace/structures/", {"pk": pk["structure"], "other": pk["other_structure"]}),
        ("espace/partenaires/", {"pk": pk["partner"], "other": pk["other_partner"], "venue": pk["venue"]}),
        ("espace/territoires/", {"code": world.territory.code}),
        ("espace/conventions/", {"pk": pk["convention"], "address": f"structure-{pk['structure']}"}),
        ("espace/benevoles/", {"pk": pk["volunteer"], "name": "end"}),
        ("espace/equipe/", {"address": f"structure-{pk['structure']}"}),
        ("espace/personnes/", {"pk": world.memberships["referent"].pk}),
        ("espace/invitations/", {"pk": pk["invitation"]}),
        ("espace/documents/", {"pk": things["kit"].tools.get().file_id}),
        ("espace/essais/", {"page": technique().pk}),
        ("espace/ressourcotheque/", {"slug": things["kit"].slug, "pk": things["kit"].tools.get().pk}),
        ("espace/imports/", {"pk": pk["import_run"], "what": "structure"}),
        ("invitation/", {"token": pk["token"]}),
    ]
