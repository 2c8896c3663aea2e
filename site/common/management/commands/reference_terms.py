"""Add the reference terms and communes that are missing. Run after each update; what editors changed stays."""

from django.core.management.base import BaseCommand

from common.domain.taxonomy import ensure_reference_terms


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options):
        self.stdout.write(f"{ensure_reference_terms()} termes ajoutés.")
