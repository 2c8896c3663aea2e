"""What an answer of the repository costs: as many queries for a page of records as for one of each kind."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from resources.domain import harvest
from tests.resources.harvesting.test_protocol import PREFIX, ask
from tests.support.oai import OAI

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
def everything(observatory, film, theme, word, english):
    """Puts one thing of each kind, some in two languages."""

    def put(number: int) -> None:
        sorted_by = {"themes": [theme("liens"), theme("mobilite")]}
        observatory.interview(f"Film {number}", film=film(f"{number}.mp4"), **sorted_by)
        observatory.reflection(f"Une place {number}", **sorted_by)
        voice = observatory.voice(f"Voix {number}", **sorted_by)
        voice.copy_for_translation(english.locale, copy_parents=True).save_revision().publish()
        word(f"Mot {number}")

    return put


def cost_of_a_list() -> tuple[int, int]:
    """(records, queries) of one answer, once what was published is known."""
    harvest.follow()
    ask(verb="ListRecords", **PREFIX)
    with CaptureQueriesContext(connection) as captured:
        answer = ask(verb="ListRecords", **PREFIX)
    return len(list(answer.iter(f"{OAI}record"))), len(captured)


def test_records_are_asked_together_however_many_they_are(everything):
    """Of five kinds: pages, films, words of the taxonomy, translations, words of the abécédaire."""
    everything(1)
    assert cost_of_a_list() == (5, 19)
    for number in (2, 3):
        everything(number)
    assert cost_of_a_list() == (15, 19)
    for number in range(4, 9):
        everything(number)
    assert cost_of_a_list() == (40, 19)
