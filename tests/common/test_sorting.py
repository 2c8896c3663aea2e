"""The order of names: the same on both databases, as the run's own database says it."""

import pytest

from common.sorting import French, key
from network.models import Structure
from tests.factories import StructureFactory, TerritoryFactory

IN_ORDER = [
    "10 rue du Parc",
    "Cœur de ville",
    "coeurs vaillants",
    "cote",
    "côte",
    "Ecole du soir",
    "école du spectacle",
    "École du stade",
    "L’Escale",
    "Les Tilleuls",
    "Zoé et Cie",
]


@pytest.fixture
def structures(db):
    territory = TerritoryFactory()
    for name in reversed(IN_ORDER):
        StructureFactory(name=name, territory=territory)


def test_names_come_as_in_a_french_dictionary(structures):
    assert list(Structure.objects.order_by(French("name"), "pk").values_list("name", flat=True)) == IN_ORDER
    assert [each.name for each in Structure.objects.all()] == IN_ORDER


def test_backwards_and_through_a_relation_too(structures):
    TerritoryFactory(name="Écart")
    back = Structure.objects.order_by(French("name").desc()).values_list("name", flat=True)
    assert list(back) == IN_ORDER[::-1]
    for name in ("Zone", "Éden", "abri"):
        StructureFactory(territory=TerritoryFactory(name=name))
    names = Structure.objects.order_by(French("territory__name"), "pk").values_list("territory__name", flat=True)
    assert [name for name in names if not name.startswith("Territoire")] == ["abri", "Éden", "Zone"]


def test_a_page_of_names_is_cut_by_the_database(structures, django_assert_num_queries):
    with django_assert_num_queries(1) as queries:
        assert [each.name for each in Structure.objects.all()[3:6]] == IN_ORDER[3:6]
    assert "LIMIT 3" in queries[0]["sql"]


def test_the_order_taught_to_sqlite_tells_every_two_names_apart():
    assert sorted(set(IN_ORDER), key=key) == IN_ORDER
    words = ["", "a", "A", "à", "À", "a b", "a-b", "a’b", "ab"]
    assert sorted(set(words), key=key) == words
    assert len({key(word) for word in words}) == len(words)
    assert key(None) is None
