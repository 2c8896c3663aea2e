"""What teams wrote about techniques: complete, short, and nobody named."""

import re
import tomllib
from pathlib import Path

import pytest

from network.enums import StructureKind
from resources.demo import cards

FILE = Path(__file__).parents[2] / "resources/demo/content/feedback.toml"
FEEDBACK = tomllib.loads(FILE.read_text("utf-8"))["feedback"]
ALL = pytest.mark.parametrize("said", FEEDBACK, ids=lambda said: said["technique"])
WORDS = ("context", "worked", "changed")


@ALL
def test_a_feedback_says_where_with_how_many_and_what_came_of_it(said):
    assert set(said) == {"technique", "kind", "structure", "people", *WORDS}
    assert said["kind"] in StructureKind.values
    assert said["people"] >= 1
    assert 80 <= sum(len(said[name].split()) for name in WORDS) <= 150


@ALL
def test_a_feedback_follows_french_typography(said):
    for name in (*WORDS, "structure"):
        assert not re.search(r"\w'\w|(?<!\u202f)[;!?]|(?<!\u00a0):|«(?!\u00a0)|(?<!\u00a0)»|  ", said[name]), name


def test_twelve_techniques_were_tried_each_with_a_group_of_its_size():
    known = {card["slug"]: card["group"] for card in cards.read_all()}
    tried = {said["technique"]: said["people"] for said in FEEDBACK}
    assert len(tried) == len(FEEDBACK) == 12
    assert [slug for slug, people in tried.items() if not known[slug][0] <= people <= known[slug][1]] == []
