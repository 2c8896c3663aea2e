"""Lists people take away, as a workbook or as CSV."""

import csv
import io
from collections.abc import Iterable

from django.http import HttpResponse
from django.utils import timezone

from common.exporting.workbooks import neutral, workbook


def comma_separated(headings: Iterable[str], rows: Iterable[Iterable]) -> bytes:
    """Semicolons and a byte order mark: what the spreadsheets used in France open without asking."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";")
    writer.writerow([neutral(heading) for heading in headings])
    writer.writerows([neutral(value) for value in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


WRITERS = {
    "xlsx": (workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (comma_separated, "text/csv; charset=utf-8"),
}


def download(kind: str, *, name: str, headings: Iterable[str], rows: Iterable[Iterable]) -> HttpResponse:
    write, _ = WRITERS[kind]
    return attachment(write(headings, rows), kind=kind, name=f"{name}-{timezone.localdate().isoformat()}")


def attachment(content: bytes, *, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=WRITERS[kind][1], headers=headers)
