"""Booklets to fold: the right page on the right half, whatever their number."""

import re
from io import BytesIO

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from common.printing.imposing import HEIGHT, MM, WIDTH, booklet, side_by_side
from common.printing.press import fonts


def pages(count: int, *, paper: str = "a5") -> bytes:
    body = "#pagebreak()".join(f"Page numéro {number}\n" for number in range(1, count + 1))
    head = f'#set document(title: "Livret")\n#set text(lang: "fr")\n#set page(paper: "{paper}")\n'
    return typst.compile((head + body).encode(), font_paths=fonts(), pdf_standards=["ua-1"])


def halves(sheet) -> tuple[int | None, int | None]:
    """The page numbers drawn on the left and on the right of a sheet."""
    found = [None, None]
    for name, form in sheet["/Resources"]["/XObject"].items():
        x = float(re.search(rf"q [\d.]+ 0 0 [\d.]+ ([\d.-]+) [\d.-]+ cm {name} Do", content(sheet))[1])
        words = sheet.extract_xform_text(form.get_object())
        found[x >= WIDTH / 2 - 1] = int(re.search(r"numéro (\d+)", words)[1])
    return tuple(found)


def test_four_pages_are_one_sheet():
    assert side_by_side(4) == [(4, 1), (2, 3)]


def test_five_pages_leave_three_blanks_at_the_end():
    assert side_by_side(5) == [(None, 1), (2, None), (None, 3), (4, 5)]


def test_five_pages_with_a_back_cover_keep_it_outside():
    assert side_by_side(5, back_cover=True) == [(5, 1), (2, None), (None, 3), (4, None)]


def test_eight_pages_are_two_sheets():
    assert side_by_side(8) == side_by_side(8, back_cover=True) == [(8, 1), (2, 7), (6, 3), (4, 5)]


def test_forty_pages_meet_in_the_middle():
    sides = side_by_side(40)
    assert sides[:2] == [(40, 1), (2, 39)]
    assert sides[-2:] == [(22, 19), (20, 21)]


def test_no_page_and_one_page():
    assert side_by_side(0) == []
    assert side_by_side(1) == side_by_side(1, back_cover=True) == [(None, 1), (None, None)]


def folded(sides) -> list:
    """What a reader meets who leafs through the stapled sheets: each leaf's front, then its back."""
    leaves = [(front[1], back[0]) for front, back in zip(sides[::2], sides[1::2], strict=True)]
    inner = [(back[1], front[0]) for front, back in zip(sides[::2], sides[1::2], strict=True)]
    return [page for leaf in [*leaves, *reversed(inner)] for page in leaf]


@given(st.integers(1, 200), st.booleans())
def test_once_folded_the_pages_follow_one_another(count, back_cover):
    read = folded(side_by_side(count, back_cover=back_cover))
    assert len(read) % 4 == 0
    assert [page for page in read if page] == list(range(1, count + 1))
    assert len(read) - count < 4


@pytest.mark.parametrize("count", [4, 5, 8, 40])
def test_the_sheets_carry_their_pages_where_the_order_says(count):
    made = PdfReader(BytesIO(booklet(pages(count))))
    assert [halves(sheet) for sheet in made.pages] == side_by_side(count)
    assert {(round(float(s.mediabox.width)), round(float(s.mediabox.height))) for s in made.pages} == {(842, 595)}


def test_the_title_and_the_language_follow_and_the_printer_is_told_how_to_turn():
    made = PdfReader(BytesIO(booklet(pages(4))))
    assert made.metadata.title == "Livret"
    assert made.root_object["/Lang"] == "fr"
    assert made.root_object["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipShortEdge"


def content(sheet) -> str:
    return sheet.get_contents().get_data().decode()


def placements(sheet) -> list[list[float]]:
    return [[float(each) for each in found.split()] for found in re.findall(r"q ([\d. -]+) cm", content(sheet))]


def test_pages_of_another_size_are_made_to_fit_their_half():
    scale, *_, x, y = placements(PdfReader(BytesIO(booklet(pages(1, paper="a4")))).pages[0])[0]
    assert scale == pytest.approx(HEIGHT / (297 * MM), abs=0.001)
    assert (x, y) == (pytest.approx(WIDTH / 2, abs=0.5), pytest.approx(0, abs=0.5))


def test_a_page_whose_origin_is_elsewhere_lands_in_its_half():
    writer = PdfWriter(clone_from=BytesIO(pages(1)))
    box = writer.pages[0].mediabox
    box.lower_left, box.upper_right = (100, 50), (100 + WIDTH / 2, 50 + HEIGHT)
    writer.pages[0].cropbox = box
    moved = BytesIO()
    writer.write(moved)
    *_, x, y = placements(PdfReader(BytesIO(booklet(moved.getvalue()))).pages[0])[0]
    assert (x, y) == (pytest.approx(WIDTH / 2 - 100, abs=0.5), pytest.approx(-50, abs=0.5))


def test_inner_sheets_are_drawn_nearer_to_the_fold():
    outer, _, inner, _ = PdfReader(BytesIO(booklet(pages(8), creep_mm=0.1))).pages
    plain = PdfReader(BytesIO(booklet(pages(8)))).pages[2]
    assert placements(outer) == placements(plain)
    left, right = (there[4] - here[4] for there, here in zip(placements(inner), placements(plain), strict=True))
    assert (left, right) == (pytest.approx(0.1 * MM, abs=0.01), pytest.approx(-0.1 * MM, abs=0.01))


def test_fold_marks_are_drawn_when_asked_for():
    assert " l S" not in content(PdfReader(BytesIO(booklet(pages(4)))).pages[0])
    assert content(PdfReader(BytesIO(booklet(pages(4), fold_marks=True))).pages[0]).count(" l S") == 2
