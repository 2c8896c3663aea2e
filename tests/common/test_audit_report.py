"""Reading the trail in the editing interface."""

from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from accounts.models import User
from common import audit
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
def trail(reader):
    theme = Theme.objects.create(slug="liens", label="Liens")
    rename(theme, "Les liens", by=reader)
    rename(theme, "Tisser des liens", by=None)


def test_the_report_shows_who_did_what(client, trail):
    page = client.get(reverse("audit_report")).content.decode()
    assert "Dominique Lenoir" in page
    assert "label : Liens → Les liens" in page
    assert "le portail" in page


@pytest.mark.parametrize(
    ("query", "kept"),
    [({"who": "nation"}, "Les liens"), ({"verb": "theme.renamed", "object_id": "999999"}, None)],
)
def test_the_report_is_filtered(client, trail, query, kept):
    page = client.get(reverse("audit_report"), query).content.decode()
    assert "Les liens → Tisser des liens" not in page
    assert ("Liens → Les liens" in page) == bool(kept)


def test_the_trail_is_exported_to_a_spreadsheet(client, trail):
    response = client.get(reverse("audit_report"), {"export": "xlsx"})
    sheet = load_workbook(BytesIO(response.getvalue())).active
    rows = list(sheet.iter_rows(values_only=True))
    assert "Qui" in rows[0]
    assert any("Dominique Lenoir" in row for row in rows[1:])


def test_without_the_permission_nobody_reads_the_trail(client, trail, reader):
    reader.user_permissions.remove(Permission.objects.get(codename="view_auditentry"))
    response = client.get(reverse("audit_report"))
    assert response.status_code == 302
    assert "Journal des actions" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_page_costs_the_same_with_more_entries(client, trail, reader, django_assert_num_queries):
    client.get(reverse("audit_report"))  # content types and permissions are cached by the first one
    with CaptureQueriesContext(connection) as few:
        client.get(reverse("audit_report"))
    theme = Theme.objects.get()
    for label in ("A", "B", "C"):
        rename(theme, label, by=reader)
    with django_assert_num_queries(len(few)):
        client.get(reverse("audit_report"))
