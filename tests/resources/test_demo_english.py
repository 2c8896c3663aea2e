"""The English of the demo says, piece for piece, what the French says."""

import pytest

from resources.demo import english, translating
from resources.demo.observatory import files
from resources.demo.observatory.speech import at_the_times_of, spoken


def test_texts_of_the_same_shape_answer_each_other_paragraph_by_paragraph():
    french = {"title": "La porte", "rows": [("<p>Un.</p><p><b>Deux</b> fois.</p>", 3)]}
    told = {"title": "The door", "rows": [("<p>One.</p><p><b>Two</b> times.</p>", 3)]}
    words = {"La porte": "The door", "Un.": "One.", "<b>Deux</b> fois.": "<b>Two</b> times."}
    assert translating.between(french, told) == words


def test_a_missing_paragraph_stops_rather_than_slipping_by_one():
    with pytest.raises(ValueError, match="shorter"):
        translating.between("<p>Un.</p><p>Deux.</p>", "<p>One.</p>")
    with pytest.raises(ValueError, match="shorter"):
        translating.between(["un", "deux"], ["one"])


@pytest.mark.parametrize("kind", [english.of_booklets, english.of_interviews, english.of_reflections, english.guide])
def test_what_is_told_in_english_is_told_whole(kind):
    found = list(kind())
    assert found
    for _model, slug, words in found:
        assert words["slug"] != slug
        assert words["slug"].isascii()
        assert all(words.values())


def test_an_interview_in_english_keeps_the_times_of_its_film():
    both = [written for written in files.read_all("interviews") if "en" in written]
    assert len(both) == 2
    for written in both:
        french = spoken(written["said"])
        told = at_the_times_of(french, written["en"]["said"])
        assert [each.at for each in told.passages] == [each.at for each in french.passages]
        assert [each.at for each in told.chapters] == [each.at for each in french.chapters]
        assert told.seconds == french.seconds
        assert told.transcript != french.transcript
