"""An Excel workbook, read as a stream after its container has been weighed: its first visible sheet."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from common.errors import Refused
from common.spreadsheets.cells import Broken, Formula, Merged
from common.uploads.archives import check_archive
from common.uploads.kinds import KINDS

MEGABYTE = 2**20
MAX_STRINGS = 40 * MEGABYTE  # the one part that is held in memory
MAX_COLUMNS = 100
MAX_MERGED = 200
BROKEN = "Ce classeur est abîmé : ouvrez-le, enregistrez-le à nouveau, puis réessayez."
TOO_BIG = "Ce classeur est beaucoup trop gros une fois ouvert : gardez la feuille utile, sans images."
NO_SHEET = "Ce classeur n’a pas de feuille visible."
UNREADABLE = (  # what openpyxl and zipfile raise on a file that is not what it says
    *(ValueError, LookupError, TypeError, AttributeError, OSError, EOFError, NotImplementedError, RuntimeError),
    *(ParseError, zipfile.BadZipFile, zlib.error),
)
MARKS = {"f": Formula, "e": Broken}
MERGED = re.compile(rb'<mergeCell\s[^>]*ref="([A-Z]+\d+:[A-Z]+\d+)"')


def read(file) -> Iterator[list[str]]:
    weigh(file)
    try:
        book = load_workbook(file, read_only=True, keep_links=False)
    except UNREADABLE as error:
        raise Refused(BROKEN, code="broken") from error
    try:
        sheet = first_sheet(book)
        merged = merged_ranges(book, sheet)
        sheet.reset_dimensions()  # some programs write them wrong
        for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), 1):
            yield marked(number, trimmed([text_of(cell) for cell in row]), merged)
    except UNREADABLE as error:
        raise Refused(BROKEN, code="broken") from error
    finally:
        book.close()


def weigh(file, kind: str = "xlsx") -> None:
    """Sizes and kinds are told by the container: nothing is unpacked to know them."""
    check_archive(file, KINDS[kind])
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
        strings = sum(each.file_size for each in members if each.filename.lower().endswith("sharedstrings.xml"))
        if strings > MAX_STRINGS:
            raise Refused(TOO_BIG, code="bomb")
        for member in members:
            refuse_entities(archive, member)


def refuse_entities(archive, member) -> None:
    """No program that writes workbooks declares a document type; an attack does."""
    if not member.filename.lower().endswith((".xml", ".rels")):
        return
    try:
        with archive.open(member) as part:
            start = part.read(4096)
    except UNREADABLE as error:
        raise Refused(BROKEN, code="broken") from error
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise Refused(BROKEN, code="entities")


def first_sheet(book):
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not sheets:
        raise Refused(NO_SHEET, code="empty")
    return sheets[0]


def merged_ranges(book, sheet) -> list[tuple[int, int, int, int]]:
    """They stand at the end of the sheet, after the rows; the stream reader skips them."""
    found, rest = [], b""
    with book._archive.open(sheet._worksheet_path) as part:
        while chunk := part.read(MEGABYTE):
            window = rest + chunk
            found += [range_boundaries(ref.decode()) for ref in MERGED.findall(window)]
            cut = window.rfind(b">") + 1
            rest = window[cut:] if cut else window[-200:]
    if len(found) > MAX_MERGED:
        raise Refused(
            "Ce classeur a beaucoup de cellules fusionnées : sélectionnez tout, annulez la fusion, "
            "complétez les cases vides, puis déposez le fichier à nouveau.",
            code="merged",
        )
    return found


def trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def marked(number: int, cells: list[str], merged) -> list[str]:
    """The row with the cells of merged ranges marked as such."""
    for left, top, right, bottom in merged:
        if top <= number <= bottom:
            cells += [""] * (min(right, MAX_COLUMNS) - len(cells))
            for place in range(left - 1, min(right, MAX_COLUMNS)):
                cells[place] = Merged(cells[place])
    return cells


def text_of(cell) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in MARKS:
        return MARKS[cell.data_type](value)
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, date | datetime):
        return value.strftime("%Y-%m-%d")
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if whole else value).strip()
