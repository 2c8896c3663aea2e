"""What comes in from outside: each attack with a file made for it, and honest files let through."""

import pytest

from common.errors import Refused
from common.uploads import SafeFile, check_upload
from common.uploads.kinds import KINDS
from tests.support.files import HONEST, PDF, SVG, archive, office, upload


def refused(name: str, content: bytes, *kinds: str, megabytes=20) -> Refused:
    with pytest.raises(Refused) as caught:
        check_upload(upload(name, content), kinds=kinds or tuple(KINDS), megabytes=megabytes)
    return caught.value


def test_every_kind_we_take_has_an_honest_example():
    assert set(HONEST) == set(KINDS)


@pytest.mark.parametrize("extension", sorted(HONEST))
def test_an_honest_file_is_let_through_and_left_at_its_start(extension):
    file = upload(f"fichier.{extension.upper()}", HONEST[extension])

    assert check_upload(file, kinds=(extension,)).extension == extension
    assert file.tell() == 0


@pytest.mark.parametrize("extension", sorted(set(HONEST) - {"csv", "txt", "ics"}))
def test_a_page_with_a_script_cannot_hide_behind_an_extension(extension):
    assert refused(f"photo.{extension}", b"<!doctype html><script>alert(1)</script>").code == "disguised"


@pytest.mark.parametrize("name", ["texte.txt", "liste.csv", "agenda.ics"])
@pytest.mark.parametrize("content", [SVG, b"\xef\xbb\xbf  <html>", PDF, HONEST["zip"], b"MZ\x90\0\x03"])
def test_text_that_is_something_else_is_refused(name, content):
    assert refused(name, content).code == "disguised"


@pytest.mark.parametrize("name", ["dessin.svg", "page.html", "programme.exe", "sans-extension", "photo.png.svg"])
def test_kinds_we_do_not_take_are_named_with_those_we_take(name):
    file = upload("x", SVG)
    file.name = name
    with pytest.raises(Refused, match=r"Acceptés : image PNG \(\.png\)") as caught:
        check_upload(file, kinds=("png",))
    assert caught.value.code == "kind"


def test_a_drawing_with_a_script_renamed_as_a_picture_is_refused():
    assert refused("dessin.png", SVG).code == "disguised"


def test_jpeg_is_known_under_both_names():
    assert check_upload(upload("photo.jpeg", HONEST["jpg"]), kinds=("jpeg",)).extension == "jpg"


def test_an_empty_file_is_said_to_be_empty():
    assert refused("vide.pdf", b"").code == "empty"


def test_a_file_too_large_is_told_its_size_and_the_limit():
    error = refused("gros.txt", b"a" * (2**21 + 1), megabytes=2)
    assert error.code == "size"
    assert "2.0 Mo" in error.message or "2,0 Mo" in error.message


# --- archives -----------------------------------------------------------------------------------


def test_a_bomb_is_refused_before_it_is_opened():
    bomb = archive({"xl/workbook.xml": b"<x/>", "xl/sheet.xml": b"0" * (30 * 2**20)})
    assert len(bomb) < 2**16
    assert refused("classeur.xlsx", bomb).code == "bomb"


def test_a_crowd_of_members_is_refused():
    assert refused("foule.zip", archive({f"{n}.txt": b"" for n in range(5001)})).code == "bomb"


def test_a_long_repetitive_sheet_within_reason_is_let_through():
    sheet = office("xlsx", **{"xl/sheet.xml": b"<row/>" * 100_000})
    assert check_upload(upload("liste.xlsx", sheet), kinds=("xlsx",))


@pytest.mark.parametrize("path", ["../../etc/passwd", "/etc/passwd", "C:/x.txt", "a\\..\\..\\b.txt"])
def test_members_that_would_be_written_elsewhere_are_refused(path):
    assert refused("archive.zip", archive({path: b"x"})).code == "path"


@pytest.mark.parametrize("extension", ["docx", "xlsx", "pptx"])
def test_a_document_with_macros_is_refused(extension):
    assert refused(f"fichier.{extension}", office(extension, **{"word/vbaProject.bin": b"x"})).code == "macro"


@pytest.mark.parametrize("member", ["jeu.exe", "page.html", "dessin.SVG", "script.js"])
def test_an_archive_with_a_programme_is_refused(member):
    assert refused("archive.zip", archive({member: b"x"})).code == "program"


def test_an_office_file_of_another_kind_is_disguised():
    assert refused("texte.docx", HONEST["xlsx"]).code == "disguised"
    assert refused("texte.odt", HONEST["ods"]).code == "disguised"
    assert refused("texte.docx", HONEST["zip"]).code == "disguised"


def test_an_open_document_without_its_name_inside_is_broken():
    assert refused("texte.odt", archive({"content.xml": b"<x/>"})).code == "broken"


def test_a_cut_archive_is_broken():
    assert refused("texte.docx", HONEST["docx"][:-20]).code == "broken"


def test_an_archive_with_a_password_is_said_to_be_protected():
    content = bytearray(HONEST["zip"])
    central = content.index(b"PK\x01\x02")
    content[central + 8] |= 1
    assert refused("archive.zip", bytes(content)).code == "broken"


# --- PDF ----------------------------------------------------------------------------------------


def test_a_pdf_cut_while_it_was_sent_is_broken():
    assert refused("convention.pdf", PDF[:-7]).code == "broken"


@pytest.mark.parametrize("word", [b"/JavaScript (x)", b"/JS(x)", b"/Launch <<", b"/EmbeddedFile ", b"/XFA ["])
def test_a_pdf_that_runs_something_is_refused(word):
    assert refused("convention.pdf", PDF.replace(b"/Type", word + b" /Type")).code == "active"


def test_a_word_cut_between_two_reads_is_still_seen():
    padding = b"x" * (2**20 - len(PDF.partition(b"/Type")[0]) - 6)
    assert refused("a.pdf", PDF.replace(b"/Type", padding + b"/JavaScript /Type")).code == "active"


def test_a_locked_pdf_is_said_to_be_protected():
    assert refused("a.pdf", PDF.replace(b"/Root", b"/Encrypt 5 0 R /Root")).code == "broken"


# --- as a validator -----------------------------------------------------------------------------


def test_as_a_validator_it_checks_what_is_new_and_leaves_what_is_stored():
    validator = SafeFile("pdf", megabytes=1)
    with pytest.raises(Refused):
        validator(upload("a.pdf", b"<html>"))

    stored = upload("a.pdf", b"<html>")
    stored._committed = True
    validator(stored)


def test_two_validators_that_ask_the_same_are_equal_and_can_be_written_in_a_migration():
    assert SafeFile("pdf") == SafeFile("pdf")
    assert hash(SafeFile("pdf")) == hash(SafeFile("pdf"))
    assert SafeFile("pdf") != SafeFile("pdf", megabytes=1)
    assert SafeFile("pdf", megabytes=3).deconstruct() == ("common.uploads.check.SafeFile", ("pdf",), {"megabytes": 3})
