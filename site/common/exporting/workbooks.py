"""Workbooks we hand out. What people typed is never a formula for whoever opens it."""

import io
import re
from collections.abc import Iterable

from django.utils.functional import Promise
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from wagtail.admin.views.mixins import SpreadsheetExportMixin

WORDS = "Mots possibles"
ROWS_WITH_A_CHOICE = 2000
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


# For the reports of the editor, whose CSV is written by Wagtail; its workbooks hold no formula already.
NEUTRAL_TEXTS = SpreadsheetExportMixin.custom_value_preprocess | {str: {SpreadsheetExportMixin.FORMAT_CSV: neutral}}


def workbook(
    headings: Iterable[str], rows: Iterable[Iterable], *, title: str = "Feuille 1", words: dict | None = None
) -> bytes:
    """One sheet, its headings bold and frozen, columns wide enough to read. `words`: by heading, what cells may say."""
    book, headings = Workbook(), list(headings)
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
    if words:
        offer(book, headings, words)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def offer(book: Workbook, headings: list[str], words: dict[str, list[str]]) -> None:
    """A second sheet lists the words; the cells of their columns let one be chosen, and refuse nothing."""
    listed = book.create_sheet(WORDS)
    for place, (heading, choices) in enumerate(words.items(), 1):
        letter = get_column_letter(place)
        for row, text in enumerate([heading, *choices], 1):
            listed.cell(row, place, neutral(text))
        listed[f"{letter}1"].font = Font(bold=True)
        listed.column_dimensions[letter].width = 44
        source = f"'{WORDS}'!${letter}$2:${letter}${len(choices) + 1}"
        choice = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
        column = get_column_letter(headings.index(heading) + 1)
        choice.add(f"{column}2:{column}{ROWS_WITH_A_CHOICE}")
        book.worksheets[0].add_data_validation(choice)
