"""The guides and bulletins of the demo are whole, true to what they advise, and named after nobody."""

import re

import pytest

from resources.demo.bulletin_words import JARGON, PUY_DE_DOME, SEINE_SAINT_DENIS
from resources.demo.bulletins import next_day
from resources.demo.guides import parcours, permanence
from resources.domain.plain_language import CLEAR, read
from resources.domain.plain_rules import Jargon
from resources.models import ChapterPage
from resources.models.guide_checks import LEAST_WORDS, chapter_errors

ISSUES = [SEINE_SAINT_DENIS, PUY_DE_DOME]
CHAPTERS = [chapter for guide in (parcours, permanence) for chapter in guide.CHAPTERS]
LEAST_IN_A_CHAPTER = 500


def everything(value) -> str:
    if isinstance(value, dict):
        return "\n".join(
            everything(each)
            for name, each in value.items()
            if name not in {"techniques", "technique", "art_forms", "kind"}
        )
    if isinstance(value, list | tuple):
        return "\n".join(everything(each) for each in value)
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.SLUG)
def test_a_chapter_is_long_enough_to_serve_and_ends_with_a_list_to_tick(chapter):
    assert len(everything([value for _kind, value in chapter.BODY]).split()) > LEAST_IN_A_CHAPTER > LEAST_WORDS
    assert chapter.BODY[-1][0] == "checklist"
    assert "worked_example" in {kind for kind, _value in chapter.BODY}


@pytest.mark.django_db
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.SLUG)
def test_a_chapter_could_be_published_by_an_editor(chapter):
    plain = [(kind, value) for kind, value in chapter.BODY if kind not in {"technique_call", "parcours_model"}]
    body = ChapterPage(body=plain).body
    assert chapter_errors(ChapterPage, {"summary": chapter.SUMMARY, "body": body}) == {}


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.SLUG)
def test_french_is_typed_as_french(chapter):
    text = everything([chapter.TITLE, chapter.SUMMARY, *(value for _kind, value in chapter.BODY)])
    words = re.sub(r"<[^>]+>", "", text)
    assert re.findall(r"\w'\w", words) == []
    assert re.findall(r'"', words) == []
    assert re.findall(r"oeu|Oeu|coeur", words) == []
    assert re.findall(r"\S[?!;:](?:\s|$)", words) == []


def test_the_two_guides_hold_at_least_nine_thousand_words():
    assert sum(len(everything([value for _k, value in chapter.BODY]).split()) for chapter in CHAPTERS) > 9_000


@pytest.mark.parametrize("issue", ISSUES, ids=lambda issue: issue["title"])
def test_a_bulletin_of_the_demo_is_written_in_plain_french(issue):
    said = [
        issue["title"],
        issue["summary"],
        *(f"{row['title']}\n{row['why']}\n{row['who']}" for row in issue["outings"]),
    ]
    advice = [re.sub(r"<[^>]+>", " ", text) for _title, text in issue["advice"]]
    report = read("\n".join([*said, *advice]), jargon=[Jargon(*row) for row in JARGON])
    assert report.score >= CLEAR + 10
    assert [one.text for one in report.sentences if "jargon" in {each.rule for each in one.advice}] == []


@pytest.mark.parametrize("issue", ISSUES, ids=lambda issue: issue["title"])
def test_a_bulletin_says_how_many_outings_it_holds_and_tells_the_truth(issue):
    assert int(re.search(r"(\d+) sorties", issue["summary"])[1]) == len(issue["outings"])


def test_an_outing_falls_on_the_day_of_the_week_that_was_written():
    from datetime import date

    assert next_day(date(2026, 11, 30), "lundi") == date(2026, 11, 30)
    assert next_day(date(2026, 11, 30), "dimanche", 1) == date(2026, 12, 13)


def test_words_to_avoid_are_in_order_of_no_one_twice_and_each_has_an_answer():
    words = [word for word, _say in JARGON]
    assert len(set(words)) == len(words) >= 15
    assert all(say for _word, say in JARGON)
