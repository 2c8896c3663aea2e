"""Names that people give to files, as the disk takes them."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from common.local_files import MOST_BYTES, shortened


@pytest.mark.parametrize("storage", ["default", "private"])
@pytest.mark.parametrize("stem", ["é", "章", "a"])
def test_the_longest_name_is_kept_cut_with_its_ending(storage, stem, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    place = storages[storage]
    names = [place.save(place.generate_filename(f"essai/{stem * 300}.pdf"), ContentFile(b"%PDF")) for _ in range(2)]
    assert len(set(names)) == 2
    for name in names:
        assert name.endswith(".pdf")
        with place.open(name) as found:
            assert found.read() == b"%PDF"
        place.delete(name)


@pytest.mark.parametrize(("name", "kept"), [("affiche.pdf", "affiche.pdf"), ("sans-fin", "sans-fin"), (".pdf", ".pdf")])
def test_an_ordinary_name_stays_as_it_is(name, kept):
    assert shortened(name) == kept


def test_an_ending_without_end_is_cut_too():
    assert len(shortened("a." + "é" * 400).encode()) <= MOST_BYTES
