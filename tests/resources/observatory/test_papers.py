"""A reflection and a transcript on paper speak the language of their page, whoever asks."""

import io
import zipfile

import pytest
from django.test import RequestFactory
from django.utils.translation import get_language, override
from pypdf import PdfReader
from wagtail.models import Locale

from resources.models import ReflectionPage
from tests.resources.test_documents_selected import archive_of

pytestmark = pytest.mark.django_db


def paper(found: zipfile.ZipFile, name: str) -> tuple[str, str]:
    read = PdfReader(io.BytesIO(found.read(name)))
    return read.trailer["/Root"]["/Lang"], " ".join(" ".join(page.extract_text() for page in read.pages).split())


@pytest.mark.parametrize("asked_in", ["fr", "en"])
def test_a_reflection_and_a_transcript_speak_the_language_of_their_page(observatory, film, english, asked_in):
    interview = observatory.interview(film=film())
    french = observatory.reflection("Une place", slug="une-place")
    other = observatory.reflection("A seat", slug="a-seat")
    ReflectionPage.objects.filter(pk=other.pk).update(locale=Locale.objects.get(language_code="en"))
    with override(asked_in):
        found = archive_of(interview, french, other)
        assert get_language() == asked_in
    language, text = paper(found, "01-la-porte.pdf")
    assert (language, "Pour citer" in text, "On attendait devant la porte." in text) == ("fr", True, True)
    language, text = paper(found, "02-une-place.pdf")
    assert (language, "Pour citer" in text, "Abstract" in text) == ("fr", True, False)
    language, text = paper(found, "03-a-seat.pdf")
    assert (language, "Pour citer" in text, "Abstract" in text) == ("en", False, True)


@pytest.mark.parametrize("asked_in", ["fr", "en"])
def test_so_does_the_transcript_taken_alone(observatory, film, asked_in):
    page = observatory.interview(film=film())
    with override(asked_in):
        answer = page.transcript_pdf(RequestFactory().get("/", headers={"host": "localhost"}))
    text = " ".join(each.extract_text() for each in PdfReader(io.BytesIO(answer.content)).pages)
    assert "Pour citer" in text
