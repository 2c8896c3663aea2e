from types import SimpleNamespace
from zoneinfo import available_timezones

import pytest

from network.domain.places import PARIS, TIME_ZONES, departments_of, is_outside, said_outside, usual_time_zone


def area(code: str, departments: str = ""):
    class Area(SimpleNamespace):
        def __str__(self):
            return "Ici"

    return Area(code=code, departments=departments)


@pytest.mark.parametrize(
    ("code", "departments", "postcode", "outside"),
    [
        ("93", "93", "93200", False),
        ("93", "93", "75018", True),
        ("93", "93 75", "75018", False),
        ("93", "", "75018", True),
        ("01", "01", "01000", False),
        ("974", "974", "97400", False),
        ("974", "974", "97300", True),
        ("2a", "2A", "20000", False),
        ("2b", "2B", "13001", True),
        ("2b", "2B", "20000", True),
        ("2a", "2A 2B", "20200", False),
        ("971", "971", "97133", False),
        ("977", "", "97133", False),
        ("978", "", "97133", True),
        ("quebec", "", "h2x 1y4", False),
        ("quebec", "", "K1A 0B1", True),
        ("idf", "", "69001", False),
        ("93", "93", "", False),
    ],
)
def test_a_postcode_is_inside_or_outside_a_territory(code, departments, postcode, outside):
    assert is_outside(area(code, departments), postcode) is outside


@pytest.mark.parametrize(
    ("postcode", "found"),
    [
        ("93200", ("93",)),
        ("01 000", ("01",)),
        ("20000", ("2A",)),
        ("20190", ("2A",)),
        ("20200", ("2B",)),
        ("20600", ("2B",)),
        ("97133", ("977", "971")),
        ("97150", ("978", "971")),
        ("97110", ("971",)),
        ("98800", ("988",)),
        ("h2x 1y4", ("QUEBEC",)),
        ("K1A 0B1", ()),
        ("", ()),
    ],
)
def test_a_postcode_says_its_departments_the_likeliest_first(postcode, found):
    assert departments_of(postcode) == found


def test_what_is_said_names_the_postcode_and_the_territory():
    assert said_outside(area("93"), "75018") == "Le code postal 75018 est hors du territoire Ici (93)."
    assert said_outside(area("93"), "93100") == ""


@pytest.mark.parametrize(
    ("code", "zone"),
    [("974", "Indian/Reunion"), ("987", "Pacific/Tahiti"), ("Quebec", "America/Montreal"), ("93", PARIS)],
)
def test_a_territory_lives_by_the_clock_of_its_place(code, zone):
    assert usual_time_zone(code) == zone


def test_every_clock_exists():
    assert {zone for zone, _ in TIME_ZONES} <= available_timezones()
