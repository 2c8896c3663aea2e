"""What the full-text engine of the database needs besides its models (search/engines), and the words that a network
starts with: editors add theirs.
"""

from django.db import migrations

from search.engines import ENGINES


def make(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        ENGINES[schema_editor.connection.vendor].make(cursor)


SAME = (
    "QPV\nquartier prioritaire\nquartier de la politique de la ville",
    "AVS\nauxiliaire de vie sociale",
    "CCAS\ncentre communal d’action sociale",
    "CHRS\ncentre d’hébergement et de réinsertion sociale",
    "CADA\ncentre d’accueil pour demandeurs d’asile",
    "EHPAD\nmaison de retraite",
    "PMR\nmobilité réduite\nfauteuil roulant",
    "FALC\nfacile à lire et à comprendre",
    "structure relais\nrelais social",
    "vidéo\nfilm",
    "musique\nconcert",
    "allophone\napprend le français",
)


def teach(apps, schema_editor):
    synonyms = apps.get_model("search", "Synonym").objects
    synonyms.bulk_create([synonyms.model(language="fr", words=words) for words in SAME])


def unmake(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        ENGINES[schema_editor.connection.vendor].unmake(cursor)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [
        migrations.RunPython(make, unmake),
        migrations.RunPython(teach, migrations.RunPython.noop),
    ]
