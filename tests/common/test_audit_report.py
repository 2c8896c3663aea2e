"""Reading the trail in the editing interface."""

from datetime import datetime
from io import BytesIO

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.users.models import UserProfile

from accounts.models import User
from common import audit, journal
from common.models import Theme

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client):
    person = User.objects.create_user("nation@example.org", first_name="Dominique", last_name="Lenoir")
    permissions = Permission.objects.filter(codename__in=["access_admin", "view_auditentry"])
    person.user_permissions.set(permissions)
    client.force_login(person)
    return person


def rename(theme, label, by):
    with transaction.atomic():
        before = audit.snapshot(theme)
        theme.label = label
        theme.save()
        audit.record(by=by, verb="theme.renamed", obj=theme, before=before)


@pytest.fixture
def trail(reader, monkeypatch):
    words = journal.Family("words", "Mots du réseau", {"theme.renamed": "a renommé un thème"})
    monkeypatch.setitem(journal._FAMILIES, "words", words)
    theme = Theme.objects.create(slug="liens", label="Liens")
    rename(theme, "Les liens", by=reader)
    rename(theme, "Tisser des liens", by=None)


def shown(client, **query) -> str:
    return client.get(reverse("audit_report"), query).content.decode()


def test_the_report_says_in_a_sentence_who_did_what_to_which_object(client, trail):
    page = shown(client)
    assert "Dominique Lenoir" in page
    assert "a renommé un thème<br>Tisser des liens <small>thème</small>" in page
    assert "libellé : Liens → Les liens" in page
    assert "le portail" in page
    assert ">theme.renamed<" not in page


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ({"who": "Lenoir dominique"}, {"person"}),
        ({"who": "nation@"}, {"person"}),
        ({"who": "Le portail"}, {"portal"}),
        ({"who": "quelqu’un d’autre"}, set()),
        ({"what": "words"}, {"person", "portal"}),
        ({"what": "theme.renamed"}, {"person", "portal"}),
        ({"what": "sign-in"}, set()),
        ({"object_type": "common.Theme"}, {"person", "portal"}),
        ({"object_type": "accounts.User"}, set()),
        ({"object_id": "999999"}, set()),
        ({"at_from": "2026-01-01", "at_to": "2026-01-31"}, set()),
        ({"at_from": "2026-01-01", "at_to": "2199-01-31"}, {"person", "portal"}),
    ],
)
def test_the_report_is_filtered(client, trail, query, kept):
    page = shown(client, **query)
    lines = {"person": "Liens → Les liens", "portal": "Les liens → Tisser des liens"}
    assert {who for who, line in lines.items() if line in page} == kept


def test_the_filters_speak_french(client, trail):
    page = shown(client, what="sign-in")
    assert "Moyens de connexion : tout" in page
    assert "a changé son mot de passe" in page
    assert ">Personne</option>" in page


def test_the_hour_is_that_of_whoever_reads(client, trail, reader):
    UserProfile.objects.create(user=reader, current_time_zone="Indian/Reunion")
    with time_machine.travel("2026-11-21T22:30:00Z", tick=False):
        rename(Theme.objects.get(), "Encore", by=reader)
    assert "22 novembre 2026, 02:30" in shown(client)
    rows = sheet(client.get(reverse("audit_report"), {"export": "xlsx"}))
    assert rows[1][0].replace(microsecond=0) == datetime(2026, 11, 22, 2, 30)  # noqa: DTZ001  (a workbook knows no zone)


def sheet(response) -> list[tuple]:
    return list(load_workbook(BytesIO(response.getvalue())).active.iter_rows(values_only=True))


def test_the_trail_is_exported_to_a_spreadsheet_in_words(client, trail):
    heads, last, first = sheet(client.get(reverse("audit_report"), {"export": "xlsx"}))
    said = dict(zip(heads, first, strict=True))
    assert said["Qui"] == "Dominique Lenoir"
    assert said["Ce qui a été fait"] == "a renommé un thème"
    assert (said["Sur quoi"], said["Nom"]) == ("thème", "Tisser des liens")
    assert said["Ce qui a changé"] == "libellé : Liens → Les liens"
    assert last[heads.index("Qui")] == "le portail"


def test_a_long_trail_is_exported_batch_by_batch(client, trail, reader, monkeypatch):
    monkeypatch.setattr("common.reports.audit.BATCH", 2)
    for label in ("A", "B", "C"):
        rename(Theme.objects.get(), label, by=reader)
    answer = client.get(reverse("audit_report"), {"export": "csv"})
    assert b"".join(answer.streaming_content).decode().count("a renommé un thème") == 5


def test_without_the_permission_nobody_reads_the_trail(client, trail, reader):
    reader.user_permissions.remove(Permission.objects.get(codename="view_auditentry"))
    response = client.get(reverse("audit_report"))
    assert response.status_code == 302
    assert "Journal des actions" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_page_costs_the_same_with_more_entries(client, trail, reader, django_assert_num_queries):
    client.get(reverse("audit_report"))  # content types and permissions are cached by the first one
    with CaptureQueriesContext(connection) as few:
        client.get(reverse("audit_report"))
    for label in ("A", "B", "C"):
        rename(Theme.objects.create(slug=label.lower(), label="Neuf"), label, by=reader)
    with django_assert_num_queries(len(few)):
        client.get(reverse("audit_report"))
