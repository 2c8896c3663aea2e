"""Every pair of colours the stylesheets put together can be read, in light and in dark."""

import re

import pytest

from common.ui.colours import contrast, readable_on

TEXT, RUNNING, SHAPE = 4.5, 7, 3  # WCAG 2.2: AA for text, AAA for running text, AA for shapes and borders
ROOMS = ("heart", "publie", "reserve", "appris", "vecu")
TONES = ("info", "success", "warning", "danger")
PAIRS = [
    *(("ink", paper, RUNNING) for paper in ("paper", "sheet", "sunk")),
    *(("soft", paper, RUNNING) for paper in ("paper", "sheet", "sunk")),
    *(("ink", f"{name}-tint", RUNNING) for name in (*ROOMS, *TONES)),
    *(("soft", f"{name}-tint", TEXT) for name in ROOMS),
    *((name, f"{name}-tint", TEXT) for name in (*ROOMS, *TONES)),
    *((name, paper, TEXT) for name in (*ROOMS, *TONES) for paper in ("paper", "sheet")),
    *(("on-room", name, TEXT) for name in (*ROOMS, "danger")),
    ("on-heart", "heart", TEXT),
    ("paper", "ink", RUNNING),
    ("on-deep", "deep", RUNNING),
    ("on-deep-soft", "deep", RUNNING),
    *(("edge", paper, SHAPE) for paper in ("paper", "sheet", "sunk")),
    *((name, "line", SHAPE) for name in ROOMS),
    ("heart", "sunk", SHAPE),
]
DECORATIVE = {"line"}  # as a border of cards only; never the edge of a control


@pytest.fixture(scope="module")
def tokens(project) -> dict[str, tuple[str, str]]:
    text = (project / "site/static/css/tokens.css").read_text()
    both = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", text)
    fixed = re.findall(r"--([\w-]+): (#\w{6});", text)
    return {name: (light, dark) for name, light, dark in both} | {name: (one, one) for name, one in fixed}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_a_pair_of_tokens_can_be_read(tokens, theme, front, back, least):
    side = 0 if theme == "light" else 1
    assert contrast(tokens[front][side], tokens[back][side]) >= least


def test_every_colour_token_is_measured_in_some_pair(tokens):
    measured = {name for front, back, _ in PAIRS for name in (front, back)}
    assert set(tokens) - measured - DECORATIVE == set()


def test_contrast_is_what_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_most_readable_of_two_inks_is_chosen():
    assert readable_on("#f2b84b", "#ffffff", "#221c33") == "#221c33"
    assert readable_on("#b8243f", "#ffffff", "#221c33") == "#ffffff"


def test_no_stylesheet_names_a_colour_of_its_own(project):
    """Colours live in tokens.css; elsewhere only masks, the paper under a QR code and the ink on a fixed paper may."""
    allowed = {"print.css", "tokens.css"}
    strays = []
    for path in (project / "site/static/css").glob("*.css"):
        if path.name not in allowed:
            found = re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text())
            strays += [f"{path.name}: {colour}" for colour in found if colour not in ("#000", "#fff", "#221c33")]
    assert strays == []
