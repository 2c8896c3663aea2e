"""A small network with one person per role, and their browsers."""

import pytest

from network.models import Structure
from tests.support import world as small
from tests.support.once import copy
from tests.support.sign_in import signed_in


@pytest.fixture(scope="module")
def net_once(once):
    return once(small.build)


@pytest.fixture
def net(net_once, db):
    return copy(net_once)


@pytest.fixture
def desk(net):
    """`desk("coordinator")`: the browser of that person, signed in and acting."""
    return lambda role: signed_in(net.people[role], acting_for=net.memberships[role])


@pytest.fixture
def elsewhere(db):
    """A structure of another territory."""
    other = small.territories.create(
        by=None, code="69", name="Rhône", association="CdC 69", email="cdc69@example.org", departments="69"
    )
    return small.organisation(Structure, other, "Centre social d’ailleurs", kind="social-centre")


@pytest.fixture
def check_costs(django_assert_num_queries):
    """`check_costs(client, path, 12)`: a second look at the page costs exactly that many queries."""

    def check(client, path: str, count: int) -> None:
        assert client.get(path).status_code == 200
        with django_assert_num_queries(count):
            client.get(path)

    return check
