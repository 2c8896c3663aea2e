"""A ZIP made as it is sent."""

import io
import tracemalloc
import zipfile

import pytest

from resources.documents import archive


def read_back(members) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(b"".join(archive.zipped(members))))


def test_what_goes_in_comes_out():
    found = read_back([("a.txt", lambda: [b"un", b" deux"]), ("b.txt", list)])
    assert found.testzip() is None
    assert found.read("a.txt") == b"un deux"
    assert found.read("b.txt") == b""


def test_two_files_of_one_name_are_both_there():
    found = read_back([("fiche.pdf", lambda: [b"1"]), ("Fiche.pdf", lambda: [b"2"]), ("fiche.pdf", lambda: [b"3"])])
    assert found.namelist() == ["fiche.pdf", "Fiche-2.pdf", "fiche-3.pdf"]


def test_files_are_made_one_after_the_other_while_they_are_sent():
    made = []

    def content(n):
        made.append(n)
        return [b"x" * 1000]

    pieces = archive.zipped((f"{n}.txt", lambda n=n: content(n)) for n in range(10))
    next(pieces)
    assert made == [0]


def test_memory_does_not_grow_with_the_number_of_files():
    def peak(count: int) -> int:
        tracemalloc.start()
        size = sum(len(piece) for piece in archive.zipped((f"{n}.bin", lambda: [bytes(200_000)]) for n in range(count)))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert size > 0
        return most

    assert peak(100) < peak(10) * 1.5


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("L’œuvre & moi : « deux »", "l-oeuvre-moi-deux"),
        ("../../etc/passwd", "etc-passwd"),
        ("…", "fichier"),
        ("日本", "fichier"),
        ("a" * 200, "a" * 60),
    ],
)
def test_names_suit_every_computer(title, name):
    assert archive.plain_name(title) == name
