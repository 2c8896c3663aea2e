"""The same rows and the same trail as the verbs, many at a time: for imports and for the demo.

Each is proven equal to its verb by a test. What is given here is already regular and checked.
"""

from allauth.account.models import EmailAddress
from django.db import transaction

from accounts.models import User
from common.audit import record_each
from network.domain.fields import verb
from network.models import Membership
from network.registry import follow_membership

BATCH = 500


@transaction.atomic
def create_organisations(*, by, model, rows: list[tuple[object, dict]]) -> list:
    """As `organisations.create`: unsaved organisations, each with its many-to-many."""
    for obj, _ in rows:
        obj.created_by = by
    made = model.objects.bulk_create([obj for obj, _ in rows], batch_size=BATCH)
    for name in sorted({name for _, many in rows for name in many}):
        link(model, name, rows)
    record_each(by=by, verb=verb(model, "created"), objs=made)
    return made


def link(model, name: str, rows) -> None:
    relation = model._meta.get_field(name)
    through, own, other = relation.remote_field.through, relation.m2m_field_name(), relation.m2m_reverse_field_name()
    pairs = sorted({(obj.pk, term.pk) for obj, many in rows for term in many.get(name, ())})
    through.objects.bulk_create([through(**{f"{own}_id": pk, f"{other}_id": term}) for pk, term in pairs])


@transaction.atomic
def create_people(*, by, people: list[User]) -> list[User]:
    """As `accounts.create_person`, addresses verified: unsaved people with regular addresses."""
    made = User.objects.bulk_create(people, batch_size=BATCH)
    EmailAddress.objects.bulk_create(
        [EmailAddress(user=person, email=person.email, primary=True, verified=True) for person in made],
        batch_size=BATCH,
    )
    record_each(by=by, verb="person.created", objs=made)
    return made


@transaction.atomic
def add_members(*, by, memberships: list[Membership]) -> list[Membership]:
    """As `people.add_member`."""
    for membership in memberships:
        membership.created_by = by
    made = Membership.objects.bulk_create(memberships, batch_size=BATCH)
    for membership in made:
        follow_membership(by=by, membership=membership, started=True)
    record_each(by=by, verb="membership.started", objs=made)
    return made
