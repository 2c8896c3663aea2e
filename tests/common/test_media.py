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


FILM = bytes(range(256)) * 40


@pytest.fixture
def film(client):
    """Asks for a film with these headers: status, body, headers."""
    name = default_storage.save("videos/film.mp4", ContentFile(FILM))

    def ask(method="get", **headers):
        response = getattr(client, method)(f"/media/{name}", headers={"accept-encoding": "gzip, br"} | headers)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        response.close()
        return response.status_code, body, response.headers

    return ask


def test_a_whole_film_says_that_parts_may_be_asked_for(film):
    status, body, headers = film()
    assert (status, body) == (200, FILM)
    assert headers["Accept-Ranges"] == "bytes"
    assert headers["Content-Length"] == str(len(FILM))
    assert "Content-Range" not in headers


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),  # the first thing Safari asks
        ("bytes=5000-6000", 5000, 6000),
        ("bytes=9000-", 9000, 10239),
        ("bytes=10239-", 10239, 10239),
        ("bytes=9000-99999", 9000, 10239),
        ("bytes=-100", 10140, 10239),
        ("bytes=-99999", 0, 10239),
    ],
)
def test_a_film_can_be_begun_in_its_middle(film, asked, first, last):
    status, body, headers = film(range=asked)
    assert status == 206
    assert body == FILM[first : last + 1]
    assert headers["Content-Range"] == f"bytes {first}-{last}/10240"
    assert headers["Content-Length"] == str(last + 1 - first)
    assert headers["Content-Type"] == "video/mp4"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("asked", ["bytes=10240-", "bytes=99999-100000", "bytes=-0"])
def test_a_part_beyond_the_end_is_refused_with_the_size(film, asked):
    status, body, headers = film(range=asked)
    assert (status, body) == (416, b"")
    assert headers["Content-Range"] == "bytes */10240"


@pytest.mark.parametrize("asked", ["bytes=6-5", "bytes=a-b", "bytes=-", "pages=1-2", "bytes=0-1,5-6", "bytes=٣-٤", ""])
def test_what_is_not_one_part_gets_the_whole_film(film, asked):
    assert film(range=asked)[:2] == (200, FILM)


def test_asking_what_a_film_is_gets_no_part_of_it(film):
    status, _body, headers = film("head", range="bytes=0-1")
    assert (status, headers["Content-Length"]) == (200, "10240")


@pytest.mark.parametrize("mark", ["ETag", "Last-Modified"])
def test_a_download_is_taken_up_again_only_of_the_same_film(film, mark):
    known = film()[2][mark]
    assert film(range="bytes=100-", **{"if-range": known})[:2] == (206, FILM[100:])
    other = known.replace('"', '"0') if mark == "ETag" else "Mon, 01 Jan 2024 00:00:00 GMT"
    assert film(range="bytes=100-", **{"if-range": other})[:2] == (200, FILM)


def test_a_film_already_there_is_not_sent_again(film):
    headers = film()[2]
    assert film(**{"if-none-match": headers["ETag"]})[:2] == (304, b"")
    assert film(**{"if-modified-since": headers["Last-Modified"]})[:2] == (304, b"")
    assert film(**{"if-none-match": '"other"'})[0] == 200
    assert film(range="bytes=0-1", **{"if-none-match": headers["ETag"]})[0] == 304


def test_a_film_replaced_under_its_name_is_another_film(film, tmp_path):
    before = film()[2]["ETag"]
    (tmp_path / "videos" / "film.mp4").write_bytes(FILM[::-1])
    assert film(**{"if-none-match": before})[:2] == (200, FILM[::-1])
