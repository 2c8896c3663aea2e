"""The ZIP beside the spreadsheet: named, missing, twice, hostile; judged by what it holds, never by its name."""

import io
import struct
import zipfile

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from common.errors import Refused
from resources.domain.imports.folder import Folder, check_folder
from tests.resources.imports.papers import card, folder
from tests.support.files import HONEST, SVG, office, picture

JPEG = picture("JPEG", size=(400, 300))
NOT_THERE = "Ajoutez ce fichier au ZIP, ou videz la case."
REPLACE = "Remplacez ce fichier dans le ZIP."


def code_of(file) -> str:
    with pytest.raises(Refused) as refused:
        check_folder(file)
    return refused.value.error_list[0].code


def packed(members) -> ContentFile:
    """An archive written by hand: names as bytes of another computer, encrypted, twice the same."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return ContentFile(out.getvalue(), name="fichiers.zip")


def renamed(file: ContentFile, old: bytes, new: bytes) -> ContentFile:
    """The bytes of a name, without the flag that says how to read them."""
    assert len(old) == len(new)
    return ContentFile(file.read().replace(old, new), name=file.name)


def locked(file: ContentFile) -> ContentFile:
    """With the flag of a password on its only member, in its own header and in the list."""
    content = bytearray(file.read())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return ContentFile(bytes(content), name=file.name)


def long_list(file: ContentFile) -> ContentFile:
    content = bytearray(file.read())
    at = content.rindex(b"PK\x05\x06")
    content[at + 12 : at + 16] = (2**30).to_bytes(4, "little")
    return ContentFile(bytes(content), name=file.name)


def longer_list(file: ContentFile) -> ContentFile:
    """As archives of more than 4 GB say it, before the usual end, which says little."""
    content = file.read()
    at = content.rindex(b"PK\x05\x06")
    where = content[at + 16 : at + 20] + bytes(4)
    larger = b"PK\x06\x06" + struct.pack("<Q2H2L3Q", 44, 45, 45, 0, 0, 1, 1, 2**30) + where
    where_it_is = b"PK\x06\x07" + struct.pack("<LQL", 0, at, 1)
    return ContentFile(content[:at] + larger + where_it_is + content[at:], name="a.zip")


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (ContentFile(b"", name="a.zip"), "empty"),
        (ContentFile(b"%PDF-1.7", name="a.zip"), "disguised"),
        (ContentFile(b"PK\x03\x04" + b"x" * 400, name="a.zip"), "broken"),
        (ContentFile(folder({"a.pdf": HONEST["pdf"]}).read()[:-30], name="a.zip"), "broken"),
        (folder({"../../etc/passwd": b"x"}), "path"),
        (folder({"/etc/passwd": b"x"}), "path"),
        (folder({"C:\\Windows\\a.pdf": b"x"}), "path"),
        (folder({"..\\a.pdf": b"x"}), "path"),
        (locked(folder({"a.pdf": b"x"})), "broken"),
        (folder({"a.pdf": b"0" * (30 * 2**20)}), "bomb"),
        (folder({f"{n}.txt": b"x" for n in range(5_001)}), "bomb"),
        (long_list(folder({"a.pdf": b"x"})), "bomb"),
        (longer_list(folder({"a.pdf": b"x"})), "bomb"),
    ],
    ids=[
        *("empty", "a pdf", "noise", "cut", "climbs", "root", "drive", "backslash"),
        *("password", "bomb", "crowd", "list", "larger list"),
    ],
)
def test_an_archive_that_is_not_one_or_that_hurts_is_refused(file, code):
    assert code_of(file) == code


@pytest.mark.parametrize("written", ["utf-8", "cp850", "cp1252"])
def test_a_name_is_found_whatever_computer_made_the_archive(written):
    other = "Fiche été.pdf".encode(written)
    placeholder = b"x" * len(other)
    file = packed([(f"fiches/{placeholder.decode()}", HONEST["pdf"])])
    found = Folder(renamed(file, placeholder, other))
    for said in ("Fiche été.pdf", "fiche ÉTÉ.PDF", "Fiche e\u0301te\u0301.pdf", " fiches/Fiche été.pdf"):
        assert len(found.find(said)) == 1


def test_what_computers_leave_behind_is_no_file():
    left = {"__MACOSX/._a.pdf": b"x", ".DS_Store": b"x", "fiches/Thumbs.db": b"x", "fiches/": b"", "._b.pdf": b"x"}
    assert list(Folder(folder(left | {"fiches/a.pdf": b"x"})).members) == ["fiches/a.pdf"]


# --- as the lines name them -------------------------------------------------------------------------


@pytest.fixture
def told(read):
    """What is wrong with the only card when it names these files of this ZIP."""

    def make(members, **cells) -> list[tuple[str, str]]:
        file = members if isinstance(members, ContentFile) else folder(members)
        run = read(card(1, **cells), archive=file)
        assert run.state == "planned", run.refusal
        found = [(fault["wrong"], fault["todo"]) for fault in run.report["faults"]]
        return [tuple(text.replace("\u202f", " ").replace("\xa0", " ") for text in each) for each in found]

    return make


def test_files_are_listed_with_what_they_are_and_those_that_nobody_names(read):
    archive = folder({"a.pdf": HONEST["pdf"], "photo.jpg": JPEG, "notes.txt": b"rien", "page.html": b"<html>"})
    run = read(card(1, Documents="a.pdf"), card(2, Documents="A.PDF", Images="photo.jpg : Une table"), archive=archive)
    assert run.good == 2
    assert [(each["name"], each["label"], each["lines"]) for each in run.report["files"]] == [
        ("a.pdf", "document PDF", [2, 3]),
        ("photo.jpg", "image JPEG", [3]),
    ]
    assert run.report["files"][0]["size"] == len(HONEST["pdf"])
    assert (run.report["unnamed"], run.report["unnamed_count"]) == (["notes.txt", "page.html"], 2)


@pytest.mark.parametrize(
    ("said", "wrong", "todo"),
    [
        ("zorg.png", "« zorg.png » n’est pas dans le ZIP.", NOT_THERE),
        ("fiche", "« fiche » n’est pas dans le ZIP.", "Vouliez-vous dire « fiches/fiche.pdf » ?"),
        ("fiche.odt", "« fiche.odt » n’est pas dans le ZIP.", "Vouliez-vous dire « fiches/fiche.pdf » ?"),
        ("fihce.pdf", "« fihce.pdf » n’est pas dans le ZIP.", "Vouliez-vous dire « fiches/fiche.pdf » ?"),
        ("a.pdf", "Plusieurs fichiers s’appellent « a.pdf ».", "Écrivez son dossier : « 1/a.pdf » ou « 2/a.pdf »."),
        ("1.pdf;2.pdf;3.pdf;4.pdf;5.pdf;6.pdf;7.pdf", "7 fichiers : 6 au plus.", "Réunissez-les, ou choisissez."),
        ("fiche.pdf : " + "x" * 201, "Un texte a plus de 200 signes.", "Une phrase suffit : raccourcissez-la."),
    ],
)
def test_a_file_that_is_not_where_the_line_says_is_told(told, said, wrong, todo):
    pages = {f"{n}.pdf": HONEST["pdf"] for n in range(1, 8)}
    members = {"fiches/fiche.pdf": HONEST["pdf"], "1/a.pdf": HONEST["pdf"], "2/a.pdf": HONEST["pdf"]} | pages
    assert told(members, Documents=said) == [(wrong, todo)]


def test_a_file_named_with_its_folder_is_found_among_several(told):
    assert told({"1/a.pdf": HONEST["pdf"], "2/a.pdf": HONEST["pdf"]}, Documents="2/a.pdf") == []


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_archive_that_holds_a_name_twice_is_told(told):
    twice = packed([("a.pdf", HONEST["pdf"]), ("a.pdf", HONEST["pdf"])])
    assert told(twice, Documents="a.pdf") == [
        ("Le ZIP contient deux fois « a.pdf ».", "Refaites le ZIP avec un seul fichier de ce nom.")
    ]


def cut(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3]


def noisy() -> bytes:
    file = io.BytesIO()
    Image.effect_noise((400, 300), 90).save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("column", "name", "content", "words"),
    [
        ("Documents", "a.pdf", SVG, "n’est pas un vrai document PDF"),
        ("Documents", "a.pdf", b"%PDF-1.7 /Encrypt << %%EOF", "Ce PDF est protégé"),
        ("Documents", "a.pdf", b"%PDF-1.7 /JavaScript ( %%EOF", "Ce PDF contient un programme"),
        ("Documents", "a.pdf", b"%PDF-1.7 cut", "Ce PDF est incomplet"),
        ("Documents", "a.docx", HONEST["zip"], "n’est pas un vrai document Word"),
        ("Documents", "a.docx", cut(office("docx")), "abîmé ou protégé"),
        ("Documents", "a.docx", office("docx", **{"word/vbaProject.bin": b"x"}), "contient des macros"),
        ("Documents", "a.exe", b"MZ", "Ce type de fichier n’est pas accepté"),
        ("Documents", "a.html", b"<html>", "Ce type de fichier n’est pas accepté"),
        ("Documents", "photo.jpg", JPEG, "Ce type de fichier n’est pas accepté"),
        ("Documents", "vide.pdf", b"", "Ce fichier est vide"),
        ("Images", "photo.jpg", SVG, "n’est pas un vrai image JPEG"),
        ("Images", "photo.jpg", cut(noisy()), "Cette image est abîmée"),
        ("Images", "a.pdf", HONEST["pdf"], "Ce type de fichier n’est pas accepté"),
        ("Enregistrement", "son.mp3", SVG, "n’est pas un vrai son MP3"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_told_with_its_line(told, column, name, content, words):
    ((wrong, todo),) = told({name: content}, **{column: name})
    assert words in wrong
    assert todo == REPLACE


def test_a_file_too_heavy_is_told_before_it_is_unpacked(told, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100
    ((wrong, _todo),) = told({"a.pdf": HONEST["pdf"] * 4}, Documents="a.pdf")
    assert "Réduisez-le" in wrong


def test_a_file_damaged_in_the_archive_is_told(told):
    """Its content no longer has the sum that was noted when it was packed."""
    file = packed([("a.pdf", HONEST["pdf"])])
    damaged = renamed(file, b"/Catalog", b"/Cata1og")
    ((wrong, _todo),) = told(damaged, Documents="a.pdf")
    assert "abîmé dans le ZIP" in wrong


def test_one_bad_file_spoils_the_lines_that_name_it_and_no_other(read):
    archive = folder({"a.pdf": SVG, "b.pdf": HONEST["pdf"]})
    run = read(card(1, Documents="a.pdf"), card(2, Documents="b.pdf"), card(3, Documents="a.pdf"), archive=archive)
    assert (run.good, run.faulty) == (1, 2)
    assert [fault["line"] for fault in run.report["faults"]] == [2, 4]
