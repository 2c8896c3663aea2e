import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.printing.typography import french, french_everywhere


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Venez !", "Venez\u202f!"),
        ("Qui ? Où ; quand", "Qui\u202f? Où\u202f; quand"),
        ("Note : rien", "Note\u00a0: rien"),
        ("« mot »", "«\u00a0mot\u00a0»"),
        ("«mot»", "«\u00a0mot\u00a0»"),
        ("157 077 places, 42 %", "157\u202f077 places, 42\u202f%"),
        ("l'accueil", "l’accueil"),
        ("https://example.org/a:b", "https://example.org/a:b"),
        ("12:30", "12:30"),
        ("le 12 2026", "le 12 2026"),
    ],
)
def test_spaces_that_must_not_break(typed, printed):
    assert french(typed) == printed


@given(st.text(max_size=80))
def test_doing_it_twice_changes_nothing_more(text):
    once = french(text)
    assert french(once) == once


def test_texts_inside_lists_and_dictionaries_are_reached_and_the_rest_is_kept():
    assert french_everywhere({"a": ["Oui !", 3], "b": ("Non ?", None)}) == {
        "a": ["Oui\u202f!", 3],
        "b": ["Non\u202f?", None],
    }
