"""The audit trail: written with the change, unchangeable afterwards."""

import pytest
from django.db import DatabaseError, connection, transaction

from accounts.models import User
from common import append_only, audit
from common.models import AuditEntry, Theme
from common.watching import context

pytestmark = pytest.mark.django_db


@pytest.fixture
def theme():
    return Theme.objects.create(slug="mobilite", label="Mobilité")


def test_an_entry_says_who_did_what_and_what_changed(theme):
    person = User.objects.create_user("coordination@example.org", first_name="Camille")
    before = audit.snapshot(theme)
    theme.label = "Se déplacer"
    theme.save()

    entry = audit.record(by=person, verb="theme.renamed", obj=theme, before=before, why="plus clair")

    assert (entry.actor_id, entry.verb, entry.object_type, entry.object_id) == (
        person.pk,
        "theme.renamed",
        "common.Theme",
        str(theme.pk),
    )
    assert entry.before == {"label": "Mobilité"}
    assert entry.after == {"label": "Se déplacer", "why": "plus clair"}


def test_personal_fields_are_named_without_their_value():
    person = User.objects.create_user("ancienne@example.org", first_name="Alix")
    before = audit.snapshot(person)
    person.email, person.language = "nouvelle@example.org", "en"
    person.save()

    entry = audit.record(by=person, verb="person.changed", obj=person, before=before)

    assert entry.personal == ["email"]
    assert entry.after == {"language": "en"}
    assert "nouvelle@example.org" not in str(vars(entry))


def test_a_new_object_is_recorded_whole(theme):
    entry = audit.record(by=None, verb="theme.created", obj=theme)
    assert entry.actor_id is None
    assert entry.before == {}
    assert entry.after["slug"] == "mobilite"


def test_the_entry_carries_the_request_and_the_capacity(theme):
    request, capacity = context.request_id.set("abc-123"), context.capacity.set("Coordination, Puy-de-Dôme")
    try:
        entry = audit.record(by=None, verb="theme.created", obj=theme)
    finally:
        context.request_id.reset(request)
        context.capacity.reset(capacity)
    assert (entry.request_id, entry.capacity) == ("abc-123", "Coordination, Puy-de-Dôme")


@pytest.mark.django_db(transaction=True)
def test_an_entry_outside_a_transaction_is_refused(theme):
    with pytest.raises(RuntimeError, match="own transaction"):
        audit.record(by=None, verb="theme.created", obj=theme)


def test_an_entry_disappears_with_the_change_that_failed(theme):
    def create_and_fail():
        with transaction.atomic():
            audit.record(by=None, verb="theme.created", obj=theme)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        create_and_fail()
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("change", [lambda rows: rows.update(verb="autre"), lambda rows: rows.delete()])
def test_the_database_refuses_to_change_an_entry(theme, change):
    audit.record(by=None, verb="theme.created", obj=theme)
    with pytest.raises(DatabaseError), transaction.atomic():
        change(AuditEntry.objects.filter(verb="theme.created"))
    assert AuditEntry.objects.get().verb == "theme.created"


def test_the_model_refuses_too(theme):
    entry = audit.record(by=None, verb="theme.created", obj=theme)
    with pytest.raises(TypeError, match="never changed"):
        entry.save()
    with pytest.raises(TypeError, match="never deleted"):
        entry.delete()


def triggers() -> set[str]:
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name for (name,) in cursor.fetchall()}


def test_every_append_only_table_is_protected_after_all_migrations():
    events = ("update", "delete") if connection.vendor == "sqlite" else ("update", "delete", "truncate")
    expected = {f"{table}_no_{event}" for table in append_only.tables() for event in events}
    assert "common_auditentry_no_update" in expected
    assert expected <= triggers()


def test_a_lifted_protection_comes_back(theme):
    audit.record(by=None, verb="theme.created", obj=theme)
    with append_only.lifted():
        assert "common_auditentry_no_delete" not in triggers()
        AuditEntry.objects.all().delete()
    assert "common_auditentry_no_delete" in triggers()


@pytest.mark.django_db(transaction=True)
def test_a_rebuilt_table_is_protected_again():
    """On SQLite, altering a field rebuilds the table and drops its triggers: the next migrate makes them anew."""
    from django.core.management import call_command

    with append_only.lifted():
        pass
    with connection.cursor() as cursor:
        for statement in append_only.drop(connection.vendor, "common_auditentry"):
            cursor.execute(statement)
    call_command("migrate", verbosity=0)
    assert "common_auditentry_no_update" in triggers()
