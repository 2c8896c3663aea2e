"""A territory is found by whatever people know of their place."""

import re

import pytest

from common.models import Place
from network.domain import territories
from pages.territories import territory_of_postcode
from tests.pages.test_pages import text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("93", ["Seine-Saint-Denis"]),
        ("93200", ["Seine-Saint-Denis"]),
        ("63 000", ["Puy-de-Dôme"]),
        ("puy de dome", ["Puy-de-Dôme"]),
        ("SEINE", ["Seine-Saint-Denis"]),
        ("Clermont", ["Puy-de-Dôme"]),
        ("épinay sur seine", ["Seine-Saint-Denis"]),
        ("H2X 1Y4", ["Québec"]),
        ("2A", []),
        ("20250", []),
        ("97410", []),
        ("nulle part", []),
        ("!!", []),
    ],
)
def test_a_territory_is_found_by_number_postcode_name_or_commune(site, asked, found):
    territories.create(
        by=None, code="quebec", name="Québec", association="CdC Québec", email="q@example.org", country="CA"
    )
    Place.objects.create(code="63113", name="Clermont-Ferrand", postcode="63000", department="63")
    Place.objects.create(code="93031", name="Épinay-sur-Seine", postcode="93800", department="93")
    page = text(f"/territoires/?q={asked}")
    answer = re.search(r'<section class="answer".*?</section>', page, re.DOTALL)[0]
    assert re.findall(r"<h3><a [^>]*>([^<]+)</a>", answer) == found
    assert ("Rien n’a été trouvé" in answer) is not bool(found)
    assert ("essayez son code postal" in answer) is (asked in ("nulle part", "!!"))


@pytest.mark.parametrize("asked", ["94", "94000"])
def test_a_territory_that_lists_no_departement_is_found_by_its_own_number(site, asked):
    territories.create(by=None, code="94", name="Val-de-Marne", association="CdC 94", email="v@example.org")
    answer = re.search(r'<section class="answer".*?</section>', text(f"/territoires/?q={asked}"), re.DOTALL)[0]
    assert "Val-de-Marne" in answer


def test_an_island_that_kept_the_postcodes_of_another_has_its_own_territory_or_else_that_one(site):
    def opened(code, name):
        return territories.create(by=None, code=code, name=name, association=name, email=f"cdc{code}@example.org")

    guadeloupe = opened("971", "Guadeloupe")
    assert territory_of_postcode("97133") == guadeloupe
    island = opened("977", "Saint-Barthélemy")
    assert territory_of_postcode("97133") == island
    assert territory_of_postcode("97150") == territory_of_postcode("97110") == guadeloupe
    for asked in ("97133", "977"):
        answer = re.search(r'<section class="answer".*?</section>', text(f"/territoires/?q={asked}"), re.DOTALL)[0]
        assert re.findall(r"<h3><a [^>]*>([^<]+)</a>", answer) == ["Saint-Barthélemy"]
    assert "International" not in text("/territoires/")
