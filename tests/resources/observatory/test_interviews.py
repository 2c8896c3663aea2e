"""An interview as it is read, heard, taken away and told to machines."""

import io
import json
import re

import pytest
from django.test import Client
from pypdf import PdfReader

from resources.domain import usage
from resources.models import Use
from resources.observatory import films

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
ADDRESS = "/observatoire/entretiens/la-porte/"


@pytest.fixture
def interview(observatory, film, theme):
    made = film(chapters="00:02 Dehors\n00:30 Dedans")
    return observatory.interview(film=made, slug="la-porte", priority_district=True, themes=[theme("liens")])


def read(address=ADDRESS) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def data(html: str) -> dict:
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {node["@type"]: node for node in json.loads(found)["@graph"]}


def test_the_film_its_captions_and_its_transcript_stand_together(interview):
    html = read()
    assert f'<source src="{interview.film.file.url}" type="video/mp4">' in html
    assert '<track kind="captions" src="/media/videos/porte' in html
    assert 'preload="none"' in html
    assert "On attendait devant la porte." in html
    assert "en quartier prioritaire" in html
    assert "animatrice" in html.lower()


def test_without_script_each_time_leads_into_the_film(interview):
    html = read()
    assert f'href="{interview.film.file.url}#t=30"' in html
    assert '<span class="visually-hidden">Aller à </span>0:30</a>' in html
    assert "data-transcript-tools hidden" in html
    assert "data-film-speed hidden" in html


def test_chapters_lead_into_the_film(interview):
    html = read()
    assert f'href="{interview.film.file.url}#t=2" data-at="2"' in html
    assert "Dehors" in html


def test_a_recording_is_heard_without_a_film(observatory, film):
    observatory.interview(film=film("voix.m4a", poster=None), slug="la-porte")
    html = read()
    assert "<audio controls" in html
    assert 'type="audio/mp4"' in html
    assert "<video" not in html
    assert "Entretien sonore" in html


def test_a_film_elsewhere_is_a_link_that_says_where_it_leads(observatory):
    observatory.interview(
        slug="la-porte",
        elsewhere="https://www.films.example.org/w/1",
        elsewhere_captioned=True,
        elsewhere_transcript="[00:01 Elle] Bonjour.",
    )
    html = read()
    assert "Ouvrir chez films.example.org" in html
    assert 'rel="external noopener noreferrer"' in html
    assert "<iframe" not in html
    assert "<video" not in html
    assert '<span class="clock">0:01</span>' in html


def test_what_a_transcript_holds_stays_text(observatory, film):
    made = film(transcript="[00:01 <b>Elle</b>] <script>alert(1)</script> & puis ?")
    observatory.interview(film=made, slug="la-porte")
    html = read()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_machines_are_told_the_film_its_words_and_its_parts(interview):
    video = data(read())["VideoObject"]
    assert video["transcript"].startswith("Elle : On attendait")
    assert video["duration"] == "PT3M"
    assert video["license"].startswith("https://creativecommons.org/")
    assert [(clip["startOffset"], clip["endOffset"]) for clip in video["hasPart"]] == [(2, 30), (30, 180)]
    assert video["hasPart"][1]["url"].endswith("/la-porte/#t=30")
    assert video["thumbnailUrl"]


def test_a_recording_is_told_as_a_recording(observatory, film):
    observatory.interview(film=film("voix.m4a", poster=None), slug="la-porte")
    assert data(read())["AudioObject"]["encodingFormat"] == "audio/mp4"


def test_the_transcript_is_taken_as_text_and_counted(interview):
    answer = Client().get(f"{ADDRESS}transcription/texte/", headers={"User-Agent": "Mozilla/5.0"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="la-porte.txt"'
    text = answer.content.decode()
    assert "[0:02] Elle\nOn attendait devant la porte." in text
    assert "CC BY-SA" in text
    usage.flush()
    assert Use.objects.get(page=interview).what == "download"


def test_the_transcript_is_taken_as_a_tagged_pdf(interview):
    answer = Client().get(f"{ADDRESS}transcription/pdf/")
    assert answer.headers["Content-Type"] == "application/pdf"
    paper = PdfReader(io.BytesIO(answer.content))
    assert paper.metadata.title == "La porte"
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert paper.trailer["/Root"]["/Lang"] == "fr"
    text = " ".join(page.extract_text() for page in paper.pages)
    assert "On attendait devant la porte." in text
    assert "Transcription" in [entry.title for entry in paper.outline if not isinstance(entry, list)] + [
        each.title for entry in paper.outline if isinstance(entry, list) for each in entry
    ]


def test_an_unpublished_interview_gives_nothing_away(interview):
    interview.unpublish()
    for end in ("", "transcription/texte/", "transcription/pdf/", "citer/bibtex/"):
        assert Client().get(f"{ADDRESS}{end}").status_code == 404


def test_a_page_is_read_in_a_fixed_number_of_queries(interview, observatory, film, django_assert_max_num_queries):
    for number in range(3):
        observatory.interview(f"Autre {number}", film=film(), slug=f"autre-{number}")
    Client().get(ADDRESS)
    with django_assert_max_num_queries(24):
        Client().get(ADDRESS)


def test_a_film_whose_file_is_gone_still_has_its_page(interview):
    interview.film.file.storage.delete(interview.film.file.name)
    assert "On attendait" in read()


def test_english_captions_and_words_are_offered_when_they_exist(interview):
    film = interview.film
    film.captions_en = film.captions
    film.transcript_en = "[00:02 Her] We were waiting at the door."
    assert [track["language"] for track in films.tracks(film)] == ["fr", "en"]
    assert film.passages("en")[0].text == "We were waiting at the door."
