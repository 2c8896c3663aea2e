"""portal personal_data: the inventory as a table, on the screen or into docs/personal-data.md."""

from django.conf import settings
from django.core.management.base import BaseCommand

from common.personal_data_table import table

PAGE = settings.BASE_DIR / "docs" / "personal-data.md"


class Command(BaseCommand):
    help = "Imprime l’inventaire des données personnelles ; --write l’écrit dans docs/personal-data.md."

    def add_arguments(self, parser):
        parser.add_argument("--write", action="store_true", help="Écrit docs/personal-data.md.")

    def handle(self, *, write, **options):
        if not write:
            self.stdout.write(table())
            return
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(table(), encoding="utf-8")
        self.stdout.write(self.style.SUCCESS(f"{PAGE.name}: {table().count(chr(10))} lignes."))
