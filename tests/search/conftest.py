"""A document in a collection, as somebody would have left it."""

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection

from accounts.models import File
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
