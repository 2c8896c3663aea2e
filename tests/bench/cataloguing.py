"""Imports a catalogue of N cards with their files in a process of its own, through the verbs the worker calls."""

import json
import sys
import time

import django

django.setup()

import io
import random
import zipfile

from django.core.files.base import ContentFile
from openpyxl import Workbook
from PIL import Image

from accounts.models import User
from network.demo.paper import signed_paper
from pages.domain.tree import ensure_site
from resources.domain.imports import runs, working
from resources.models import TechniqueIndexPage, TechniquePage
from tests.bench.place import peak_mb

HEADINGS = (
    *("Référence", "Titre", "À quoi elle sert", "Introduction", "Moments", "Durée", "Groupe", "Matériel"),
    *("Préparation", "Déroulé", "Variantes", "Pièges", "Qui l’a faite", "Licence", "Documents", "Images"),
)
STEPS = "\n".join(f"{5 + n} min | Étape {n} du groupe | {'Chacun regarde, choisit et raconte. ' * 8}" for n in range(4))
FILES = 200  # half of them documents, half of them photographs


def photograph(seed: int) -> bytes:
    """Twelve hundred points wide, with a grain that no encoder makes light of."""
    grain = Image.frombytes("L", (150, 100), random.Random(seed).randbytes(15_000)).resize((1200, 800))
    file = io.BytesIO()
    Image.merge("RGB", (grain, grain.rotate(180), grain)).save(file, "JPEG", quality=88)
    return file.getvalue()


def folder() -> ContentFile:
    file, paper = io.BytesIO(), signed_paper("Fiche à imprimer")
    with zipfile.ZipFile(file, "w") as archive:
        for n in range(FILES // 2):
            archive.writestr(f"documents/fiche {n}.pdf", paper + f"\n% {n}\n%%EOF\n".encode())
            archive.writestr(f"images/photo {n}.jpg", photograph(n))
    return ContentFile(file.getvalue(), "fichiers.zip")


def workbook(count: int) -> ContentFile:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Techniques")
    sheet.append(HEADINGS)
    for n in range(count):
        files = (f"fiche {n}.pdf : À imprimer", f"photo {n}.jpg : Un groupe") if n < FILES // 2 else ("", "")
        words = ("Donner envie d’une sortie.", "Deux phrases qui présentent la fiche.", "avant", "20 à 30", "4 à 12")
        lists = (
            "40 images\n1 stylo par personne",
            "Étalez les images.",
            STEPS,
            "Plus court.\nDehors.",
            "Aller trop vite.",
        )
        sheet.append((f"R-{n}", f"Technique numéro {n}", *words, *lists, "Une équipe", "CC BY-SA", *files))
    file = io.BytesIO()
    book.save(file)
    return ContentFile(file.getvalue(), "catalogue.xlsx")


def main(count: int) -> None:
    place = ensure_site(by=None).add_child(instance=TechniqueIndexPage(title="Techniques"))
    by = User.objects.create_user("redaction@example.org")
    run = runs.upload(by=by, place=place, file=workbook(count), name="catalogue.xlsx", archive=folder())
    before, started, cpu = peak_mb(), time.perf_counter(), time.process_time()
    run = working.read(run)
    planned = time.process_time() - cpu
    assert (run.state, run.good, run.report["files_count"]) == ("planned", count, FILES), run.refusal or run.report
    run = working.write(runs.start(by=by, run=run))
    assert run.outcome["created"] == count == TechniquePage.objects.filter(live=False).count(), run.refusal
    found = {"rows": count, "seconds": time.perf_counter() - started, "cpu": time.process_time() - cpu}
    print(json.dumps(found | {"dry_run": planned, "extra_mb": peak_mb() - before, "peak_mb": peak_mb()}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
