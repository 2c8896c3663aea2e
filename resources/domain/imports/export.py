"""The workbooks we hand out: a model with one card written in full, and the faulty lines."""

from common.exporting.workbooks import workbook
from common.spreadsheets import correcting
from resources.domain.imports.columns import COLUMNS, EXAMPLE
from resources.domain.imports.planning import sheet_of
from resources.domain.imports.words import possible
from resources.models import CatalogueImport


def faulty_workbook(run: CatalogueImport) -> bytes:
    with sheet_of(run) as sheet:
        return correcting.faulty_workbook(sheet, run.report.get("faults", []), possible())


def model_workbook() -> bytes:
    """To start from: the headings we read, a line to follow and to replace, and what the cells may say."""
    words = possible()
    listed = {column.heading: words[column.name] for column in COLUMNS if column.name in words}
    example = [EXAMPLE.get(column.name, "") for column in COLUMNS]
    return workbook([column.heading for column in COLUMNS], [example], words=listed)
