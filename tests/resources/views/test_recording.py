"""A card read aloud by somebody: from the file an editor brings to the page where it is heard, and found."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from resources.demo.observatory import files
from resources.models import Recording
from resources.techniques import browsing
from search.viewers import VISITOR
from tests.resources import shelf
from tests.resources.conftest import published
from tests.resources.people import nation

pytestmark = pytest.mark.django_db
# A second of silence as a real MP3: 39 frames of 128 kbit/s at 44,1 kHz. Nobody has to listen to it.
MP3 = (b"\xff\xfb\x90\x00" + bytes(413)) * 39
M4A = (files.FILMS / "le-bus-du-jeudi.m4a").read_bytes()
WRITTEN = {
    "title": "La fiche, lue par une bénévole",
    "minutes": 1,
    "licence": "cc-by",
    "credit": "Une bénévole",
    "language": "fr",
}


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def bring(name: str, content: bytes, kind="audio/mpeg", editor=None):
    upload = SimpleUploadedFile(name, content, kind)
    address = reverse("wagtailsnippets_resources_recording:add")
    return (editor or nation()).post(address, WRITTEN | {"file": upload})


@pytest.mark.parametrize(("name", "content", "kind"), [("lue.mp3", MP3, "audio/mpeg"), ("lue.m4a", M4A, "audio/mp4")])
def test_what_an_editor_brings_is_heard_on_the_card_from_our_own_address(full, client, name, content, kind):
    assert bring(name, content, kind).status_code == 302
    voice = Recording.objects.get()
    published(full, recording=voice)
    html = client.get(full.url).text
    (source,) = re.findall(
        r'<audio controls preload="none" aria-label="La fiche, lue par une bénévole" src="([^"]+)"', html
    )
    assert source.startswith("/media/sons/lue")
    assert "La fiche lue par quelqu’un (1 minute)" in html
    assert "Une bénévole" in html
    whole = client.get(source)
    assert (whole.status_code, whole.headers["Content-Type"], whole.getvalue()) == (200, kind, content)
    part = Client().get(source, headers={"Range": "bytes=4-7"})
    assert (part.status_code, part.getvalue()) == (206, content[4:8])


@pytest.mark.parametrize(
    ("name", "content"),
    [("lue.mp3", b"<html>pas un son</html>"), ("lue.wav", b"RIFF" + bytes(40)), ("lue.ogg", MP3), ("lue.mp3", b"")],
)
def test_what_is_no_sound_is_refused_at_its_field(name, content):
    response = bring(name, content)
    assert response.status_code == 200
    assert response.context["form"].errors.keys() == {"file"}
    assert not Recording.objects.exists()


def test_what_is_too_heavy_is_refused(monkeypatch):
    monkeypatch.setattr("resources.models.recording.MEGABYTES", 0.001)
    assert "file" in bring("lue.mp3", MP3).context["form"].errors


def test_its_words_are_the_card_itself(full, client):
    """Who does not hear reads the same: nothing else has to be written down."""
    bring("lue.mp3", MP3)
    published(full, recording=Recording.objects.get())
    html = client.get(full.url).text
    assert html.index("<audio") < html.index("Découpez les images.")


def test_a_recording_whose_file_is_lost_can_still_be_put_right(folder):
    editor = nation()
    bring("lue.mp3", MP3, editor=editor)
    voice = Recording.objects.get()
    Path(voice.file.path).unlink()
    address = reverse("wagtailsnippets_resources_recording:edit", args=[voice.pk])
    assert editor.post(address, WRITTEN | {"title": "Relue"}).status_code == 302
    voice.refresh_from_db()
    assert voice.title == "Relue"


def heard(rf, query="") -> tuple[int, list[str]]:
    """How many cards « à écouter » counts, and which the catalogue shows for this address."""
    found = browsing.ask(browsing.Asked.read(rf.get(f"/?{query}").GET), viewer=VISITOR, language="fr")
    counted = {choice.slug: choice.count for choice in found.facets["format"]}
    return counted.get("audio", 0), [hit.title for hit in found.hits]


def test_the_catalogue_counts_it_among_what_is_heard(full, rf):
    other = published(shelf.technique("Trois sorties, un choix", slug="trois"))
    assert heard(rf)[0] == 0
    bring("lue.mp3", MP3)
    published(full, recording=Recording.objects.get())
    assert heard(rf, "format=audio") == (1, [full.title])
    published(other, recording=Recording.objects.get())
    assert heard(rf)[0] == 2
    published(full, recording=None)
    assert heard(rf, "format=audio") == (1, [other.title])
