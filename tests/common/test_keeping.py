"""Documents kept on the disk: made once for what they say, again as soon as it is something else."""

from pathlib import Path

import pytest
from django.core.cache import caches

from common import printing
from common.printing import keeping


@pytest.fixture
def making():
    """Makes a document a call, and remembers how many it made."""

    class Making:
        times = 0

        def __call__(self) -> bytes:
            self.times += 1
            return b"%PDF" + str(self.times).encode()

    return Making()


def kept_files() -> list[Path]:
    return sorted(Path(caches["papers"]._dir).glob("*.djcache"))


def test_what_was_made_is_found_again(making):
    assert keeping.kept("carte", "contenu", make=making) == keeping.kept("carte", "contenu", make=making)
    assert making.times == 1
    assert keeping.is_kept("carte", "contenu")


@pytest.mark.parametrize("other", [("carte", "autre"), ("livret", "contenu"), ("cartec", "ontenu"), ("carte",)])
def test_other_content_is_another_document(making, other):
    keeping.kept("carte", "contenu", make=making)
    assert not keeping.is_kept(*other)
    assert keeping.kept(*other, make=making) == b"%PDF2"


def test_another_release_finds_nothing_of_the_one_before(making, monkeypatch):
    keeping.kept("carte", make=making)
    monkeypatch.setattr(keeping, "product", lambda: b"the next release")
    keeping.kept("carte", make=making)
    assert making.times == 2


@pytest.mark.parametrize("torn", [b"", b"\x80", b"\x80\x05.", b"half a file"])
def test_a_file_half_written_is_made_again(making, torn):
    keeping.kept("carte", make=making)
    (file,) = kept_files()
    for left in (torn, file.read_bytes()[:20]):
        file.write_bytes(left)
        assert keeping.kept("carte", make=making).startswith(b"%PDF")
    assert making.times == 3


def test_a_full_disk_keeps_nothing_and_stops_nobody(making, monkeypatch):
    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(caches["papers"], "set", full)
    assert keeping.kept("carte", make=making) == b"%PDF1"
    assert kept_files() == []


def test_what_is_too_large_is_not_kept(making, monkeypatch):
    monkeypatch.setattr(keeping, "LARGEST", 4)
    keeping.kept("carte", make=making)
    assert kept_files() == []


def test_the_disk_is_bounded(making):
    for number in range(caches["papers"]._max_entries + 5):
        keeping.kept(str(number), make=making)
    assert len(kept_files()) <= caches["papers"]._max_entries


@pytest.mark.django_db
def test_a_document_for_all_is_pressed_once_for_what_it_says(monkeypatch):
    pressed = []
    monkeypatch.setattr(printing, "pressed", lambda *args, **options: pressed.append(args) or b"%PDF")
    for title in ("Une affiche", "Une affiche", "Une autre"):
        printing.public_pdf("common/specimen.typ", {"title": title}, title=title)
    assert len(pressed) == 2
    for _ in range(2):
        printing.pdf("common/specimen.typ", {"title": "Une convention"}, title="Une convention")
    assert len(pressed) == 4
    assert len(kept_files()) == 2
