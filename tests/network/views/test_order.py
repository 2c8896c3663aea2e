"""Every list and every choice of names follows the French alphabet."""

import pytest

from accounts.models import User
from network.domain import people, territories, venues, volunteers
from network.forms.conventions import ConventionForm
from network.forms.people import VolunteerForm
from network.models import Partner, Structure
from tests.support import world as small

NAMES = ["Zénith", "Éclat", "école", "Étoile", "Ecluse"]
SORTED = ["Éclat", "Ecluse", "école", "Étoile", "Zénith"]


def first_cells(client, path: str) -> list[str]:
    table = client.get(path).context["listing"].table
    return [name for name in (row[0]["text"] for row in table) if name.removeprefix("Prénom ") in NAMES]


@pytest.mark.parametrize(
    ("model", "path", "kind"), [(Structure, "structures", "ccas"), (Partner, "partenaires", "cinema")]
)
def test_organisations_follow_the_alphabet_both_ways(desk, net, model, path, kind):
    for name in NAMES:
        small.organisation(model, net.territory, name, kind=kind)
    client = desk("coordinator")
    for address, expected in (("", SORTED), ("?tri=nom", SORTED), ("?tri=-nom", SORTED[::-1])):
        assert first_cells(client, f"/espace/{path}/{address}") == expected


def test_territories_and_their_picker_do_too(desk, net):
    for number, name in enumerate(NAMES):
        territories.create(by=None, code=f"essai{number}", name=name, association=name, email="t@example.org")
    client = desk("national-admin")
    assert first_cells(client, "/espace/territoires/") == SORTED
    assert first_cells(client, "/espace/territoires/?tri=-association") == SORTED[::-1]
    offered = client.get("/espace/structures/ajouter/").context["form"].fields["territory"].queryset
    assert [each.name for each in offered if each.name in NAMES] == SORTED


def test_volunteers_do_and_where_they_come(desk, net):
    for name in NAMES:
        volunteers.add(by=None, territory=net.territory, first_name="Prénom", last_name=name, email="b@example.org")
        small.organisation(Structure, net.territory, name, kind="ccas")
    client = desk("coordinator")
    expected = [f"Prénom {name}" for name in SORTED]
    assert first_cells(client, "/espace/benevoles/") == expected
    assert first_cells(client, "/espace/benevoles/?tri=-nom") == expected[::-1]
    offered = VolunteerForm(territory=net.territory).fields["structure"].queryset
    assert [each.name for each in offered if each.name in NAMES] == SORTED


def test_the_team_does_and_the_referents_to_name(desk, net):
    for number, name in enumerate(NAMES):
        user = User.objects.create_user(f"m{number}@example.org", first_name="Prénom", last_name=name)
        people.add_member(by=None, user=user, target=net.structure, role="referent")
    team = f"/espace/equipe/structure-{net.structure.pk}/"
    expected = [f"Prénom {name}" for name in SORTED]
    client = desk("coordinator")
    assert first_cells(client, team) == expected
    assert first_cells(client, f"{team}?tri=-personne") == expected[::-1]
    shown = client.get(f"/espace/structures/{net.structure.pk}/").context["team"]
    assert [one.user.last_name for one in shown if one.user.last_name in NAMES] == SORTED
    offered = ConventionForm(party=net.structure).fields["referents"].queryset
    assert [each.last_name for each in offered if each.last_name in NAMES] == SORTED


def test_conventions_sort_by_the_name_of_either_party(desk, net):
    for number, name in enumerate(NAMES):
        model, kind = ((Structure, "ccas"), (Partner, "cinema"))[number % 2]
        party = small.organisation(model, net.territory, name, kind=kind)
        side = {party._meta.model_name: party}
        small.conventions.draft(by=None, territory=net.territory, starts_on=small.date(2026, 1, 1), **side)
    assert first_cells(desk("coordinator"), "/espace/conventions/?tri=avec") == SORTED


def test_the_venues_of_a_partner_do_too(net):
    for name in NAMES:
        venues.add(by=None, partner=net.partner, name=name, **small.PLACE)
    assert [each.name for each in net.partner.venues.all()] == SORTED
