"""Workbooks we hand out. What people typed is never a formula for whoever opens it."""

import io
import re
from collections.abc import Iterable

from django.utils.functional import Promise
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def neutral(value):
    """Text that a spreadsheet would compute gets an apostrophe before it; control characters go."""
    if isinstance(value, Promise):  # a label not translated yet: openpyxl takes text only
        value = str(value)
    if not isinstance(value, str):
        return value
    value = NOT_XML.sub("", value)
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value


def workbook(headings: Iterable[str], rows: Iterable[Iterable], *, title: str = "Feuille 1") -> bytes:
    """One sheet, its headings bold and frozen, columns wide enough to read."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    sheet.append([neutral(heading) for heading in headings])
    for row in rows:
        sheet.append([neutral(value) for value in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(cell.column)].width = 24
    sheet.freeze_panes = "A2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
