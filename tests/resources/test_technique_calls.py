"""The guides of the demo send their readers to techniques that are there, once each in a chapter."""

import pytest

from resources.demo import cards
from resources.demo.guides import parcours, permanence

CHAPTERS = [chapter for guide in (parcours, permanence) for chapter in guide.CHAPTERS]


def called(chapter) -> list[str]:
    slugs = []
    for kind, value in chapter.BODY:
        if kind == "technique_call":
            slugs.append(value["technique"])
        elif kind == "parcours_model":
            slugs += [slug for stage in value["stages"] for slug in stage["techniques"]]
    return slugs


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.SLUG)
def test_a_chapter_calls_techniques_of_the_catalogue(chapter):
    known = {card["slug"]: card["moments"] for card in cards.read_all()}
    assert [slug for slug in called(chapter) if slug not in known] == []


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.SLUG)
def test_a_chapter_speaks_of_a_technique_once(chapter):
    inline = [value["technique"] for kind, value in chapter.BODY if kind == "technique_call"]
    assert len(set(inline)) == len(inline)


def test_what_comes_after_an_outing_is_done_with_techniques_for_after():
    moments = {card["slug"]: card["moments"] for card in cards.read_all()}
    blocks = [block for chapter in CHAPTERS for block in chapter.BODY]
    stages = [stage for kind, value in blocks if kind == "parcours_model" for stage in value["stages"]]
    looking_back = [slug for stage in stages if stage["kind"] == "bilan" for slug in stage["techniques"]]
    assert looking_back
    assert [slug for slug in looking_back if "apres" not in moments[slug]] == []
