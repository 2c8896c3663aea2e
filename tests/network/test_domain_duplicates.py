import pytest

from network.domain import duplicates
from network.domain.duplicates import Reason, find, fold
from network.models import Partner, Structure
from tests.factories import StructureFactory

SIRET = "73282932000074"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Œuvre sociale du Cœur", "OEUVRE SOCIALE DU COEUR"),
        ("Ex æquo", "ex aequo"),
        ("Théâtre de l’Épée", "theatre de l'epee"),
        ("Association La Passerelle (loi 1901)", "La passerelle"),
        ("SARL Le Figuier", "Le Figuier"),
        ("Maison St-Jean", "Maison Saint Jean"),
        ("Arts & Lettres", "Arts et Lettres"),
        ("L’Escale", "Escale"),
        ("Théâtre  \u00a0 de   la Lune", "Théâtre de la Lune"),
        ("Te\u0301le\u0301maque", "Télémaque"),
    ],
)
def test_two_spellings_of_one_name_fold_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Les Tilleuls", "Les Lilas"), ("CADA 1", "CADA 2")])
def test_two_names_stay_two(one, other):
    assert fold(one) != fold(other)


def test_a_name_made_of_small_words_only_is_kept_whole():
    assert fold("L’Association") == "l association"


def test_a_folded_name_fits_its_column():
    assert len(fold("œ" * 160)) == 160


def test_the_same_siret_is_found_whatever_the_name(structure):
    Structure.objects.update(siret=SIRET)
    [match] = find(model=Structure, siret=SIRET, name="Tout autre nom", commune="Brest")
    assert (match.organisation, match.reason) == (structure, Reason.SIRET)
    assert match.reason.value == "même SIRET"


def test_the_same_name_is_found_in_the_same_commune_only(territory):
    here = StructureFactory(territory=territory, name="Œuvre des Tilleuls", commune="Saint-Denis")
    StructureFactory(territory=territory, name="Œuvre des Tilleuls", commune="Pantin")
    [match] = find(model=Structure, name="OEUVRE DES TILLEULS (association)", commune="ST DENIS")
    assert (match.organisation, match.reason) == (here, Reason.NAME)


def test_the_surest_comes_first(territory):
    by_name = StructureFactory(territory=territory, name="Le Phare")
    by_number = StructureFactory(territory=territory, name="Autre", siret=SIRET)
    found = find(model=Structure, siret=SIRET, name="Le Phare", commune="Saint-Denis")
    assert [match.organisation for match in found] == [by_number, by_name]


def test_an_organisation_is_not_its_own_duplicate(structure):
    assert find(model=Structure, name=structure.name, commune=structure.commune, exclude=structure) == []


def test_closed_ones_and_the_other_kind_are_not_duplicates(structure, admin):
    from network.domain import organisations

    assert find(model=Partner, name=structure.name, commune=structure.commune) == []
    organisations.close(by=admin, organisation=structure)
    assert find(model=Structure, name=structure.name, commune=structure.commune) == []


def test_nothing_to_look_for_finds_nothing(structure, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert find(model=Structure, name="  ", commune="Saint-Denis") == []


@pytest.mark.parametrize("many", [1, 3])
def test_looking_for_duplicates_is_one_query(territory, many, django_assert_num_queries):
    StructureFactory.create_batch(many, territory=territory, name="Le Phare")
    with django_assert_num_queries(1):
        found = duplicates.find(model=Structure, name="Le Phare", commune="Saint-Denis")
        assert len([str(match.organisation.territory) for match in found]) == many
