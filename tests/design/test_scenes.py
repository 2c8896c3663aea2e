"""Full-page scenes: well-formed, small, without style, upright or across, each with its own words."""

import re
from xml.etree import ElementTree as ET

import pytest

from common.drawings.scenes import SCENES, scene
from common.drawings.scenes.figures import HAIR, Look, bust, head, standing
from common.drawings.scenes.paints import TAN

SVG = "{http://www.w3.org/2000/svg}"
LARGEST = 16_000  # characters, before compression


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.parametrize("name", SCENES)
def test_a_scene_is_a_small_picture_without_style_or_names_of_its_own(name, across):
    text = scene(name, across=across)
    root = ET.fromstring(text)
    assert root.get("viewBox") == ("0 0 600 426" if across else "150 0 300 426")
    assert root.get("aria-hidden") == "true"
    assert len(text) < LARGEST
    for node in root.iter():
        assert node.tag.removeprefix(SVG) in {"svg", "g", "path", "rect", "circle", "ellipse"}
        assert not {"style", "id", "onload"} & set(node.attrib)


@pytest.mark.parametrize("name", SCENES)
def test_every_number_of_a_scene_is_one_and_every_colour_too(name):
    text = scene(name)
    assert not re.search(r"nan|inf|None|\{|\}", text.replace('fill="none"', ""))
    for colour in re.findall(r'(?:fill|stroke)="([^"]+)"', text):
        assert colour == "none" or re.fullmatch(r"#[0-9a-f]{6}", colour), colour


@pytest.mark.parametrize("name", SCENES)
def test_the_sheet_is_covered_from_edge_to_edge(name):
    """Nothing of the page shows through: the first shapes cover the height that is drawn on."""
    root = ET.fromstring(scene(name))
    wide = [node for node in root.iter(f"{SVG}rect") if float(node.get("width")) >= 600 and node.get("fill") != "none"]
    reach = sorted((float(node.get("y", 0)), float(node.get("y", 0)) + float(node.get("height"))) for node in wide)
    lowest = 0.0
    for top, bottom in reach:
        assert top <= lowest + 0.1
        lowest = max(lowest, bottom)
    assert lowest >= 426


def test_the_evening_is_painted_over_everything_but_what_shines():
    root = ET.fromstring(scene("way_home"))
    children = list(root)
    dusk = next(place for place, node in enumerate(children) if node.get("class") == "dusk")
    assert children[dusk].get("fill") == "none"
    assert 0 < dusk < len(children) - 1


def test_no_two_scenes_are_alike_and_each_says_what_it_shows():
    assert len(SCENES) >= 16
    assert len({scene(name) for name in SCENES}) == len(SCENES)
    words = {str(each.alt) for each in SCENES.values()}
    assert len(words) == len(SCENES)
    assert all(40 < len(each) <= 250 and each.endswith(".") for each in words)
    assert len({each.label for each in SCENES.values()}) == len(SCENES)


@pytest.mark.parametrize("hair", HAIR)
def test_every_head_is_drawn_from_both_sides(hair):
    look = Look(TAN, "#0b5d57", hair=hair, beard="#2b2023", glasses=True)
    front, back = head(look), head(look, back=True)
    assert front != back
    assert front.count("#2b2140") >= 2  # two eyes
    ET.fromstring(f"<g>{front}{back}{standing(look, back=True)}{bust(look, smile=False)}</g>")
