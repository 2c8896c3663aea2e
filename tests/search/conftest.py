"""Pages and documents as somebody would have left them, and a server of OpenSearch that says what it was told."""

import re

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, PageViewRestriction

from accounts.models import File
from search.models import Row
from search.opensearch import writing
from tests.pages.conftest import english, member, site, site_once  # noqa: F401  (the same small site)
from tests.support import documents as made
from tests.support.opensearch import FakeOpenSearch


@pytest.fixture
def bring(db, settings, tmp_path):
    """`bring("Affiche", made.pdf("…"))` → a document of an open collection."""
    settings.MEDIA_ROOT = tmp_path / "media"

    def one(title: str, content: bytes | None = None, *, extension: str = "docx", collection=None, **fields) -> File:
        content = made.docx(f"Le texte de {title}") if content is None else content
        file = ContentFile(content, name=f"document.{extension}")
        root = collection or Collection.get_first_root_node()
        return File.objects.create(title=title, file=file, collection=root, file_size=len(content), **fields)

    return one


@pytest.fixture
def told(site):
    """`told("La visite sonore", "On ferme les yeux…")` → a published page, found by everybody."""

    def one(title: str, summary: str = "", **fields):
        return site.tell(title, summary=summary, **fields)

    return one


@pytest.fixture
def found(client):
    """`found("médiation")` → the titles on the page of results, for a visitor."""

    def ask(words: str, who=None, **more) -> list[str]:
        return titles((who or client).get("/recherche/", {"q": words} | more))

    return ask


def titles(response) -> list[str]:
    assert response.status_code == 200
    return re.findall(r'<h2><a href="[^"]*">([^<]*)</a></h2>', response.content.decode())


@pytest.fixture
def index_of(site):
    """`index_of("Titre", theme=["rare"])` → a thing of the index with these facets."""
    from unittest import mock

    from pages.searching import News

    def one(title: str, **facets):
        with mock.patch.object(News, "facets_of", return_value=facets):
            return site.tell(title)

    return one


@pytest.fixture
def private(site, told):
    page = told("Le secret des coulisses", "Réservé au réseau.")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


@pytest.fixture
def server(settings, db):
    fake = FakeOpenSearch()
    settings.SEARCH_URL = fake.url
    yield fake
    fake.close()


@pytest.fixture
def filled(server, told, django_capture_on_commit_callbacks):
    """Two pages, sent as they were published."""
    writing.remake()
    with django_capture_on_commit_callbacks(execute=True):
        pages = [told("La médiation", "Écouter ensemble."), told("Un bal", "Danser.")]
    server.requests.clear()
    return pages


def row_of(page) -> Row:
    return Row.objects.get(kind="news", object_id=str(page.pk))
