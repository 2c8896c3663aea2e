"""The workbooks we hand out: an empty one, and the faulty lines."""

from common.exporting.workbooks import workbook
from common.spreadsheets import correcting
from common.spreadsheets.reading import rows
from network.domain.imports.columns import columns_of
from network.domain.imports.lines import Sheet
from network.domain.imports.words import possible
from network.domain.imports.working import model_of
from network.models import ImportRun


def faulty_workbook(run: ImportRun) -> bytes:
    with run.file.open("rb") as file:
        sheet = Sheet(rows(file, run.name), model_of(run), run.territory)
        return correcting.faulty_workbook(sheet, run.report.get("faults", []), possible(sheet.model))


def empty_workbook(model, territory) -> bytes:
    """To start from: the headings we read, and what their cells may say."""
    columns = [column for column in columns_of(model, territory) if column.required or column.name != "territory"]
    lists = possible(model)
    words = {column.heading: lists[column.name] for column in columns if column.name in lists}
    return workbook([column.heading for column in columns], [], words=words)
