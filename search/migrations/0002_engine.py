"""The table of the full-text engine, by database; and on PostgreSQL the index that knows how words begin."""

from django.db import migrations

from search.engines import ENGINES

BEGINNINGS = "CREATE INDEX search_word_beginning ON search_word (language, word text_pattern_ops)"


def make(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        ENGINES[schema_editor.connection.vendor].make(cursor)
        if schema_editor.connection.vendor == "postgresql":
            cursor.execute(BEGINNINGS)


def unmake(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        ENGINES[schema_editor.connection.vendor].unmake(cursor)
        if schema_editor.connection.vendor == "postgresql":
            cursor.execute("DROP INDEX IF EXISTS search_word_beginning")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]
