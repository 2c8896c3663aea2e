"""A document in a collection, as somebody would have left it."""

import re

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection

from accounts.models import File
from tests.pages.conftest import english, member, site  # noqa: F401  (the same small site)
from tests.support import documents as made


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
