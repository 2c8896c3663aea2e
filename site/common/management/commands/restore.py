"""Put an archive of `portal backup` in the place of what is here. Stop the product first.

portal restore /backups/portal-2026-11-21.tar.gz --replace
"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from common.running import backups


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("archive", type=Path)
        parser.add_argument("--replace", action="store_true", help="Needed when there is something here already.")

    def handle(self, *, archive, replace, **options):
        if not archive.is_file():
            raise CommandError(f"{archive} is not there.")
        if connection.introspection.table_names() and not replace:
            raise CommandError("There is a database here: --replace puts the backup in its place, for good.")
        facts = backups.restore(archive.resolve())
        self.stdout.write(f"Restored as of {facts['at']}. Now: portal migrate, then start.")
