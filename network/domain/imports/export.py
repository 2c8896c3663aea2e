"""The faulty lines as a workbook: as they were, with what is wrong and what to do beside them."""

from common.exporting.workbooks import workbook
from network.domain.imports.lines import Sheet
from network.domain.imports.reading import rows
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
    return workbook([*headings, "Ce qui ne va pas", "Que faire", "Ligne d’origine"], table, title="À corriger")


def padded(cells: list[str], width: int) -> list[str]:
    return [str(cell) for cell in cells[:width]] + [""] * (width - len(cells))


def said(faults: list[dict]) -> tuple[str, str]:
    wrong = "\n".join(f"{fault['column']}\u00a0: {fault['wrong']}" for fault in faults)
    return wrong, "\n".join(fault["todo"] for fault in faults)
