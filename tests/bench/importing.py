"""Imports a spreadsheet of N structures in a process of its own, through the verb the screen calls."""

import json
import sys
import time

import django

django.setup()

import io

from django.core.files.base import ContentFile
from openpyxl import Workbook

from network.domain import territories
from network.domain.imports import apply, plan
from network.models import Structure, Territory
from tests.bench.place import peak_mb

HEADINGS = ("Nom", "Type", "Adresse", "Code postal", "Commune", "Courriel", "Téléphone", "QPV")


def workbook(count: int) -> ContentFile:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Structures")
    sheet.append(HEADINGS)
    for n in range(count):
        place = (f"{93000 + n % 40 * 10}", f"Ville {n % 400}")
        sheet.append(
            (
                f"Centre social {n} des Essais",
                "Centre social",
                f"{n} rue de l’Essai",
                *place,
                f"s{n}@example.org",
                "01 99 00 00 00",
                "non",
            )
        )
    file = io.BytesIO()
    book.save(file)
    return ContentFile(file.getvalue(), "structures.xlsx")


def main(count: int) -> None:
    territory = Territory.objects.order_by("pk").first() or territories.create(
        by=None, code="93", name="Essai", association="CdC", email="essai@example.org", departments="93"
    )
    file, before = workbook(count), peak_mb()
    started = time.perf_counter()
    plan(file=file, name="structures.xlsx", model=Structure, territory=territory)
    planned = time.perf_counter() - started
    file.seek(0)
    outcome = apply(by=None, file=file, name="structures.xlsx", model=Structure, territory=territory)
    seconds = time.perf_counter() - started
    assert outcome.created == count == Structure.objects.count(), outcome
    print(
        json.dumps(
            {
                "rows": count,
                "seconds": seconds,
                "dry_run": planned,
                "extra_mb": peak_mb() - before,
                "peak_mb": peak_mb(),
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
