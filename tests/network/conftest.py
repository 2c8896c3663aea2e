"""One territory, one organisation of each kind, and people to act."""

import pytest

from network.acting import acting_for
from tests.factories import MembershipFactory, PartnerFactory, StructureFactory, TerritoryFactory, UserFactory


@pytest.fixture
def user(db):
    return UserFactory()


@pytest.fixture
def admin(db):
    """Administers the nation."""
    return MembershipFactory(role="national-admin").user


@pytest.fixture
def territory(db):
    return TerritoryFactory(code="93", name="Seine-Saint-Denis", departments="93")


@pytest.fixture
def structure(territory):
    return StructureFactory(territory=territory)


@pytest.fixture
def partner(territory):
    return PartnerFactory(territory=territory)


@pytest.fixture
def act(db):
    """`act("referent", structure)`: somebody new who acts so."""

    def make(role, target=None):
        return acting_for(MembershipFactory(role=role, target=target).user)

    return make
