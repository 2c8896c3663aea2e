"""The faulty lines as a workbook, with what is wrong and what to do beside them. Corrected there, it is read again."""

from common.exporting.workbooks import workbook
from common.spreadsheets.lines import Sheet

BESIDE = ["Ce qui ne va pas", "Que faire", "Ligne d’origine"]  # no column of ours: not read when the file comes back


def faulty_workbook(sheet: Sheet, faults: list[dict], possible: dict[str, list[str]]) -> bytes:
    """`possible`: by field, what a cell may say."""
    by_line: dict[int, list[dict]] = {}
    for fault in faults:
        by_line.setdefault(fault["line"], []).append(fault)
    headings, labels = sheet.headings, sheet.heading.labels
    lines = [row for row in sheet.rows if row.number in by_line]
    table = [[*padded(row.cells, len(headings)), *said(by_line[row.number]), row.number] for row in lines]
    words = {labels[name]: list_ for name, list_ in possible.items() if name in labels}  # under the file's own headings
    return workbook([*headings, *BESIDE], table, title="À corriger", words=words)


def padded(cells: list[str], width: int) -> list[str]:
    return [str(cell) for cell in cells[:width]] + [""] * (width - len(cells))


def said(faults: list[dict]) -> tuple[str, str]:
    wrong = "\n".join(f"{fault['column']}\u00a0: {fault['wrong']}" for fault in faults)
    return wrong, "\n".join(fault["todo"] for fault in faults)
