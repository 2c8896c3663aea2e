"""portal personal_data: the inventory as a table, on the screen or into docs/personal-data.md; or what is known of one.

`--about` answers somebody who writes without having an account. Check first that the address is theirs.
"""

import json

from django.conf import settings
from django.core.management.base import BaseCommand

from common.domain.personal_data import answer
from common.personal_data.table import table

PAGE = settings.BASE_DIR / "docs" / "personal-data.md"


class Command(BaseCommand):
    help = (
        "Imprime l’inventaire des données personnelles ; --write l’écrit dans docs/personal-data.md ; "
        "--about imprime ce qui est connu d’une adresse."
    )

    def add_arguments(self, parser):
        parser.add_argument("--write", action="store_true", help="Écrit docs/personal-data.md.")
        parser.add_argument("--about", metavar="ADRESSE", help="Imprime en JSON ce qui est connu de cette adresse.")

    def handle(self, *, write, about, **options):
        if about:
            self.stdout.write(json.dumps(answer(email=about), ensure_ascii=False, indent=2))
            return
        if not write:
            self.stdout.write(table())
            return
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(table(), encoding="utf-8")
        self.stdout.write(self.style.SUCCESS(f"{PAGE.name}: {table().count(chr(10))} lignes."))
