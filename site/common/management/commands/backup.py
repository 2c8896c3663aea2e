"""Write everything into one archive, while the product serves.

portal backup /backups/portal-2026-11-21.tar.gz
"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from common.running import backups


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("archive", type=Path)

    def handle(self, *, archive, **options):
        if archive.exists():
            raise CommandError(f"{archive} exists: choose another name.")
        if not archive.parent.is_dir():
            raise CommandError(f"{archive.parent} is not a folder.")
        facts = backups.make(archive.resolve())
        size = archive.stat().st_size / 2**20
        what = "database and files" if facts["files"] else "database (files are in the bucket)"
        self.stdout.write(f"{archive}: {what}, {size:.1f} MB")
