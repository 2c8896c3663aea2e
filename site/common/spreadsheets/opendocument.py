"""A LibreOffice workbook, read as a stream after its container has been weighed: its first visible sheet."""

import zipfile
from collections.abc import Iterator
from datetime import datetime
from itertools import islice, repeat
from xml.etree.ElementTree import Element, iterparse

from common.errors import Refused
from common.spreadsheets.cells import Broken, Formula, Merged
from common.spreadsheets.workbook import (
    BROKEN,
    MAX_COLUMNS,
    MEGABYTE,
    NO_SHEET,
    TOO_BIG,
    UNREADABLE,
    trimmed,
    weigh,
)

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
MAX_ROWS = 2**20  # of a sheet: programs fill it to the end with empty rows, an attack goes on
MAX_CONTENT = 120 * MEGABYTE


def read(file) -> Iterator[list[str]]:
    weigh(file, "ods")
    try:
        with zipfile.ZipFile(file) as archive:
            if archive.getinfo("content.xml").file_size > MAX_CONTENT:
                raise Refused(TOO_BIG, code="bomb")
            with archive.open("content.xml") as part:
                yield from islice(rows(part), MAX_ROWS)
    except UNREADABLE as error:
        raise Refused(BROKEN, code="broken") from error


def rows(part) -> Iterator[list[str]]:
    """Of the first visible sheet, each dropped once it is read."""
    hidden, table = set(), None
    # document types are refused and sizes weighed before; the parser of Python fetches nothing
    for event, element in iterparse(part, events=("start", "end")):  # noqa: S314
        if event == "end" and element.tag == f"{STYLE}style":
            hidden |= hidden_styles(element)
        elif event == "start" and element.tag == f"{TABLE}table" and table is None:
            table = element if element.get(f"{TABLE}style-name") not in hidden else None
        elif event == "end" and element is table:
            return
        elif event == "end" and element.tag == f"{TABLE}table-row":
            if table is not None:
                yield from repeat(cells_of(element), int(element.get(f"{TABLE}number-rows-repeated", "1")))
                del table[:]
            element.clear()
    raise Refused(NO_SHEET, code="empty")


def hidden_styles(element: Element) -> set[str]:
    properties = element.find(f"{STYLE}table-properties")
    hides = properties is not None and properties.get(f"{TABLE}display") == "false"
    return {element.get(f"{STYLE}name")} if hides else set()


def cells_of(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag not in CELLS:
            continue
        text = marked(cell)
        times = min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), MAX_COLUMNS - len(cells))
        cells += [text] * times
    return trimmed(cells)


def marked(cell: Element) -> str:
    """What a formula or an error shows is not data; a merged cell, and those that it covers, are told."""
    text = text_of(cell)
    if cell.get(f"{TABLE}formula"):
        return Formula(text or "=")
    if cell.get(f"{CALCEXT}value-type") == "error":
        return Broken(text)
    spans = (cell.get(f"{TABLE}number-columns-spanned", "1"), cell.get(f"{TABLE}number-rows-spanned", "1"))
    if cell.tag == CELLS[1] or spans != ("1", "1"):
        return Merged(text)
    return text


def text_of(cell: Element) -> str:
    """What was typed: numbers and dates as they are kept, not as a style shows them."""
    kind = cell.get(f"{OFFICE}value-type")
    if kind in ("float", "currency", "percentage"):
        value = float(cell.get(f"{OFFICE}value"))
        return str(int(value) if value.is_integer() else value)
    if kind == "boolean":
        return "oui" if cell.get(f"{OFFICE}boolean-value") == "true" else "non"
    if kind == "date":
        return datetime.fromisoformat(cell.get(f"{OFFICE}date-value")).strftime("%Y-%m-%d")
    return "\n".join(written(each) for each in cell.findall(f"{TEXT}p")).strip()


def written(element: Element) -> str:
    """A paragraph: its runs, its line breaks, its repeated spaces. Notes beside the cell are not of it."""
    said = [element.text or ""]
    for part in element:
        said.append({f"{TEXT}line-break": "\n", f"{TEXT}tab": " ", f"{TEXT}s": " "}.get(part.tag) or written(part))
        said.append(part.tail or "")
    return "".join(said)
