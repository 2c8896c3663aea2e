"""portal scrub: forget what has been kept long enough."""

from django.core.management.base import BaseCommand

from common.domain import personal_data


class Command(BaseCommand):
    help = "Efface les données personnelles dont la durée de conservation est passée."

    def handle(self, **options):
        done = personal_data.scrub()
        for label, count in sorted(done.items()):
            self.stdout.write(f"{label}: {count}")
        self.stdout.write(self.style.SUCCESS(f"{sum(done.values())} ligne(s) oubliée(s)."))
