"""Paper: opened and read back as a reader would."""

from io import BytesIO

import pytest
import typst
from django.core.files.base import ContentFile
from PIL import Image
from pypdf import PdfReader
from wagtail.models import Site

from common import printing
from common.models import Brand

pytestmark = pytest.mark.django_db
DATA = {"heading": "Convention", "paragraphs": ["Bonjour"], "left": "Le réseau", "right": "La structure"}


def printed(language="fr", **changes) -> PdfReader:
    content = printing.pdf("common/specimen.typ", DATA | changes, title="Spécimen", language=language)
    return PdfReader(BytesIO(content))


def test_the_document_is_tagged_titled_and_says_its_language():
    reader = printed()
    assert reader.metadata.title == "Spécimen"
    assert reader.root_object["/MarkInfo"]["/Marked"].value
    assert reader.root_object["/Lang"] == "fr"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()


def test_what_a_person_typed_is_text_and_never_markup():
    text = printed(heading="#panic() $x$ *gras*", paragraphs=['"]; #read("/.env")'])
    assert "#panic() $x$ *gras*" in text.pages[0].extract_text()
    assert "#read(" in text.pages[0].extract_text()


def test_the_brand_is_on_the_letterhead():
    brand = Brand.for_site(Site.objects.get())
    brand.name, brand.email = "Réseau voisin", "bonjour@example.org"
    brand.save()
    text = printed().pages[0].extract_text()
    assert "Réseau voisin" in text
    assert "bonjour@example.org" in text
    assert "1 / 1" in text


def test_a_logo_takes_the_place_of_the_drawn_heart(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    pixels = BytesIO()
    Image.new("RGB", (64, 64), "#0b5d57").save(pixels, "PNG")
    brand = Brand.for_site(Site.objects.get())
    brand.logo.save("logo.png", ContentFile(pixels.getvalue()))
    resources = printed().pages[0]["/Resources"]
    assert any(str(name) for name in resources.get("/XObject", {}))


def test_french_spaces_do_not_break_and_english_is_left_alone():
    question = "Où aller ? « Ici » : 157 077 places"
    french = "Où aller\u202f? «\u00a0Ici\u00a0»\u00a0: 157\u202f077 places"
    assert french in printed(paragraphs=[question]).pages[0].extract_text()
    assert question in printed("en", paragraphs=[question]).pages[0].extract_text()


def test_a_heading_left_out_of_the_data_stops_the_printing():
    with pytest.raises(typst.TypstError):
        printing.pdf("common/specimen.typ", {"paragraphs": []}, title="Spécimen")
