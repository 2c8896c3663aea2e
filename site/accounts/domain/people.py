"""What is done to a person's account."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.audit import record, snapshot
from common.errors import Refused


@transaction.atomic
def create_person(*, by, email: str, verified: bool, password: str | None = None, **fields) -> User:
    """`verified` when the address has just been proved, by following a link sent to it for instance."""
    if User.objects.filter(email__iexact=email).exists():
        raise Refused(_("Un compte existe déjà avec cette adresse."))
    person = User.objects.create_user(email, password, **fields)
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=verified)
    record(by=by or person, verb="person.created", obj=person)
    return person


@transaction.atomic
def change_profile(*, by, person: User, **fields) -> User:
    person = User.objects.select_for_update().get(pk=person.pk)
    before = snapshot(person)
    for name, value in fields.items():
        setattr(person, name, value)
    person.save(update_fields=list(fields))
    record(by=by, verb="person.changed", obj=person, before=before)
    return person


@transaction.atomic
def end_session(*, by, session) -> None:
    """Signed out there, at the next click."""
    record(by=by, verb="person.session-ended", obj=by, before=snapshot(by))
    session.end()
