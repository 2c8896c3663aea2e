"""The workbooks we hand out: an empty one, and the faulty lines with what is wrong and what to do beside them."""

from common.exporting.workbooks import workbook
from network.domain.imports.columns import columns_of
from network.domain.imports.lines import Sheet
from network.domain.imports.reading import rows
from network.domain.imports.words import possible
from network.domain.imports.working import model_of
from network.models import ImportRun


def faulty_workbook(run: ImportRun) -> bytes:
    """Corrected in place, it can be imported again: our two columns are not read."""
    by_line: dict[int, list[dict]] = {}
    for fault in run.report.get("faults", ()):
        by_line.setdefault(fault["line"], []).append(fault)
    with run.file.open("rb") as file:
        sheet = Sheet(rows(file, run.name), model_of(run), run.territory)
        headings = sheet.headings
        lines = [row for row in sheet.rows if row.number in by_line]
    table = [[*padded(row.cells, len(headings)), *said(by_line[row.number]), row.number] for row in lines]
    beside = ["Ce qui ne va pas", "Que faire", "Ligne d’origine"]
    return workbook([*headings, *beside], table, title="À corriger", words=words_of(sheet))


def empty_workbook(model, territory) -> bytes:
    """To start from: the headings we read, and what their cells may say."""
    columns = [column for column in columns_of(model, territory) if column.required or column.name != "territory"]
    lists = possible(model)
    words = {column.heading: lists[column.name] for column in columns if column.name in lists}
    return workbook([column.heading for column in columns], [], words=words)


def words_of(sheet: Sheet) -> dict[str, list[str]]:
    """Under the headings of the file itself."""
    return {
        sheet.heading.labels[name]: words
        for name, words in possible(sheet.model).items()
        if name in sheet.heading.labels
    }


def padded(cells: list[str], width: int) -> list[str]:
    return [str(cell) for cell in cells[:width]] + [""] * (width - len(cells))


def said(faults: list[dict]) -> tuple[str, str]:
    wrong = "\n".join(f"{fault['column']}\u00a0: {fault['wrong']}" for fault in faults)
    return wrong, "\n".join(fault["todo"] for fault in faults)
