"""Uploaded files under /media/, with DEBUG off as in production: what pages show, and nothing else."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.images import get_image_model

from accounts.models import File
from tests.support.files import PDF, picture, upload

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    assert settings.DEBUG is False
    settings.MEDIA_ROOT = tmp_path


def test_a_rendition_is_served_and_its_original_is_not(client):
    image = get_image_model().objects.create(title="Salle", file=upload("salle.png", picture()), width=40, height=20)
    small = {"filter_spec": "width-20", "file": upload("salle.webp", picture("WEBP")), "width": 20, "height": 10}
    rendition = image.renditions.create(**small)
    response = client.get(rendition.url, headers={"accept-encoding": "gzip"})
    assert response.status_code == 200
    assert b"".join(response.streaming_content)[8:12] == b"WEBP"
    assert response.headers["Content-Type"] == "image/webp"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "max-age=2592000" in response.headers["Cache-Control"]
    assert client.get(image.file.url).status_code == 404
    assert client.get(f"/media/images/../{image.file.name}").status_code == 404
    response.close()


def test_a_document_is_not_served_beside_its_own_door(client):
    document = File.objects.create(title="Guide", file=upload("guide.pdf", PDF))
    assert default_storage.exists(document.file.name)
    assert client.get(f"/media/{document.file.name}").status_code == 404


@pytest.mark.parametrize(
    ("name", "kind"),
    [("videos/film.mp4", "video/mp4"), ("videos/film.vtt", "text/vtt; charset=utf-8"), ("brand/logo.png", "image/png")],
)
def test_films_captions_and_the_logo_are_served_with_their_kind(client, name, kind):
    default_storage.save(name, ContentFile(b"content"))
    response = client.get(f"/media/{name}")
    assert (response.status_code, b"".join(response.streaming_content)) == (200, b"content")
    assert response.headers["Content-Type"] == kind
    response.close()


@pytest.mark.parametrize("name", ["images/page.html", "wagtail_uploads/photo.png", "consents/photo.png"])
def test_a_page_a_draft_and_a_consent_are_not_served(client, name):
    default_storage.save(name, ContentFile(b"content"))
    assert client.get(f"/media/{name}").status_code == 404


@pytest.mark.parametrize("name", ["images/absent.png", "images/", "images/%00.png"])
def test_what_is_not_there_is_not_found(client, name):
    assert client.get(f"/media/{name}").status_code == 404
