"""Words are read alike however they are written."""

import pytest

from search.analysis import analyser, fold

FRENCH, ENGLISH = analyser("fr"), analyser("en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("médiation", "MEDIATIONS"),
        ("cœur", "coeur"),
        ("l’accueil", "accueil"),
        ("l'accueil", "ACCUEIL"),
        ("jeux de rôles", "jeu de rôle"),
        ("animer", "animation"),
        ("préparée", "préparer"),
        ("préparées", "préparé"),
        ("qu’elle accompagne", "accompagnement"),
        ("bénévoles", "benevole"),
        ("journaux", "journal"),
        ("travaux", "travail"),
        ("Q.P.V.", "QPV"),
        ("aujourd’hui", "aujourd'hui"),
        ("e\u0301cole", "école"),
        ("soft\xadhyphen", "softhyphen"),
        ("abécédaire", "abecedaires"),
    ],
)
def test_two_ways_of_writing_are_one(one, other):
    assert FRENCH.read(one).stems == FRENCH.read(other).stems


@pytest.mark.parametrize(
    ("one", "other"),
    [("mobilité", "mobilier"), ("droit", "adroit"), ("conte", "compte"), ("jeu", "jeudi"), ("scène", "cène")],
)
def test_two_words_stay_two(one, other):
    assert FRENCH.read(one).stems != FRENCH.read(other).stems


def test_a_compound_is_its_parts_and_one_word():
    read = FRENCH.read("le centre socio-culturel")
    assert read.stems == FRENCH.read("centre socio culturel").stems
    assert read.joined == FRENCH.read("socioculturel").stems
    assert FRENCH.read("de 10-12 ans").joined == []


def test_what_says_nothing_is_kept_aside():
    read = FRENCH.read("À la une")
    assert read.stems == []
    assert read.idle == ["a", "la", "une"]


def test_a_word_is_remembered_as_it_is_written():
    assert FRENCH.read("L’École").written == {"école": "ecole"}


@pytest.mark.parametrize(
    ("one", "other"), [("children's", "child"), ("theatres", "theater"), ("don’t walk", "dont walking"), ("it’s", "")]
)
def test_english_is_read_by_its_own_rules(one, other):
    assert ENGLISH.read(one).stems == ENGLISH.read(other).stems


def test_a_language_nobody_reads_is_read_as_french():
    assert analyser("pt").read("les jeux").stems == ["jeu"]


@pytest.mark.parametrize(
    "text", ["", "\0\0", "😀😀", "\u202eabc\u202c", "——", "'", "’", "l’", "-", "a" * 10_000, "é" * 10_000]
)
def test_nothing_breaks_the_reading(text):
    assert all(len(stem) <= 40 for stem in FRENCH.read(text).stems)


def test_folding_keeps_what_has_no_accent():
    assert [fold(word) for word in ("Œuvre", "Ægir", "Straße", "مرحبا", "Ελλάς")] == [
        "oeuvre",
        "aegir",
        "strasse",
        "مرحبا",
        "ελλασ",
    ]


def test_elisions_in_a_row_are_read_however_many_they_are():
    """No text, but a file may hold it, and a page must be published all the same."""
    assert analyser("fr").read("d'" * 5000 + "eau").stems == ["eau"]
    assert analyser("fr").read("l'd'eau d'aujourd'hui").words.keys() == {"eau"}
