"""What leaves in the archive of a selection: made once, a few long documents at a time."""

import io
import zipfile

import pytest
from django.test import RequestFactory

from common import page_cache, printing
from resources.documents import archive, papers
from resources.domain import choosing, selection
from tests.resources import books
from tests.resources.shelf import technique

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def pressed(monkeypatch):
    """The templates pressed, one after the other; what comes out is very short."""
    templates = []
    monkeypatch.setattr(printing, "pressed", lambda template, *a, **o: templates.append(template.name) or b"%PDF")
    return templates


def archive_of(*pages) -> zipfile.ZipFile:
    chosen = selection.of(choosing.read({"fiches": ",".join(str(page.pk) for page in pages)}))
    request = RequestFactory().get("/", headers={"host": "localhost"})
    return zipfile.ZipFile(io.BytesIO(b"".join(archive.stream(chosen, request=request))))


def published(page):
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def guides(count: int) -> list:
    return [published(books.guide(f"Guide {number}", slug=f"guide-{number}")) for number in range(count)]


def test_asked_for_again_an_archive_is_not_made_again(pressed):
    card, guide = published(technique()), guides(1)[0]
    first = archive_of(card, guide).namelist()
    assert pressed == ["technique.typ", "guide.typ"]
    assert archive_of(card, guide).namelist() == first
    page_cache.turn()  # something was published, elsewhere
    archive_of(card, guide)
    assert pressed == ["technique.typ", "guide.typ"]


def test_what_is_published_anew_is_made_anew(pressed):
    card = published(technique())
    archive_of(card)
    card.aim = "Autre chose."
    published(card)
    archive_of(card)
    assert pressed == ["technique.typ"] * 2


def test_a_chapter_published_anew_makes_its_guide_anew(pressed, django_capture_on_commit_callbacks):
    guide = guides(1)[0]
    chapter = published(books.chapter(guide))
    page_cache.turn()
    archive_of(guide)
    chapter.summary = "Ce qu’il apporte de plus."
    with django_capture_on_commit_callbacks(execute=True):
        published(chapter)
    archive_of(guide)
    assert pressed == ["guide.typ"] * 2


def test_long_documents_are_made_a_few_at_a_time_and_the_others_are_named(pressed, monkeypatch):
    monkeypatch.setattr(papers, "MOST_LONG", 2)
    card, many = published(technique()), guides(5)
    asked = [many[0], card, *many[1:]]

    found = archive_of(*asked)
    assert found.namelist() == [
        "00-a-lire-d-abord.txt", "01-guide-0.pdf", "02-le-vote-avec-les-pieds.pdf", "03-guide-1.pdf",
    ]  # fmt: skip
    told = found.read("00-a-lire-d-abord.txt").decode("utf-8-sig")
    assert "Ces 3 documents longs" in told
    assert f"Guide 4\n{many[4].get_full_url()}" in told
    assert "Guide 1" not in told

    found = archive_of(*asked)
    assert found.namelist()[-2:] == ["04-guide-2.pdf", "05-guide-3.pdf"]
    assert "Ce document long n’était pas encore prêt." in found.read("00-a-lire-d-abord.txt").decode("utf-8-sig")

    assert archive_of(*asked).namelist()[-1] == "06-guide-4.pdf"
    assert pressed.count("guide.typ") == 5
