"""A spreadsheet into rows of text, row by row, whatever program wrote it; or a refusal that says why."""

from collections.abc import Iterator
from typing import NamedTuple

from common.errors import Refused
from common.uploads.check import check_size
from network.domain.imports import delimited, workbook

MEGABYTES = 10
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
SAVE_AS = "Enregistrez-le au format Excel (.xlsx) ou CSV, puis déposez-le à nouveau."


class Row(NamedTuple):
    number: int  # as the person's spreadsheet shows it
    cells: list[str]


def rows(file, name: str) -> Iterator[Row]:
    """Every row that has something in it. Raises Refused for what is not a spreadsheet."""
    read = reader_for(file, name)
    file.seek(0)
    for number, cells in enumerate(read(file), 1):
        if any(cells):
            yield Row(number, cells)


def reader_for(file, name: str):
    check_size(file, MEGABYTES)
    file.seek(0)
    start = file.read(4096)
    ending = name.lower().rpartition(".")[2]
    if start.startswith(OLD_EXCEL):
        raise Refused(f"C’est un ancien classeur Excel, ou un classeur protégé. {SAVE_AS}", code="kind")
    if ending not in {"xlsx", "csv", "txt", "tsv"}:
        raise Refused(f"Ce type de fichier ne se lit pas ici. {SAVE_AS}", code="kind")
    zipped = start.startswith(b"PK\x03\x04")
    if zipped and ending == "xlsx":
        return workbook.read
    if zipped or ending == "xlsx" or delimited.is_binary(start):
        raise Refused(f"Le contenu de ce fichier n’est pas celui d’un « .{ending} ». {SAVE_AS}", code="disguised")
    return delimited.read
