from datetime import date

import pytest
from django.template import engines
from django.utils.translation import override


@pytest.mark.parametrize(
    ("language", "day", "form", "words"),
    [
        ("fr", date(2026, 12, 1), "j F Y", "1er décembre 2026"),
        ("fr", date(2026, 12, 1), "l j F Y", "mardi 1er décembre 2026"),
        ("fr", date(2026, 12, 11), "j F Y", "11 décembre 2026"),
        ("en", date(2026, 12, 1), "j F Y", "1 December 2026"),
        ("fr", None, "j F Y", ""),
    ],
)
def test_the_first_of_a_month_is_said_as_people_say_it(language, day, form, words):
    with override(language):
        text = engines["django"].from_string("{{ day|jour:form }}").render({"day": day, "form": form})
    assert text == words
