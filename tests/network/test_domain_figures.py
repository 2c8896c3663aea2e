import datetime as dt

import pytest
from django.utils import timezone

from network.domain import conventions, figures, organisations
from network.domain.figures import Figures
from network.models import Territory
from tests.factories import (
    MembershipFactory,
    PartnerFactory,
    StructureFactory,
    TerritoryFactory,
    UserFactory,
    VolunteerFactory,
)
from tests.network.papers import pdf

TODAY = dt.date(2026, 6, 1)


@pytest.fixture
def lively(admin, territory):
    """Two structures (one in a priority district), a partner, conventions, volunteers, people."""
    structures = [
        StructureFactory(territory=territory, in_priority_district=district) for district in (True, False, True)
    ]
    organisations.close(by=admin, organisation=structures[2])
    PartnerFactory(territory=territory)
    start = dt.date(2025, 1, 1)
    for end in (dt.date(2026, 11, 30), dt.date(2026, 12, 2), dt.date(2030, 1, 1)):
        made = conventions.draft(by=admin, territory=territory, structure=structures[0], starts_on=start, ends_on=end)
        start = end + dt.timedelta(days=1)
        conventions.sign(by=admin, convention=made, file=pdf(), signed_on=dt.date(2025, 1, 1))
    conventions.draft(by=admin, territory=territory, structure=structures[1], starts_on=TODAY)
    for state in ("active", "active", "candidate", "paused", "ended"):
        VolunteerFactory(territory=territory, state=state)
    busy = UserFactory()
    for target in structures[:2]:
        MembershipFactory(user=busy, role="referent", target=target)
    MembershipFactory(role="coordinator", target=territory)
    return territory


def test_figures_of_a_territory_count_what_lives(lively):
    StructureFactory()  # elsewhere
    assert figures.of_territory(lively, TODAY) == Figures(
        structures=2,
        in_priority_districts=1,
        partners=1,
        conventions=3,
        conventions_ending=1,
        conventions_to_sign=1,
        volunteers=2,
        volunteers_to_meet=1,
        people=0,
    )
    assert figures.of_territory(lively).people == 2


def test_the_nation_is_the_sum_of_its_open_territories(lively):
    StructureFactory()
    closed = TerritoryFactory(closed_at=timezone.now())
    StructureFactory(territory=closed)
    nation = figures.of_nation(TODAY)
    assert (nation.structures, nation.partners, nation.conventions) == (3, 1, 3)


def test_an_empty_territory_has_noughts(territory):
    assert figures.of_territory(territory) == Figures()


@pytest.mark.parametrize("many", [1, 3])
def test_figures_are_six_queries_however_many_territories(lively, many, django_assert_num_queries):
    for _ in range(many - 1):
        StructureFactory(territory=TerritoryFactory())
    with django_assert_num_queries(6):
        assert len(figures.by_territory(Territory.objects.all())) == many
