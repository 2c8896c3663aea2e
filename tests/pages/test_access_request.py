"""Somebody known by an address alone is told what we know, and is forgotten with the account of that address."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from common.domain import personal_data
from common.models import AuditEntry
from pages.models import ContactMessage
from tests.factories import UserFactory, VolunteerFactory

pytestmark = pytest.mark.django_db


def wrote(email: str) -> ContactMessage:
    return ContactMessage.objects.create(reason="press", name="X", email=email, message="Bonjour")


def test_who_has_no_account_is_told_what_is_known_of_their_address():
    VolunteerFactory(email="sans-compte@example.org", first_name="Une Bénévole")
    VolunteerFactory(email="autre@example.org", first_name="Quelqu’un d’autre")
    wrote("Sans-Compte@example.org")
    out = StringIO()
    call_command("personal_data", about="sans-compte@example.org", stdout=out)
    told = json.loads(out.getvalue())

    assert [row["prénom"] for row in told["bénévole"]["lignes"]] == ["Une Bénévole"]
    assert [row["message"] for row in told["message reçu"]["lignes"]] == ["Bonjour"]
    assert set(told) == {"bénévole", "message reçu"}
    assert "sans-compte" not in str(AuditEntry.objects.get(verb="personal-data.told").after)


def test_erasing_an_account_reaches_what_only_its_address_knows():
    person = UserFactory(email="quelquun@example.org")
    volunteer = VolunteerFactory(email=person.email)
    wrote(person.email)
    personal_data.erase(by=person, person=person)

    volunteer.refresh_from_db()
    assert volunteer.email == ""
    assert not ContactMessage.objects.exists()
