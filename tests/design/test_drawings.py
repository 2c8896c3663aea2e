"""Drawings: the same content always has the same one, two contents never do."""

from xml.etree import ElementTree as ET

import pytest

from common.drawings import MOTIFS, hero_scene, illustration, motif_for

ROOMS = ("publie", "reserve", "appris", "vecu", "")


def test_the_same_seed_gives_the_same_drawing():
    first = str(illustration("le-photolangage", "publie", "cards"))
    illustration.cache_clear()
    assert str(illustration("le-photolangage", "publie", "cards")) == first


@pytest.mark.parametrize("motif", sorted(MOTIFS))
def test_one_motif_never_draws_two_contents_alike(motif):
    drawn = {illustration(f"contenu-{n}", "reserve", motif) for n in range(25)}
    assert len(drawn) == 25


def test_a_room_changes_the_colours_of_the_same_content():
    assert len({illustration("12", room, "masks") for room in ROOMS}) == len(ROOMS)


def test_contents_without_a_motif_are_given_different_ones():
    kinds = {illustration(str(n), "vecu").count("<path") for n in range(40)}
    assert len(kinds) > 5


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("motif", sorted(MOTIFS))
def test_a_drawing_is_small_decorative_and_without_style(motif, room):
    text = illustration("essai", room, motif)
    root = ET.fromstring(text)
    assert root.get("aria-hidden") == "true"
    assert len(text) < 7000
    assert not [node for node in root.iter() if "style" in node.attrib or node.tag.endswith(("script", "style"))]


def test_the_home_picture_is_one_valid_drawing_under_fourteen_kilobytes():
    root = ET.fromstring(hero_scene())
    assert root.get("viewBox") == "0 0 720 600"
    assert len(hero_scene()) < 14_000


@pytest.mark.parametrize(
    ("words", "motif"),
    [
        ("Théâtre", "masks"),
        ("Cinéma en plein air", "film"),
        ("Parcours culturel", "path"),
        ("Musée d’art moderne", "columns"),
        ("A museum", "columns"),
        ("Le colloque du réseau", "speech"),
        ("curtain", "curtain"),
        ("Zythologie", ""),
    ],
)
def test_a_word_of_the_field_finds_its_motif(words, motif):
    assert motif_for(words) == motif
