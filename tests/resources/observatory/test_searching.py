"""The observatory in the one search."""

import pytest

from search.finding import find
from search.viewers import VISITOR

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def hits(text: str, **asked) -> list[tuple[str, str]]:
    return [(hit.kind.slug, hit.title) for hit in find(text=text, viewer=VISITOR, **asked).hits]


def test_a_transcript_is_found_by_what_is_said_in_it(observatory, film):
    observatory.interview("La porte", film=film(transcript="[00:05 Elle] Une trottinette oubliée."))
    assert hits("trottinettes") == [("interview", "La porte")]


def test_an_interview_says_how_long_it_lasts_in_words(observatory, film):
    observatory.interview("Une ouvreuse", film=film())
    (hit,) = find(text="ouvreuse", viewer=VISITOR).hits

    assert hit.extra["minutes"] == "3 min"


def test_a_reflection_is_found_by_its_keywords_its_notes_and_what_it_cites(observatory):
    cited = {"kind": "livre", "authors": "", "title": "Hippocampes", "container": "", "publisher": "", "year": ""}
    observatory.reflection(
        "Une place",
        keywords="girafe",
        notes=[("note", "<p>Un ornithorynque.</p>")],
        references=[("reference", cited | {"pages": "", "doi": "", "url": ""})],
    )
    for word in ("girafe", "ornithorynque", "hippocampe"):
        assert hits(word) == [("reflection", "Une place")], word


def test_somebody_s_words_and_a_district_are_found(observatory):
    observatory.voice("Le carnet", priority_district=True, body=[("paragraphs", "<p>Une marmotte.</p>")])
    assert hits("marmotte") == [("voice", "Le carnet")]
    assert ("voice", "Le carnet") in hits("quartier prioritaire", kinds=("voice",))


def test_a_word_is_found_by_each_of_its_forms_and_by_what_it_hides(observatory, word):
    word("QPV", other_forms="quartier prioritaire", limits="Un boulevard le coupe en deux.")
    for text in ("QPV", "quartiers prioritaires", "boulevard"):
        assert hits(text) == [("term", "QPV")], text


@pytest.mark.parametrize("leaves", ["unpublish", "delete"])
def test_a_word_that_leaves_is_found_no_more(observatory, word, leaves):
    term = word("marmotte")
    assert hits("marmotte") == [("term", "marmotte")]
    getattr(term, leaves)()
    assert hits("marmotte") == []


def test_words_are_found_in_english_where_somebody_wrote_them(english, word):
    word("permanence", term_en="drop-in session", definition_en="A regular time.")
    assert hits("drop-in sessions", language="en") == [("term", "drop-in session")]


def test_a_dossier_is_found_and_sorted_by_theme(observatory, theme):
    observatory.dossier("Marmottes", themes=[theme("liens")])
    assert hits("marmotte", facets={"theme": ["liens"]}) == [("dossier", "Marmottes")]
    assert hits("marmotte", facets={"theme": ["mobilite"]}) == []
