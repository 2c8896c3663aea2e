"""The files of the demo's kits, made by code: sheets and posters by our own templates, letters, workbooks."""

from common.drawings import illustration
from common.exporting.workbooks import workbook
from common.printing import pdf
from common.printing.drawn import Drawing
from pages.demo.build import spaced
from resources.demo.kits.office import docx, odt

__all__ = ["letter", "outline", "poster", "sheet", "table"]
FOOT = "Ressourçothèque des membres, démonstration"


def sheet(title: str, lead: str, *parts: tuple[str, str, list[str]]) -> tuple[str, bytes]:
    """`parts`: (kind, heading, lines); kinds: ticks, points, blanks, words."""
    listed = [{"kind": kind, "title": heading, "lines": lines} for kind, heading, lines in parts]
    data = {"title": title, "lead": lead, "parts": listed, "foot": FOOT}
    return "pdf", pdf("resources/kit_sheet.typ", data, title=title)


def poster(title: str, lead: str, promise: str, *blanks: str) -> tuple[str, bytes]:
    picture = Drawing(illustration(title, "publie", "theatre"))
    data = {"title": title, "lead": lead, "promise": promise, "blanks": list(blanks), "picture": picture}
    return "pdf", pdf("resources/kit_poster.typ", data, title=title)


def letter(title: str, text: str) -> tuple[str, bytes]:
    return "docx", docx(title, spaced(text))


def outline(title: str, text: str) -> tuple[str, bytes]:
    return "odt", odt(title, spaced(text))


def table(title: str, headings: list[str], *rows: list, words: dict | None = None) -> tuple[str, bytes]:
    return "xlsx", workbook(headings, rows, title=title[:30], words=words)
