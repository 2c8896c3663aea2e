"""Everything that people type for one thing, and must find it: on both databases, among other things."""

import pytest

from search.models import Synonym
from tests.bench.corpus import VARIANTS
from tests.search.things import things, titles  # noqa: F401

OTHERS = (
    "Le carnet de bord",
    "La boîte à chansons",
    "Une matinée au marché",
    "Les mots du spectacle",
    "Le musée en poche",
)


@pytest.fixture
def shelf(things):  # noqa: F811
    for title in (*OTHERS, *dict.fromkeys(VARIANTS.values())):
        things.put(title, summary="Une page que l’on retrouve, quoi que l’on tape.")
    return things


@pytest.mark.parametrize(("typed", "title"), VARIANTS.items())
def test_it_is_found_first_however_it_is_typed(shelf, typed, title):
    assert titles(typed)[0] == title


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("QPV", "Aller vers les quartiers prioritaires"),
        ("quartier prioritaire", "Un festival en QPV"),
        ("politique de la ville", "Un festival en QPV"),
        ("AVS", "Le métier d’auxiliaire de vie sociale"),
        ("auxiliaires de vie sociale", "Une AVS raconte"),
        ("CHRS", "Un centre d’hébergement et de réinsertion sociale ouvre ses portes"),
    ],
)
def test_what_editors_hold_for_the_same_finds_the_same(things, typed, title):  # noqa: F811
    for words in (
        "QPV\nquartier prioritaire\npolitique de la ville",
        "AVS, auxiliaire de vie sociale",
        "CHRS ; centre d’hébergement et de réinsertion sociale",
    ):
        Synonym.objects.create(words=words)
    for each in (
        "Aller vers les quartiers prioritaires",
        "Un festival en QPV",
        "Le métier d’auxiliaire de vie sociale",
        "Une AVS raconte",
        "Un centre d’hébergement et de réinsertion sociale ouvre ses portes",
        "Le quartier en fête",
        "Une vie sociale",
    ):
        things.put(each)
    assert title in titles(typed)
    assert "Le quartier en fête" not in titles("QPV")
    assert "Une vie sociale" not in titles("AVS")


def test_a_synonym_may_go_one_way(things):  # noqa: F811
    Synonym.objects.create(words="spectacle vivant\nthéâtre\ndanse", both_ways=False)
    for each in ("Le théâtre d’ombres", "La danse des mains", "Le spectacle vivant"):
        things.put(each)
    assert set(titles("spectacle vivant")) == {"Le théâtre d’ombres", "La danse des mains", "Le spectacle vivant"}
    assert titles("danse") == ["La danse des mains"]


def test_a_synonym_is_at_work_as_soon_as_it_is_written(things):  # noqa: F811
    things.put("Le carnet de voyage")
    assert titles("passeport") == []
    Synonym.objects.create(words="passeport, carnet de voyage")
    assert titles("passeport") == titles("passeports") == ["Le carnet de voyage"]
