"""The written observatory: read strictly, and worth what the demo promises."""

import itertools
import shutil

import pytest

from pages import captions
from pages.transcript import check_chapters, check_transcript
from resources.demo.observatory import files, writing
from resources.demo.observatory.speech import LONGEST_CUE, cut, spoken
from resources.models import ReflectionPage
from resources.observatory import notes

WANTED = {"interviews": 6, "voices": 4, "reflections": 3, "dossiers": 1}


@pytest.mark.parametrize("kind", WANTED)
def test_there_is_as_much_to_read_as_promised(kind):
    assert len(files.read_all(kind)) >= WANTED[kind]


def test_sixty_words_are_defined_each_once_and_lead_to_each_other():
    words = files.words()
    slugs = [word["slug"] for word in words]
    assert len(slugs) == len(set(slugs)) >= 60
    assert {other for word in words for other in word.get("see", ())} <= set(slugs)
    assert all(word.get("limits") for word in words)
    assert sum("en" in word for word in words) >= 10


def test_no_form_belongs_to_two_words():
    forms = [form.lower() for word in files.words() for form in {word["term"], *word.get("forms", ())}]
    assert sorted(form for form in set(forms) if forms.count(form) > 1) == []


@pytest.mark.parametrize("written", files.read_all("interviews"), ids=lambda each: each["slug"])
def test_each_interview_has_its_film_its_captions_and_enough_to_read(written):
    speech = spoken(written["said"])
    film = files.FILMS / written["film"]
    assert 400 <= sum(len(each.text.split()) for each in speech.passages) <= 700
    assert 0 < film.stat().st_size <= 150_000
    assert film.suffix == ".m4a" or film.with_suffix(".png").exists()
    check_transcript(speech.transcript)
    check_chapters(speech.chapter_lines)
    cues = captions.parse(speech.captions.encode())
    assert " ".join(cue.text for cue in cues).split() == " ".join(each.text for each in speech.passages).split()
    assert max(len(cue.text) for cue in cues) <= LONGEST_CUE + 20


@pytest.mark.django_db
@pytest.mark.parametrize("written", files.read_all("reflections"), ids=lambda each: each["slug"])
def test_each_reflection_calls_its_notes(written):
    page = ReflectionPage(body=writing.blocks(written["body"]), notes=[("note", note) for note in written["notes"]])
    assert notes.problem(page.body, page.notes) == ""


def test_a_line_nobody_says_stops_the_reading():
    with pytest.raises(ValueError, match="personne ne dit"):
        spoken("Une phrase sans personne.")


def test_captions_share_the_time_of_what_is_said():
    (passage,) = spoken("Elle | " + "Une phrase assez longue pour deux lignes de sous-titres. " * 4).passages
    cues = cut(passage, 22)
    assert (cues[0].start, round(cues[-1].end, 6)) == (2, 22)
    assert all(before.end == after.start for before, after in itertools.pairwise(cues))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("slug =", "slugg ="), "clé inconnue : slugg"),
        (("district = true", 'district = "oui"'), r"\.district : true ou false est attendu"),
        (("days_ago = 12", "days_ago = -1"), r"\.days_ago : un nombre entier"),
        (("title =", "# title ="), "il manque title"),
        (("title = ", "title = ]"), "1-la-porte-du-mardi.toml : "),
    ],
)
def test_a_fault_is_told_with_its_file_and_its_place(tmp_path, change, told):
    name = "1-la-porte-du-mardi.toml"
    (tmp_path / "interviews").mkdir()
    shutil.copy(files.FOLDER / "interviews" / name, tmp_path / "interviews" / name)
    path = tmp_path / "interviews" / name
    path.write_text(path.read_text("utf-8").replace(*change, 1), "utf-8")
    with pytest.raises(ValueError, match=told):
        files.read_all("interviews", tmp_path)


def test_few_marks_make_the_blocks_of_an_editor():
    blocks = writing.blocks("Un.\n\nDeux.\n\n## Titre\n\n- a\n- b\n\n> Dit | elle")
    assert [kind for kind, _value in blocks] == ["paragraphs", "heading", "paragraphs", "quote"]
    assert blocks[0][1] == "<p>Un.</p><p>Deux.</p>"
    assert blocks[2][1] == "<ul><li>a</li><li>b</li></ul>"
    assert blocks[3][1]["who"] == "elle"
