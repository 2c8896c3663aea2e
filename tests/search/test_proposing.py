"""« Vouliez-vous dire … ? »: where little is found, and another spelling finds much."""

import re

import pytest

from search import spelling
from search.domain.vocabulary import count_words
from search.finding import find
from search.proposing import meant
from search.registry import MEMBERS
from search.viewers import VISITOR
from tests.search.things import things  # noqa: F401  (a kind of the tests)

MEMBER = frozenset({*VISITOR, MEMBERS})
MANY = 9


def asked(text: str, viewer=VISITOR, **more) -> str:
    spelling.vocabulary.cache_clear()
    scope = {"viewer": viewer, "language": "fr"} | more
    return meant(find(text=text, **scope), **scope)


@pytest.fixture
def shelves(things):  # noqa: F811
    """Nine things of « marionnette », one of « marionette »."""
    for number in range(MANY):
        things.put(f"La marionnette {number}")
    things.put("La marionette")
    things.put("Le marronnier")
    count_words()
    return things


def test_a_rare_spelling_is_answered_and_the_common_one_offered(shelves):
    found = find(text="marionette", viewer=VISITOR)
    assert ([hit.title for hit in found.hits], found.corrected) == (["La marionette"], "")
    assert asked("marionette") == "marionnette"


def test_other_words_of_the_question_stay_as_they_are(shelves):
    for number in range(MANY):
        shelves.put(f"La marionnette du marché {number}")
    shelves.put("La marionette du marché")
    count_words()
    assert asked("marionette marché") == "marionnette marche"


@pytest.mark.parametrize("text", ["marionnette", "marronnier", "marionnettes", "inconnu", "", "« * »"])
def test_nothing_is_offered_where_there_is_nothing_to_say(shelves, text):
    assert asked(text) == ""


def test_what_was_put_right_already_is_not_offered_besides(shelves):
    shelves.put("L’accueil d’une famille")
    assert find(text="aceuil", viewer=VISITOR).corrected == "accueil"
    assert asked("aceuil") == ""


def test_a_spelling_that_is_hardly_commoner_is_not_worth_offering(things):  # noqa: F811
    for number in range(3):
        things.put(f"La marionnette {number}")
    things.put("La marionette")
    count_words()
    assert asked("marionette") == ""


def test_nothing_tells_what_a_person_may_not_see(things):  # noqa: F811
    for number in range(MANY):
        things.put(f"Le licenciement {number}", audience=(MEMBERS,))
    things.put("Le licencement")
    count_words()
    assert asked("licencement") == ""
    assert asked("licencement", MEMBER) == "licenciement"


def test_it_is_offered_among_what_was_filtered(things):  # noqa: F811
    for number in range(MANY):
        things.put(f"La marionnette {number}", facets={"colour": ["rouge"]})
    things.put("La marionette", facets={"colour": ["bleu"]})
    count_words()
    assert asked("marionette", facets={"colour": ["bleu"]}) == ""
    assert asked("marionette", facets={"colour": ["rouge", "bleu"]}) == "marionnette"


def test_the_page_of_results_offers_it_as_a_link_and_keeps_the_answer(told, client, found):
    for number in range(MANY):
        told(f"La marionnette {number}")
    told("La marionette")
    count_words()
    html = client.get("/recherche/", {"q": "marionette"}).content.decode()
    assert re.search(r'Vouliez-vous dire <a href="\?q=marionnette">« marionnette »</a>\s\?', html)
    assert found("marionette") == ["La marionette"]
    assert len(found("marionnette")) == MANY
    assert "Vouliez-vous dire" not in client.get("/recherche/", {"q": "marionnette"}).content.decode()
