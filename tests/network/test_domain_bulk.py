"""Paths that write many rows at once make what one verb per row makes. (Organisations: see the imports.)"""

from allauth.account.models import EmailAddress

from accounts.domain.people import create_person
from accounts.models import User
from common.models import AuditEntry
from network import registry
from network.domain import bulk, people
from network.models import Membership
from network.models.target import target_fields
from tests.factories import UserFactory

WHO = {"first_name": "Awa", "last_name": "Traoré"}


def columns(obj, but: set[str]) -> dict:
    return {f.attname: getattr(obj, f.attname) for f in obj._meta.concrete_fields if f.name not in but}


def entries(verb: str) -> list[dict]:
    """Traces without what numbers and dates them."""
    return [
        columns(entry, {"id", "at", "object_id", "after"}) | {"after": without_dates(entry.after)}
        for entry in AuditEntry.objects.filter(verb=verb).order_by("pk")
    ]


def without_dates(after: dict) -> dict:
    return {name: value for name, value in after.items() if name not in {"created_at", "date_joined", "user_id"}}


def test_people_in_bulk_are_people(admin, db):
    one = create_person(by=admin, email="une@example.org", verified=True, **WHO)
    [other] = bulk.create_people(by=admin, people=[User(email="autre@example.org", password=one.password, **WHO)])
    skipped = {"id", "email", "date_joined"}
    assert columns(User.objects.get(pk=other.pk), skipped) == columns(User.objects.get(pk=one.pk), skipped)
    first, second = (EmailAddress.objects.get(user=person) for person in (one, other))
    skipped = {"id", "user", "email"}
    assert columns(first, skipped) == columns(second, skipped)
    by_verb, in_bulk = entries("person.created")
    assert by_verb == in_bulk


def test_members_in_bulk_are_members(admin, structure, territory, monkeypatch):
    followed = []
    monkeypatch.setattr(
        registry, "membership_followers", [lambda **told: followed.append((told["by"], told["started"]))]
    )
    one, other = UserFactory.create_batch(2)
    for target, role in ((structure, "referent"), (territory, "coordinator"), (None, "trainee")):
        verb = people.add_member(by=admin, user=one, target=target, role=role)
        [row] = bulk.add_members(by=admin, memberships=[Membership(user=other, role=role, **target_fields(target))])
        skipped = {"id", "user", "created_at"}
        assert columns(Membership.objects.get(pk=verb.pk), skipped) == columns(
            Membership.objects.get(pk=row.pk), skipped
        )
        by_verb, in_bulk = entries("membership.started")[-2:]
        assert by_verb == in_bulk
    assert followed == [(admin, True)] * 6
