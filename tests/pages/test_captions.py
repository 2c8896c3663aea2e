"""WebVTT read to its end: what is said, and what is wrong at which line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.errors import Refused
from pages import captions
from pages.captions import Cue, parse, written

GOOD = """WEBVTT - Un entretien

NOTE Un commentaire
sur deux lignes

STYLE
::cue { color: red }

1
00:01.000 --> 00:03.500 align:start
<v Animatrice>Bonjour à <b>tous</b> &amp; à toutes.

01:00:02.000 --> 01:00:04.000
Deux
lignes
"""


def refused(text: str | bytes) -> list[str]:
    with pytest.raises(Refused) as caught:
        parse(text if isinstance(text, bytes) else text.encode())
    return caught.value.messages


def test_every_cue_is_read_with_who_says_it():
    first, second = parse(GOOD.encode())
    assert first == Cue(1.0, 3.5, "Animatrice", "Bonjour à tous & à toutes.")
    assert second == Cue(3602.0, 3604.0, "", "Deux lignes")


def test_windows_line_ends_and_the_mark_of_utf8_change_nothing():
    assert parse(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()) == parse(GOOD.encode())


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\nUn SRT.\n", 1, "commence par « WEBVTT »"),
        ("WEBVTT\n\n00:01,000 --> 00:02,000\nUne virgule.\n", 3, "n’est pas un temps"),
        ("WEBVTT\n\nseul\n", 3, "un temps était attendu"),
        ("WEBVTT\n\n00:05.000 --> 00:04.000\nÀ l’envers.\n", 3, "la fin doit venir après le début"),
        ("WEBVTT\n\n00:05.000 --> 00:06.000\nOui.\n\n00:01.000 --> 00:02.000\nNon.\n", 6, "avant le précédent"),
        ("WEBVTT\n\n00:05.000 --> 00:06.000\n<i></i>\n", 3, "vide"),
        ("WEBVTT\n\n00:75.000 --> 01:16.000\nUn temps qui n’existe pas.\n", 3, "n’est pas un temps"),
    ],
)
def test_a_fault_is_told_with_the_number_of_its_line(text, line, words):
    (told,) = refused(text)
    assert told.startswith(f"Ligne {line} :")
    assert words in told


def test_several_faults_are_told_together_but_not_without_end():
    many = "WEBVTT\n\n" + "\n\n".join(f"faute {number}" for number in range(50))
    assert len(refused(many)) == captions.MOST_FAULTS


def test_a_file_without_any_caption_is_refused():
    assert refused("WEBVTT\n\nNOTE rien\n") == ["Ce fichier ne contient aucun sous-titre."]


def test_what_is_not_utf8_is_told_with_its_line():
    assert refused("WEBVTT\n\n00:01.000 --> 00:02.000\ncaf\u00e9\n".encode("latin-1"))[0].startswith("Ligne 4 :")


def test_a_file_out_of_proportion_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(captions, "MOST_BYTES", 10)
    assert "dépasse" in refused(GOOD)[0]
    monkeypatch.setattr(captions, "MOST_BYTES", 10_000)
    monkeypatch.setattr(captions, "MOST_CUES", 1)
    assert "démesuré" in refused(GOOD)[0]


def test_markup_in_a_caption_is_never_more_than_text():
    (cue,) = parse(b"WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>&lt;img&gt;\n")
    assert cue.text == "alert(1)<img>"
    assert "<img>" not in written([cue])


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw):
    try:
        told = parse(b"WEBVTT\n\n" + raw)
    except Refused as refusal:
        told = refusal.messages
    assert told


@given(
    st.lists(
        st.tuples(
            st.integers(1, 50),
            st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=30),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_what_is_written_is_read_back(rows):
    now, cues = 0, []
    for length, text in rows:
        cues.append(Cue(float(now), float(now + length), "", text))
        now += length
    read = parse(written(cues).encode())
    assert [(cue.start, cue.end) for cue in read] == [(cue.start, cue.end) for cue in cues]
