"""The press: from several threads, in bounded memory, and pictures that stay what they are."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from pypdf import PdfReader
from wagtail.models import Site

from common import printing
from common.models import Brand
from common.printing import drawn, press
from common.printing.drawn import Drawing
from common.printing.typography import french_everywhere
from tests.common.test_printing import DATA

pytestmark = pytest.mark.django_db


def pixels(kind: str, size=(40, 30)) -> bytes:
    made = BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(made, kind)
    return made.getvalue()


@pytest.fixture
def forgotten(monkeypatch):
    """How often nothing was compiled."""
    made = []
    compile_ = press.typst.compile
    monkeypatch.setattr(press.typst, "compile", lambda what, **more: made.append(what) or compile_(what, **more))
    return lambda: made.count(b"")


def test_each_thread_gets_its_own_words():
    packed = [printing.packed(DATA | {"heading": f"Feuille {n}"}, title="S", language="fr") for n in range(24)]

    def sheet(payload):
        options = {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": 0}
        return press.pressed(printing.source("common/specimen.typ"), payload, **options)

    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(sheet, packed))
    for n, content in enumerate(made):
        assert f"Feuille {n}\n" in PdfReader(BytesIO(content)).pages[0].extract_text()


def test_a_sheet_is_remembered_and_a_long_document_forgotten(forgotten):
    printing.pdf("common/specimen.typ", DATA, title="Une page")
    assert forgotten() == 0
    printing.pdf("common/specimen.typ", DATA | {"paragraphs": ["mot " * 20_000]}, title="Un guide")
    assert forgotten() == press.COMPILATIONS_TO_FORGET > 10  # Typst keeps what one of the last ten had a use for


def test_a_document_heavy_with_pictures_is_forgotten_too(forgotten, monkeypatch):
    monkeypatch.setattr(press, "LONG_OUTPUT", 1000)
    printing.pdf("common/specimen.typ", DATA, title="Des images")
    assert forgotten() == press.COMPILATIONS_TO_FORGET


def test_a_picture_to_share_has_the_size_networks_ask_for():
    content = printing.png("common/specimen_shared.typ", {"heading": "Où aller ?"}, title="Partage")
    picture = Image.open(BytesIO(content))
    assert picture.format == "PNG"
    assert picture.size == (1200, 630)
    assert picture.getpixel((5, 5))[:3] == (0xB8, 0x24, 0x3F)


def test_a_picture_of_several_pages_is_its_first():
    content = printing.png("common/specimen.typ", DATA | {"paragraphs": ["mot " * 4000]}, title="Long", ppi=20)
    assert Image.open(BytesIO(content)).size[1] > 200


def test_typography_leaves_a_drawing_alone():
    path = "<path d=\"M0 180 320 180\" id='l'/>"
    assert french_everywhere({"drawing": Drawing(path), "text": "0 180"}) == {"drawing": path, "text": "0\u202f180"}


def test_a_photograph_travels_as_it_is():
    jpeg = pixels("JPEG")
    drawing = drawn.around(jpeg, name="photo.jpg", width=40, height=30)
    assert 'viewBox="0 0 40 30"' in drawing
    assert "data:image/jpeg;base64," in drawing
    assert "data:image/webp;base64," in drawn.around(jpeg, name="photo.webp", width=40, height=30)
    assert "data:image/png;base64," in drawn.around(jpeg, name="photo", width=40, height=30)


def test_a_lost_logo_gives_its_place_back_to_the_heart(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    brand = Brand.for_site(Site.objects.get())
    brand.logo.save("logo.png", ContentFile(pixels("PNG")))
    assert printing.letterhead()["logo"].startswith("<svg")
    brand.logo.storage.delete(brand.logo.name)
    assert printing.letterhead()["logo"] == ""
    assert PdfReader(BytesIO(printing.pdf("common/specimen.typ", DATA, title="S"))).metadata.title == "S"
