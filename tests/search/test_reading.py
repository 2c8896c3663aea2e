"""The text of documents: read in a process of its own, within bounds, whatever they are."""

import io
import subprocess
import sys
from contextlib import suppress

import pytest

from search.reading import READ, REASONS, Unreadable, asking, limits, read_text
from tests.support import documents as made


def read(content: bytes, extension: str, **bounds):
    return read_text(io.BytesIO(content), extension, **bounds)


def refused(content: bytes, extension: str, **bounds) -> str:
    with pytest.raises(Unreadable) as caught:
        read(content, extension, **bounds)
    assert str(caught.value) == REASONS[caught.value.reason]  # a sentence that says what to do
    return caught.value.reason


HONEST = {
    "pdf": made.pdf("La médiation culturelle", "à l’école"),
    "docx": made.docx("La médiation culturelle", "à l’école"),
    "odt": made.odt("La médiation culturelle", "à l’école"),
    "pptx": made.pptx("La médiation culturelle", "à l’école"),
    "odp": made.odt("La médiation culturelle", "à l’école", kind="presentation"),
    "txt": "La médiation culturelle\r\n\r\nà l’école".encode(),
}


@pytest.mark.parametrize("extension", READ)
def test_every_kind_we_promise_to_read_is_read(extension):
    found = read(HONEST[extension], extension)

    assert found.words.split("\n") == ["La médiation culturelle", "à l’école"]
    assert not found.cut


@pytest.mark.parametrize(("extension", "pages"), [("pdf", 2), ("pptx", 2), ("docx", 0)])
def test_pages_are_counted_where_a_document_has_some(extension, pages):
    assert read(HONEST[extension], extension).pages == pages


def test_slides_are_read_in_their_order_beyond_nine():
    words = read(made.pptx(*(f"Diapositive {number}" for number in range(1, 13))), "pptx").words

    assert words.split("\n") == [f"Diapositive {number}" for number in range(1, 13)]


def test_notes_are_read_after_the_text_they_belong_to():
    assert read(made.docx("Le texte", notes=("La note",)), "docx").words == "Le texte\nLa note"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Théâtre".encode("cp1252"), "Théâtre"),
        ("Théâtre".encode("utf-16"), "Théâtre"),
        ("Théâtre".encode("utf-8-sig"), "Théâtre"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(content, words):
    assert read(content, "txt").words == words


def test_characters_nobody_sees_are_left_out():
    """A NUL that PostgreSQL refuses, marks that turn the words round them, soft hyphens."""
    assert read(made.docx("Mé&#xAD;dia&#x202E;tion"), "docx").words == "Médiation"
    assert read(b"a\x01b\x7f", "txt").words == "ab"


def test_words_cut_by_the_encoding_are_put_together():
    assert read("Me\u0301diation".encode(), "txt").words == "Médiation"


@pytest.mark.parametrize("extension", ["pdf", "docx", "odt", "pptx", "odp"])
@pytest.mark.parametrize("content", [b"", b"rien de tel", b"%PDF-1.7\n%%EOF", b"PK\x03\x04" + b"\0" * 60])
def test_what_is_broken_is_said_to_be(extension, content):
    assert refused(content, extension) in ("broken", "empty")


@pytest.mark.parametrize("extension", ["pdf", "docx", "odt"])
@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_document_cut_in_the_middle_stops_nobody(extension, kept):
    """A PDF says at its end what it holds: without it, what is left may still be read."""
    content = HONEST[extension]
    cut = content[: int(len(content) * kept)]
    if extension == "pdf":
        with suppress(Unreadable):
            read(cut, extension)
    else:
        assert refused(cut, extension) == "broken"


def test_a_document_with_a_password_says_so():
    assert refused(made.pdf("Secret", password="chut"), "pdf") == "locked"
    assert refused(made.odt("x", **{"META-INF/manifest.xml": b"<a><encryption-data/></a>"}), "odt") == "locked"
    assert refused(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "docx") == "locked"


def test_pages_without_a_word_are_told_apart():
    assert refused(made.pdf("#rect()"), "pdf") == "empty"
    assert refused(b"  \n ", "txt") == "empty"


@pytest.mark.parametrize("part", [made.BOMB, made.STEALING])
def test_entities_are_refused_before_they_are_opened(part):
    assert refused(made.archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": part}), "docx") == "hostile"


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_bomb_is_not_opened(kind):
    assert refused(made.bomb(kind), kind) == "bomb"


def test_a_part_that_lies_about_its_size_is_read_no_further_than_the_limit(monkeypatch):
    content = made.bomb("docx", 45).replace((45 * 2**20 + 7).to_bytes(4, "little"), (100).to_bytes(4, "little"))

    assert refused(content, "docx") in ("bomb", "broken")


def test_xml_without_bottom_is_read_without_a_tree():
    deep = b"<a>" * 200_000 + b"</a>" * 200_000
    content = made.archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": deep})

    assert refused(content, "docx") == "empty"


def test_a_long_text_is_cut_and_says_so():
    found = read(b"mot " * limits.CHARACTERS, "txt")

    assert found.cut
    assert len(found.words) <= limits.CHARACTERS


def test_a_long_document_is_cut_too():
    found = read(made.docx(*["mot " * 1000] * 200), "docx")

    assert found.cut
    assert len(found.words) <= limits.CHARACTERS


def test_a_file_beyond_the_limit_is_not_even_copied(monkeypatch):
    monkeypatch.setattr(asking, "FILE", 1000)

    assert refused(b"x" * 2000, "txt") == "heavy"


def replaced(monkeypatch, tmp_path, program: str):
    """The process that reads, with something else in its place."""
    script = tmp_path / "lecteur"
    script.write_text(f"#!{sys.executable}\n{program}")
    script.chmod(0o700)
    monkeypatch.setattr(asking.sys, "executable", str(script))


def test_a_process_that_never_ends_is_killed(monkeypatch, tmp_path):
    replaced(monkeypatch, tmp_path, "import time; time.sleep(60)")

    assert refused(b"x", "txt", seconds=0.5) == "slow"


@pytest.mark.parametrize(
    ("program", "reason"),
    [("import os; os.kill(os.getpid(), 9)", "heavy"), ("raise SystemExit(1)", "heavy"), ("print('?')", "broken")],
)
def test_a_process_that_dies_or_raves_is_a_document_we_cannot_read(monkeypatch, tmp_path, program, reason):
    replaced(monkeypatch, tmp_path, program)

    assert refused(b"x", "txt") == reason


def inside(program: str) -> str:
    """What becomes of a work done in the enclosure, in a process of its own."""
    start = "from search.reading import __main__ as reading\nreading.enclose()\n"
    command = [sys.executable, "-c", start + program]
    done = subprocess.run(command, capture_output=True, text=True, cwd=asking.ROOT, check=False)
    return (done.stdout + done.stderr).strip().split("\n")[-1] or str(done.returncode)


def test_the_process_has_little_memory():
    assert "MemoryError" in inside("b'x' * 2**30")


def test_the_process_writes_no_file(tmp_path):
    """Not by the signal, which Python ignores: the write itself fails."""
    assert "File too large" in inside(f"open('{tmp_path}/x', 'w').write('x' * 100_000)")


def test_the_process_knows_nothing_of_the_product():
    told = inside(
        "import sys; reading.read(open('/dev/null', 'rb'), 'odt'); print([m for m in sys.modules if 'django' in m])"
    )

    assert told == "[]"


def test_the_process_is_told_no_secret(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "chut")
    replaced(
        monkeypatch,
        tmp_path,
        "import json, os; print(json.dumps({'text': ' '.join(os.environ), 'pages': 0, 'cut': 0}))",
    )

    assert "SECRET_KEY" not in read(b"x", "txt").words
