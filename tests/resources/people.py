"""Members and whoever reads what they bring."""

from accounts.models import User
from network.domain import people
from tests.factories import StructureFactory, TerritoryFactory
from tests.support.sign_in import signed_in


def member(email="referente@example.org", *, role="referent", target=None):
    """A signed-in client; its person is `client.person`."""
    user = User.objects.create_user(email)
    people.add_member(by=None, user=user, target=target, role=role)
    client = signed_in(User.objects.get(pk=user.pk))
    client.person = user
    return client


def referent(territory):
    return member(target=StructureFactory(territory=territory))


def coordinator(territory, email="coordination@example.org"):
    return member(email, role="coordinator", target=territory)


def nation():
    return member("redaction@example.org", role="national-editor")


def territories():
    return TerritoryFactory(), TerritoryFactory()
