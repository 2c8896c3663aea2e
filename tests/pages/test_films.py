"""A film or a recording of ours: what it is, what it lacks, what its form fills in."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import modelform_factory
from django.test import Client

from pages.film_form import FilmForm
from pages.models import Video
from pages.models.video import check_video

CAPTIONS = b"WEBVTT\n\n00:01.000 --> 00:03.000\n<v Elle>Bonjour.\n\n00:03.000 --> 00:05.000\n<v Lui>Entrez.\n"
HEADS = {
    "mp4": b"\0\0\0\x18ftypmp42",
    "webm": b"\x1aE\xdf\xa3",
    "mp3": b"ID3\x04",
    "m4a": b"\0\0\0\x18ftypM4A ",
    "ogg": b"OggS",
}


@pytest.mark.parametrize("kind", HEADS)
def test_each_kind_is_known_by_its_first_bytes(kind):
    check_video(ContentFile(HEADS[kind] + b"\0" * 50, f"essai.{kind}"))
    with pytest.raises(ValidationError, match="n’est pas un vrai"):
        check_video(ContentFile(b"MZ\x90\0" + b"\0" * 50, f"essai.{kind}"))


def test_a_picture_dressed_as_a_film_is_refused():
    with pytest.raises(ValidationError):
        check_video(ContentFile(b"\0\0\0\x18ftypavif" + b"\0" * 50, "essai.mp4"))


@pytest.mark.parametrize(("name", "content"), [("essai.exe", b"MZ"), ("essai.mp4", b""), ("essai.html", b"<script>")])
def test_other_files_and_empty_ones_are_refused(name, content):
    with pytest.raises(ValidationError):
        check_video(ContentFile(content, name))


def test_what_is_heard_needs_no_captions_but_a_transcript():
    sound = Video(title="Un son", file="videos/voix.m4a")
    assert sound.is_sound
    assert sound.content_type == "audio/mp4"
    assert sound.missing() == ["la transcription", "le crédit"]


def test_a_chapter_after_the_end_is_refused():
    film = Video(title="Un film", file="videos/f.mp4", minutes=2, chapters="05:00 Trop tard")
    with pytest.raises(ValidationError, match="après la fin"):
        film.clean()


def test_words_are_given_in_the_reader_s_language_when_somebody_wrote_them():
    film = Video(transcript="[00:01] Bonjour.", transcript_en="[00:01] Hello.", language="fr")
    assert film.passages("en")[0].text == "Hello."
    assert film.spoken("en") == "en"
    film.transcript_en = ""
    assert film.passages("en")[0].text == "Bonjour."
    assert film.spoken("en") == "fr"


def form(**fields) -> FilmForm:
    made = modelform_factory(Video, form=FilmForm, fields=["captions", "transcript"])
    upload = fields.pop("upload", CAPTIONS)
    files = {"captions": SimpleUploadedFile("mots.vtt", upload)} if upload is not None else {}
    return made({"transcript": ""} | fields, files)


def test_the_transcript_is_written_from_the_captions_on_demand(db):
    asked = form(transcribe="on")
    assert asked.is_valid(), asked.errors
    assert asked.cleaned_data["transcript"] == "[00:01 Elle] Bonjour.\n\n[00:03 Lui] Entrez."


def test_a_transcript_already_there_is_left_alone(db):
    kept = form(transcribe="on", transcript="[00:01] Relue.")
    assert kept.is_valid()
    assert kept.cleaned_data["transcript"] == "[00:01] Relue."


def test_without_captions_there_is_nothing_to_write_from(db):
    refused = form(transcribe="on", upload=None)
    assert not refused.is_valid()
    assert "sous-titres" in refused.errors["transcribe"][0]


def test_broken_captions_are_refused_with_their_line(db):
    refused = form(transcribe="on", upload=b"WEBVTT\n\nfaute\n")
    assert not refused.is_valid()
    assert "Ligne 3" in refused.errors["captions"][0]


def test_captions_that_are_gone_are_no_fault(db):
    assert Video(title="Un film", captions="videos/partis.vtt").cues() == []


@pytest.mark.parametrize(
    ("name", "kind"), [("voix.m4a", "audio/mp4"), ("voix.mp3", "audio/mpeg"), ("voix.ogg", "audio/ogg")]
)
def test_recordings_are_served_as_what_they_are(db, settings, tmp_path, name, kind):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "videos").mkdir()
    (tmp_path / "videos" / name).write_bytes(b"sound")
    answer = Client().get(f"/media/videos/{name}", headers={"Range": "bytes=0-1"})
    assert answer.status_code == 206
    assert answer.headers["Content-Type"] == kind
    assert answer.getvalue() == b"so"


def test_chapters_are_told_in_english_where_somebody_translated_them():
    film = Video(chapters="00:02 La table", chapters_en="00:02 The table")
    assert [part.title for part in film.parts_in("en")] == ["The table"]
    assert [part.title for part in film.parts_in("fr")] == ["La table"]
    assert [part.title for part in Video(chapters="00:02 La table").parts_in("en")] == ["La table"]
