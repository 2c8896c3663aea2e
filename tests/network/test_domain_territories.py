import pytest
from django.utils import timezone

from common.errors import Refused
from common.models import AuditEntry
from network import registry
from network.domain import organisations, people, territories
from network.models import Territory
from tests.factories import MembershipFactory, StructureFactory, UserFactory

GIVEN = {"code": "974", "name": "La Réunion", "association": "Association de La Réunion", "email": "r@example.org"}


def test_a_territory_is_created_and_opened_by_the_rooms_above(admin, monkeypatch):
    opened = []
    monkeypatch.setattr(registry, "territory_openers", [lambda *, by, territory: opened.append((by, territory))])
    made = territories.create(by=admin, time_zone="Indian/Reunion", phone="0199002001", **GIVEN)
    assert opened == [(admin, made)]
    assert (made.phone, str(made.zone), made.has_siret) == ("01 99 00 20 01", "Indian/Reunion", True)
    assert AuditEntry.objects.get(verb="territory.created").object_id == str(made.pk)


def test_a_territory_without_a_clock_takes_the_one_of_its_place(admin):
    made = territories.create(by=admin, **GIVEN)
    assert made.time_zone == "Indian/Reunion"
    kept = territories.update(by=admin, territory=made, time_zone="Europe/Paris")
    assert kept.time_zone == "Europe/Paris"
    assert territories.update(by=admin, territory=made, time_zone="").time_zone == "Indian/Reunion"


def test_quebec_has_no_siret(admin):
    made = territories.create(by=admin, country=" ca ", **(GIVEN | {"code": "quebec", "name": "Québec"}))
    assert (made.country, made.has_siret) == ("CA", False)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("time_zone", "Mars/Olympus", "Fuseau horaire inconnu"),
        ("code", "9 3", "lettres"),
        ("email", "r", "valide"),
        ("name", "", "vide"),
    ],
)
def test_a_faulty_territory_is_refused(admin, field, value, said):
    with pytest.raises(Refused) as refusal:
        territories.create(by=admin, **(GIVEN | {field: value}))
    assert said in " ".join(refusal.value.message_dict[field])


def test_the_same_name_and_the_same_code_are_refused(admin):
    territories.create(by=admin, **GIVEN)
    with pytest.raises(Refused, match="existe déjà"):
        territories.create(by=admin, **(GIVEN | {"code": "975", "name": "LA RÉUNION".title()}))
    with pytest.raises(Refused) as refusal:
        territories.create(by=admin, **(GIVEN | {"name": "Autre"}))
    assert "code" in refusal.value.message_dict


def test_a_territory_is_corrected(admin, territory):
    changed = territories.update(by=admin, territory=territory, phone="+33 1 99 00 20 02", address="1 rue")
    assert changed.phone == "01 99 00 20 02"
    assert set(AuditEntry.objects.get(verb="territory.updated").after) == {"phone", "address"}


def test_a_territory_with_life_in_it_is_not_closed(admin, territory):
    structure = StructureFactory(territory=territory)
    member = MembershipFactory(role="coordinator", target=territory)
    with pytest.raises(Refused, match="1 structures, 1 membres de l’équipe"):
        territories.close(by=admin, territory=territory)
    organisations.close(by=admin, organisation=structure)
    people.end_membership(by=admin, membership=member)
    closed = territories.close(by=admin, territory=territory)
    assert closed.closed_by == admin
    assert territory not in Territory.objects.open()


def test_closing_and_reopening_are_done_once(admin, territory):
    territories.close(by=admin, territory=territory)
    with pytest.raises(Refused, match="déjà fermé"):
        territories.close(by=admin, territory=territory)
    opened = territories.reopen(by=admin, territory=territory)
    assert (opened.closed_at, opened.closed_by) == (None, None)
    with pytest.raises(Refused, match="déjà ouvert"):
        territories.reopen(by=admin, territory=territory)


def test_nobody_is_added_to_a_closed_territory(admin, territory):
    Territory.objects.update(closed_at=timezone.now())
    territory.refresh_from_db()
    with pytest.raises(Refused, match="fermée"):
        people.add_member(by=admin, user=UserFactory(), target=territory, role="volunteer")
