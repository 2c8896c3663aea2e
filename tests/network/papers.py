"""Files as people give them."""

import io
import zipfile

from django.core.files.base import ContentFile
from openpyxl import Workbook

from network.demo.paper import signed_paper

HEADINGS = ["Nom", "Type", "SIRET", "Adresse", "Code postal", "Commune", "Courriel", "Téléphone", "QPV", "Publics"]
GOOD = [
    "Maison Un",
    "Centre social",
    "",
    "1 rue",
    "93200",
    "Saint-Denis",
    "un@example.org",
    "01 99 00 10 00",
    "oui",
    "",
]


def pdf(name="convention.pdf"):
    return ContentFile(signed_paper("Convention signée"), name=name)


def line(number: int, **changes) -> list:
    row = dict(zip(HEADINGS, GOOD, strict=True)) | {"Nom": f"Maison {number}"} | changes
    return [row[heading] for heading in HEADINGS]


def csv_file(rows, encoding="utf-8", separator=";", name="liste.csv"):
    text = "\r\n".join(separator.join(str(cell) for cell in row) for row in rows)
    return ContentFile(text.encode(encoding), name=name)


def xlsx_file(rows, change=lambda sheet: None, name="liste.xlsx"):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    change(book.active)
    written = io.BytesIO()
    book.save(written)
    return ContentFile(written.getvalue(), name=name)


def repacked(file, change=lambda name, content: content, **more):
    """The same archive with the members that `change(name, content)` gives back, and more of them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file.read())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = change(member.filename, old.read(member))
            if content is not None:
                new.writestr(member.filename, content)
        for name, content in more.items():
            new.writestr(f"xl/{name}.xml", content)
    return ContentFile(out.getvalue(), name=file.name)
