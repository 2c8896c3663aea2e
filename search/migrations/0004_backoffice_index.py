"""On PostgreSQL, the index that ranking in the editor reads: title and body together, which the library leaves out."""

from django.db import migrations

NAME = "search_backoffice_title_body"
MAKE = f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {NAME} ON wagtailsearch_indexentry USING gin ((title || body))"


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(MAKE)


def unmake(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {NAME}")


class Migration(migrations.Migration):
    atomic = False  # editors go on searching while it is built
    dependencies = [
        ("search", "0003_document_text"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]
    operations = [migrations.RunPython(make, unmake, atomic=False)]
