"""A bulletin on paper: large type, one fact a line, no outing cut in two."""

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from resources.documents.bulletin import bulletin_booklet, bulletin_pdf
from resources.models import BulletinPage
from tests.resources import books
from tests.resources.test_bulletins import here, here_once

__all__ = ["here", "here_once"]
pytestmark = pytest.mark.django_db
LEAST_POINTS = 16  # what the guidelines for easy-to-read information ask of a poster; the folded one is held in hand


@pytest.fixture
def bulletin(here):
    outings = [books.typed(f"Sortie {number}", band=band) for number, band in enumerate(["famille", "0-3-ans"] * 4)]
    return BulletinPage.objects.get(pk=books.bulletin(here, outings=outings).pk)


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def sizes(reader: PdfReader, words: str) -> set[float]:
    """The sizes of type that pieces holding these words are set in."""
    found = set()
    for page in reader.pages:

        def visit(text, matrix, text_matrix, _font, size):
            if words in text:
                found.add(round(size * abs(matrix[0]) * abs(text_matrix[0]), 1))

        page.extract_text(visitor_text=visit)
    return found


def test_the_sheet_is_tagged_titled_and_says_its_language(bulletin):
    reader = read(bulletin_pdf(bulletin))
    assert reader.metadata.title == "Nos sorties"
    assert reader.root_object["/Lang"] == "fr"
    assert reader.root_object["/MarkInfo"]["/Marked"].value
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()
    assert round(float(reader.pages[0].mediabox.width)) == 595


FACTS = (
    *("Quand : jeudi 5 décembre à 15 h 30", "Où : Chapiteau du Canal", "Pour y aller : Tram 1", "Pour qui : Dès 4 ans"),
    *("Prix : Gratuit", "Accès : Accessible en fauteuil", "Comment venir", "cdc93@example.org"),
)


def test_every_fact_of_an_outing_is_printed_with_its_name(bulletin):
    text = "\n".join(page.extract_text() for page in read(bulletin_pdf(bulletin)).pages).replace("\u00a0", " ")
    for piece in FACTS:
        assert piece in text, piece


def test_the_sheet_to_pin_on_a_door_is_in_large_type(bulletin):
    assert min(sizes(read(bulletin_pdf(bulletin)), "On rit ensemble")) >= LEAST_POINTS


def test_no_outing_is_cut_by_a_page(bulletin):
    for paper in ("a4", "a5"):
        for page in read(bulletin_pdf(bulletin, paper=paper)).pages:
            text = page.extract_text()
            assert text.count("Sortie ") == text.count("Accessible en fauteuil")


def test_the_folded_one_has_its_pages_by_four_and_its_contact_on_the_back(bulletin):
    small, sheets = read(bulletin_pdf(bulletin, paper="a5")), read(bulletin_booklet(bulletin))
    assert len(sheets.pages) == 2 * -(-len(small.pages) // 4)
    assert "Une question" in sheets.pages[0].extract_text()
    assert "Nos sorties" in sheets.pages[0].extract_text()


def test_a_national_bulletin_is_printed_without_a_contact():
    from common.domain.taxonomy import ensure_reference_terms
    from tests.resources import shelf

    ensure_reference_terms()
    page = books.bulletin(shelf.section())
    assert "Parlez-en" in read(bulletin_pdf(BulletinPage.objects.get(pk=page.pk))).pages[-1].extract_text()


@pytest.mark.parametrize("name", ["bulletin.pdf", "livret.pdf"])
def test_both_papers_are_served(bulletin, name):
    response = Client().get(bulletin.url + name)
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")
