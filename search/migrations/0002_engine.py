"""What the full-text engine of the database needs besides its models: see search/engines."""

from django.db import migrations

from search.engines import ENGINES


def make(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        ENGINES[schema_editor.connection.vendor].make(cursor)


def unmake(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        ENGINES[schema_editor.connection.vendor].unmake(cursor)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]
