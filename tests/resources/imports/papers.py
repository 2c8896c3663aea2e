"""Catalogues as people bring them: a line that is right, what is changed in it, and the ZIP beside."""

import io

from django.core.files.base import ContentFile
from openpyxl import Workbook

from resources.domain.imports.columns import COLUMNS
from tests.support.files import archive
from tests.support.spreadsheets import ods_file

GOOD = {
    "Référence": "A-1",
    "Titre": "Une image pour dire l’envie",
    "À quoi elle sert": "Donner envie d’une sortie.",
    "Moments": "avant",
    "Durée": "20 à 30",
    "Groupe": "4 à 12",
    "Ce qu’elle travaille": "Découverte ; Liens",
    "Matériel": "40 images\n1 stylo par personne",
    "Déroulé": "10 min | Choisir | Chacun prend une image.\n15 min | Dire pourquoi | Qui veut commence.",
    "Qui l’a faite": "Des référentes",
    "Licence": "CC BY-SA",
}
HEADINGS = [column.heading for column in COLUMNS]


def card(number: int = 1, **changes) -> dict:
    """`card(2, Durée="longtemps")`; what is None is left out."""
    made = GOOD | {"Référence": f"A-{number}", "Titre": f"Technique {number}"} | changes
    return {heading: value for heading, value in made.items() if value is not None}


def table(cards, headings=None) -> list[list]:
    headings = headings or HEADINGS
    return [headings, *([each.get(heading, "") for heading in headings] for each in cards)]


def xlsx(*cards, headings=None, name="catalogue.xlsx") -> ContentFile:
    book = Workbook()
    for row in table(cards, headings):
        book.active.append(row)
    return saved(book, name)


def saved(book, name="catalogue.xlsx") -> ContentFile:
    written = io.BytesIO()
    book.save(written)
    return ContentFile(written.getvalue(), name=name)


def ods(*cards) -> ContentFile:
    return ods_file(table(cards), name="catalogue.ods")


def csv(*cards, encoding="utf-8", separator=";") -> ContentFile:
    lines = [separator.join(f'"{str(cell).replace(chr(34), chr(34) * 2)}"' for cell in row) for row in table(cards)]
    return ContentFile("\r\n".join(lines).encode(encoding), name="catalogue.csv")


def folder(members: dict[str, bytes], name="fichiers.zip") -> ContentFile:
    return ContentFile(archive(members), name=name)
