"""A spreadsheet into rows of text, row by row, whatever program wrote it; or a refusal that says why."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from common.errors import Refused
from common.spreadsheets import delimited, opendocument, workbook
from common.uploads.check import check_size

MEGABYTES = 10
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
SAVE_AS = "Enregistrez-le au format Excel (.xlsx), OpenDocument (.ods) ou CSV, puis déposez-le à nouveau."
WORKBOOKS = {"xlsx": workbook.read, "ods": opendocument.read}
ENDINGS = (*WORKBOOKS, "csv", "txt", "tsv")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")  # nobody typed them, and no database keeps them all


class Row(NamedTuple):
    number: int  # as the person's spreadsheet shows it
    cells: list[str]


def rows(file, name: str) -> Iterator[Row]:
    """Every row that has something in it. Raises Refused for what is not a spreadsheet."""
    read = reader_for(file, name)
    file.seek(0)
    for number, written in enumerate(read(file), 1):
        cells = [readable(cell) for cell in written]
        if any(cells):
            yield Row(number, cells)


def readable(cell: str) -> str:
    """Without what no person can see. Formulas and merged cells stay what they are."""
    return type(cell)(CONTROLS.sub(" ", cell).strip()) if CONTROLS.search(cell) else cell


def reader_for(file, name: str):
    check_size(file, MEGABYTES)
    file.seek(0)
    start = file.read(4096)
    ending = name.lower().rpartition(".")[2]
    if start.startswith(OLD_EXCEL):
        raise Refused(f"C’est un ancien classeur Excel, ou un classeur protégé. {SAVE_AS}", code="kind")
    if ending not in ENDINGS:
        raise Refused(f"Ce type de fichier ne se lit pas ici. {SAVE_AS}", code="kind")
    zipped = start.startswith(b"PK\x03\x04")
    if zipped and ending in WORKBOOKS:
        return WORKBOOKS[ending]
    if zipped or ending in WORKBOOKS or delimited.is_binary(start):
        raise Refused(f"Le contenu de ce fichier n’est pas celui d’un « .{ending} ». {SAVE_AS}", code="disguised")
    return delimited.read
