"""Files that are not what they say, or far too much of it: each gets its sentence, and nothing is unpacked."""

import io
import tracemalloc
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy

from common.errors import Refused
from common.exporting.workbooks import neutral, workbook
from common.spreadsheets import delimited, reading
from network.domain.imports import plan
from network.models import Structure
from tests.network.papers import HEADINGS, csv_file, line, pdf, repacked, xlsx_file

SHEET = "xl/worksheets/sheet1.xml"


def read(file):
    return list(reading.rows(file, file.name))


def refusal(file) -> Refused:
    with pytest.raises(Refused) as refused:
        read(file)
    return refused.value


def named(content: bytes, name: str):
    return ContentFile(content, name=name)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (named(b"", "a.csv"), "empty"),
        (named(b"x" * (10 * 2**20 + 1), "a.csv"), "size"),
        (named(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.xls"), "kind"),
        (named(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.xlsx"), "kind"),
        (named(b"a;b", "a.doc"), "kind"),
        (named(b"a;b", "a"), "kind"),
        (named(pdf().read(), "a.csv"), "disguised"),
        (named(b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9, "a.csv"), "disguised"),
        (named(b"MZ\x90\x00\x03", "a.csv"), "disguised"),
        (named(b"Nom;Type", "a.xlsx"), "disguised"),
        (named(xlsx_file([HEADINGS]).read(), "a.csv"), "disguised"),
        (named(b"PK\x03\x04" + b"x" * 99, "a.xlsx"), "broken"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_with_its_reason(file, code):
    refused = refusal(file)
    assert refused.error_list[0].code == code
    assert refused.messages[0]


def test_old_excel_is_told_how_to_save():
    assert (
        "Enregistrez-le au format Excel (.xlsx)"
        in refusal(named(b"\xd0\xcf\x11\xe0" + b"\0" * 99, "a.xls")).messages[0]
    )


def zipped(members: dict[str, bytes]):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return named(out.getvalue(), "a.xlsx")


def test_a_zip_that_holds_no_workbook_is_refused():
    assert refusal(zipped({"word/document.xml": b"<x/>"})).error_list[0].code == "disguised"
    assert refusal(zipped({"xl/other.xml": b"<x/>"})).error_list[0].code == "broken"


def test_a_bomb_is_refused_without_being_opened():
    bomb = repacked(xlsx_file([HEADINGS]), lambda name, content: b"0" * (320 * 2**20) if name == SHEET else content)
    tracemalloc.start()
    try:
        assert refusal(bomb).error_list[0].code == "bomb"
        assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
    finally:
        tracemalloc.stop()


def test_too_many_shared_words_are_refused(monkeypatch):
    monkeypatch.setattr("common.spreadsheets.workbook.MAX_STRINGS", 100)
    assert refusal(repacked(xlsx_file([HEADINGS]), sharedStrings=b"<sst>" + b"x" * 200)).error_list[0].code == "bomb"


@pytest.mark.parametrize("declaration", [b"<!DOCTYPE x>", b'<!ENTITY lol "lol">'])
def test_a_workbook_that_declares_entities_is_refused(declaration):
    file = repacked(xlsx_file([HEADINGS]), lambda name, content: declaration + content if name == SHEET else content)
    assert refusal(file).error_list[0].code == "entities"


@pytest.mark.parametrize(
    "change",
    [
        lambda name, content: content[: len(content) // 2] if name == SHEET else content,
        lambda name, content: None if name == SHEET else content,
        lambda name, content: b"<workbook/>" if name == "xl/workbook.xml" else content,
        lambda name, content: content.replace(b'<c r="A1"', b'<c r="zorg"') if name == SHEET else content,
        lambda name, content: None if name == "[Content_Types].xml" else content,
    ],
    ids=["cut", "no sheet", "no list of sheets", "nonsense address", "no types"],
)
def test_a_broken_workbook_says_so(change):
    assert refusal(repacked(xlsx_file([HEADINGS, line(1)]), change)).messages[0]


def test_a_workbook_whose_content_is_damaged_says_so():
    content = bytearray(xlsx_file([HEADINGS, line(1)]).read())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        offset = archive.getinfo(SHEET).header_offset + 60
    content[offset : offset + 40] = b"\xff" * 40
    assert refusal(named(bytes(content), "a.xlsx")).error_list[0].code == "broken"


def test_hidden_sheets_are_passed():
    def hide(sheet):
        sheet.sheet_state = "hidden"
        sheet.parent.create_sheet("Liste").append(["Nom"])

    assert [row.cells for row in read(xlsx_file([["secret"]], hide))] == [["Nom"]]


def test_a_dimension_written_wrong_hides_nothing():
    file = repacked(
        xlsx_file([HEADINGS, line(1), line(2)]),
        lambda name, content: content.replace(b'ref="A1:J3"', b'ref="A1"') if name == SHEET else content,
    )
    assert [row.number for row in read(file)] == [1, 2, 3]


def test_a_quote_never_closed_is_told_with_its_line():
    text = 'Nom;Type\n"Maison' + "x" * 140_000
    assert "ligne" in refusal(named(text.encode(), "a.csv")).messages[0]


def test_bytes_that_no_encoding_of_windows_has_are_read_all_the_same():
    assert delimited.decode(b"Caf\xe9 \x81") == "Café \x81"


def test_an_empty_file_of_blank_lines_is_empty(territory):
    with pytest.raises(Refused, match="vide"):
        plan(file=csv_file([[""], [""]]), name="a.csv", model=Structure, territory=territory)


@pytest.mark.parametrize("kind", [csv_file, xlsx_file])
def test_fifty_thousand_lines_are_refused_with_the_limit(territory, settings, kind):
    settings.IMPORT_MAX_ROWS = 2_000
    file = kind([HEADINGS, *map(line, range(5_000))])
    with pytest.raises(Refused) as refused:
        plan(file=file, name=file.name, model=Structure, territory=territory)
    assert refused.value.messages[0].startswith("Ce fichier a plus de 2000 lignes\u00a0: partagez-le en plusieurs")
    assert refused.value.error_list[0].code == "rows"


def test_memory_does_not_grow_with_the_lines(territory):
    """Peak of 4,000 lines against 1,000: what is kept per line is a name, not a row."""

    def peak(many: int) -> int:
        file = xlsx_file([HEADINGS, *map(line, range(many))])
        tracemalloc.start()
        try:
            plan(file=file, name=file.name, model=Structure, territory=territory)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)  # caches are warm
    small, large = peak(1_000), peak(4_000)
    assert large - small < 3_000 * 2_000


# --- what we hand out -----------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_compute_is_neutralised(start):
    assert neutral(f"{start}1+1") == f"'{start}1+1"


def test_a_label_not_translated_yet_is_text_like_any_other():
    assert neutral(gettext_lazy("=1+1")) == "'=1+1"
    assert workbook([gettext_lazy("Nom")], [[gettext_lazy("Référente")]])


def test_other_values_are_left_alone():
    assert [neutral(value) for value in ("a=1", 12, None, "")] == ["a=1", 12, None, ""]


def test_control_characters_do_not_break_the_workbook():
    assert neutral("a\x00b\x0bc") == "abc"


def test_a_workbook_opens_with_its_headings_and_rows():
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook(["Nom", "=x"], [["Maison", "+33"], ["b", 3]], title="À corriger")))
    assert book.active.title == "À corriger"
    assert [[cell.value for cell in row] for row in book.active.rows] == [["Nom", "'=x"], ["Maison", "'+33"], ["b", 3]]
    assert book.active.freeze_panes == "A2"
