"""The two booklets of the demo: whole, publishable as they stand, and written for their pages."""

import tomllib

import pytest

from common.drawings.scenes import SCENES
from resources.blocks.booklet import SpreadBlock
from resources.demo import booklets
from resources.models import BookletPage
from tests.resources import leaves

WRITTEN = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(booklets.CONTENT.glob("*.toml"))}


def test_there_are_two_each_of_twelve_to_sixteen_double_pages():
    assert sorted(told["number"] for told in WRITTEN.values()) == [1, 2]
    assert all(12 <= len(told["spreads"]) <= 16 for told in WRITTEN.values())


@pytest.mark.parametrize("name", WRITTEN)
def test_every_double_page_could_be_published_as_it_stands(name):
    for told in WRITTEN[name]["spreads"]:
        block = SpreadBlock()
        block.clean(block.normalize(booklets.spread(told)))
        assert told["title"]


@pytest.mark.parametrize("name", WRITTEN)
def test_every_layout_is_used_and_no_picture_comes_twice(name):
    told = WRITTEN[name]["spreads"]
    assert {each["layout"] for each in told} == {"left", "right", "across", "columns", "quote"}
    drawn = [each["drawing"] for each in told if "drawing" in each]
    assert len(drawn) == len(set(drawn))
    assert set(drawn) | {WRITTEN[name]["cover"]} <= set(SCENES)


def test_every_scene_is_seen_in_one_booklet_or_the_other():
    drawn = {each.get("drawing") for told in WRITTEN.values() for each in told["spreads"]}
    assert set(SCENES) <= drawn | {told["cover"] for told in WRITTEN.values()}


@pytest.mark.parametrize("name", WRITTEN)
def test_the_text_speaks_french_typography_and_gives_figures_with_their_year(name):
    text = " ".join(each["text"] for each in WRITTEN[name]["spreads"])
    assert "'" not in text
    assert '"' not in text
    for figure in ("157 077", "21 192"):
        if figure in text:
            around = text[max(0, text.index(figure) - 120) : text.index(figure)]
            assert "2021" in around
    assert any("2021" in each["text"] for each in WRITTEN[name]["references"])


def test_what_is_written_becomes_paragraphs_lists_and_bold():
    made = booklets.rich("Un **mot** & un autre\nsur la suite.\n\n- un\n- **deux**")
    assert made == "<p>Un <b>mot</b> &amp; un autre sur la suite.</p><ul><li>un</li><li><b>deux</b></li></ul>"


@pytest.mark.django_db
@pytest.mark.parametrize("name", WRITTEN)
def test_a_written_booklet_becomes_a_published_page_that_fills_whole_sheets(name):
    booklets.make(leaves.index(), WRITTEN[name], by=None)
    page = BookletPage.objects.get(slug=name)
    assert page.live
    assert page.foreword
    assert len(page.bibliography) == 5
    assert (2 * len(page.spreads) + 6) % 4 == 0
    assert "\xa0:" in page.words()
