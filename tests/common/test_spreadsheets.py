"""What every import reads: OpenDocument beside Excel and CSV, words as people write them."""

import tracemalloc
from itertools import islice

import pytest

from common.errors import Refused
from common.folding import plain
from common.spreadsheets import opendocument
from common.spreadsheets.cells import Broken, Formula, Merged
from common.spreadsheets.reading import rows
from common.spreadsheets.words import Nearest, listed, meant
from tests.support.spreadsheets import ods_content, ods_file, ods_packed, ods_table, typed

WORDS = ["cinema", "arts de la rue", "theatre"]


def read(file) -> list:
    return list(rows(file, file.name))


def cells(*row) -> list[str]:
    return read(ods_file([row]))[0].cells


def test_a_libreoffice_workbook_is_read_as_it_was_typed():
    found = read(ods_file([["Titre", "Durée"], [], ["Le « photolangage »", 20], ["Deux\nlignes", 1.5]]))
    assert [(row.number, row.cells) for row in found] == [
        (1, ["Titre", "Durée"]),
        (3, ["Le « photolangage »", "20"]),
        (4, ["Deux\nlignes", "1.5"]),
    ]


def test_values_are_read_as_they_are_kept_not_as_they_are_shown():
    date = typed("date", "2026-12-08T00:00:00", "8 déc.")
    yes, no = typed("boolean", "true", "VRAI"), typed("boolean", "false", "FAUX")
    assert cells(date, yes, no) == ["2026-12-08", "oui", "non"]


def test_notes_beside_a_cell_are_not_its_text_and_its_breaks_are():
    note = "<office:annotation><text:p>à revoir</text:p></office:annotation>"
    text = "<text:p>Un <text:span>mot</text:span><text:line-break/>puis<text:s/>deux</text:p>"
    assert cells(f"<table:table-cell>{note}{text}</table:table-cell>") == ["Un mot\npuis deux"]


def test_repeated_cells_stand_where_they_are_and_not_further_than_we_read():
    twice = '<table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>'
    endless = '<table:table-cell table:number-columns-repeated="16384"/>'
    assert cells(twice, "b", endless) == ["a", "a", "b"]
    assert len(cells(endless.replace("/>", "><text:p>x</text:p></table:table-cell>"))) == 100


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ('<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>', Formula),
        ('<table:table-cell calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>', Broken),
        ('<table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell>', Merged),
        ('<table:table-cell table:number-rows-spanned="3"><text:p>a</text:p></table:table-cell>', Merged),
    ],
)
def test_what_is_no_plain_value_is_told(cell, kind):
    assert isinstance(cells(cell, "b")[0], kind)


def test_a_cell_that_a_merged_one_covers_is_told_too():
    assert isinstance(cells("a", "<table:covered-table-cell/>", "b")[1], Merged)


def test_hidden_sheets_are_passed():
    content = ods_content(ods_table([["secret"]], style="caché"), ods_table([["Titre"]]), ods_table([["après"]]))
    assert [row.cells for row in read(ods_packed(content))] == [["Titre"]]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ods_content(ods_table([["secret"]], style="caché")), "empty"),
        (ods_content(ods_table([["Titre"]]))[:-200], "broken"),
        (b"<!DOCTYPE x>" + ods_content(ods_table([["Titre"]])), "entities"),
        (b"\x89 not a text at all", "broken"),
        (ods_content(ods_table([["Titre"]])).replace(b'"1048000"', b'"many"'), "broken"),
    ],
    ids=["nothing to see", "cut", "document type", "encrypted", "nonsense"],
)
def test_a_workbook_that_cannot_be_read_says_so(content, code):
    with pytest.raises(Refused) as refused:
        read(ods_packed(content))
    assert refused.value.error_list[0].code == code


def test_a_sheet_without_end_is_left_at_the_last_row_a_program_has(monkeypatch):
    monkeypatch.setattr(opendocument, "MAX_ROWS", 1_000)
    endless = ods_content(ods_table([["Titre"], *[[]] * 3])).replace(b'"1048000"', b'"99999999999"')
    assert len(list(opendocument.read(ods_packed(endless)))) == 1_000


def test_a_content_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(opendocument, "MAX_CONTENT", 500)
    with pytest.raises(Refused) as refused:
        read(ods_file([["x" * 600]]))
    assert refused.value.error_list[0].code == "bomb"


def test_memory_does_not_grow_with_the_rows():
    def peak(many: int) -> int:
        file = ods_file([["Une technique", "20", "Un déroulé"]] * many)
        tracemalloc.start()
        try:
            assert sum(1 for _ in islice(opendocument.read(file), many)) == many
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)
    small, large = peak(1_000), peak(8_000)
    assert large - small < 7_000 * 100


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cinéma ; Théâtre", ["Cinéma", "Théâtre"]),
        ("Cinéma\nThéâtre", ["Cinéma", "Théâtre"]),
        ("Cinéma, théâtre", ["Cinéma", "théâtre"]),
        ("Arts de la rue", ["Arts de la rue"]),
        (" ; ", []),
    ],
)
def test_the_words_of_a_cell_are_told_apart(text, words):
    assert listed(text, WORDS) == words


def test_the_nearest_word_is_proposed_and_nothing_for_a_number():
    nearest = Nearest(WORDS)
    assert [nearest("Cinemas"), nearest("le théâtre"), nearest("Fusée"), nearest("974")] == [
        "cinema",
        "theatre",
        "",
        "",
    ]
    assert meant(["Cinéma", "Théâtre"]) == "Vouliez-vous dire « Cinéma » et « Théâtre » ?"


def test_two_ways_of_writing_a_word_are_one():
    assert plain("L’ŒUVRE,  d’Été & Cie") == plain("l oeuvre d ete et cie")
