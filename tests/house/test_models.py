"""What holds for every model: who acted is kept, personal data is inventoried, the database refuses what it must."""

import ast

import pytest
from django.core.management import call_command
from django.db import connection, models

from common import append_only
from common.models import AuditEntry
from tests.house.project import name, named, our_models

# Moments no person causes, or whose person is told elsewhere. Each with its reason.
NOBODY_CAUSES = {
    "common.OutgoingMail.queued_at": "written with the change that causes the mail; the audit trail says by whom",
    "common.OutgoingMail.next_try_at": "the worker's",
    "common.OutgoingMail.sent_at": "the worker's",
    "common.OutgoingMail.gave_up_at": "the worker's",
    "common.DemoStage.built_at": "the demo's",
    "pages.ContactMessage.received_at": "a visitor without account: who wrote is in the message",
    "network.ImportRun.alive_at": "the worker's",
    "resources.CatalogueImport.alive_at": "the worker's",
    "search.DocumentText.alive_at": "the worker's",
    "network.Invitation.expires_at": "a term, not an act",
}


def moments():
    for model in our_models():
        for each in model._meta.local_concrete_fields:
            if isinstance(each, models.DateTimeField) and each.name.endswith("_at"):
                yield model, each.name


def test_every_moment_has_its_person():
    missing = []
    for model, moment in moments():
        label = f"{model._meta.label}.{moment}"
        fields = {each.name for each in model._meta.get_fields()}
        if label not in NOBODY_CAUSES and moment.removesuffix("_at") + "_by" not in fields and is_own(model, moment):
            missing.append(label)
    assert missing == [], "add the *_by, or the reason to NOBODY_CAUSES"


def is_own(model, moment) -> bool:
    """Not a column that Wagtail's page or image brings."""
    bases = [base for base in model.__mro__[1:] if hasattr(base, "_meta")]
    return not any(
        base.__module__.startswith("wagtail") and moment in {f.name for f in base._meta.get_fields()} for base in bases
    )


def test_every_reason_is_still_needed():
    known = {f"{model._meta.label}.{moment}" for model, moment in moments()}
    assert set(NOBODY_CAUSES) - known == set()


def test_no_migration_is_pending(db, capsys):
    call_command("makemigrations", "--check", "--dry-run")  # leaves with an error if one is
    assert "No changes detected" in capsys.readouterr().out


def test_every_model_of_ours_has_a_name_for_people():
    silent = {m._meta.label for m in our_models() if not m._meta.auto_created and "__str__" not in vars_of(m)}
    assert silent == {"accounts.PictureRendition"}  # nobody meets one


def vars_of(model) -> set[str]:
    return {name for base in model.__mro__ if base not in (models.Model, object) for name in vars(base)}


def triggers() -> set[str]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE%'")
        else:
            cursor.execute("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal")
        return {row[0].replace('"', "") for row in cursor.fetchall()}


def test_the_audit_trail_is_guarded_after_all_migrations(db):
    assert AuditEntry._meta.db_table in append_only.tables()
    assert set(append_only.tables()) - triggers() == set()


@pytest.mark.parametrize("statement", ["UPDATE {} SET verb = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_the_audit_trail(db, statement):
    from django.db import DatabaseError, transaction

    AuditEntry.objects.create(verb="test.done", object_type="x", object_id="1")
    with connection.cursor() as cursor, pytest.raises(DatabaseError), transaction.atomic():
        cursor.execute(statement.format(AuditEntry._meta.db_table))


def verbs():
    return [path for path in named(".py", but=("tests",)) if "domain" in path.parts]


def test_verbs_say_first_who_acts():
    loose = []
    for path in verbs():
        tree = ast.parse(path.read_text("utf-8"))
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.args.kwonlyargs:
                names = [arg.arg for arg in node.args.kwonlyargs]
                if "by" in names and (names[0] != "by" or node.args.args):
                    loose.append(f"{name(path)}: {node.name}")
    assert loose == []
