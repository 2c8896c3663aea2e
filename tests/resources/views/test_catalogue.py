"""The catalogue: filters that combine, counts that hold, an address that says it all, an empty answer that helps."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.text import slugify

from common.models import Audience, Theme
from resources.techniques import browsing
from resources.techniques.asking import Asked
from tests.resources import shelf
from tests.resources.conftest import published
from tests.support.keeping import kept
from tests.support.once import copy


@pytest.fixture(autouse=True)
def nothing_kept(settings):
    settings.PAGE_CACHE_SECONDS = 0


def put(title: str, *, themes=(), audiences=(), **fields):
    page = shelf.technique(title, slug=slugify(title), **fields)
    page.themes = Theme.objects.filter(slug__in=themes)
    page.audiences = Audience.objects.filter(slug__in=audiences)
    return published(page)


@pytest.fixture(scope="module")
def four_once(once, terms_once):
    return once(make_four)


@pytest.fixture
def four(four_once, db):
    return copy(four_once)


def make_four():
    """Short before, long after, big with pictures, small for families."""
    put("Courte", minutes=(5, 15), group=(2, 6), before=True, themes=["liens"], no_material=True)
    put("Longue", minutes=(60, 90), group=(4, 12), after=True, themes=["mobilite"], audiences=["familles"])
    put("Grande", group=(10, 40), during=True, before=True, themes=["liens"], material=[("photos", 20, "groupe")])
    put(
        "Outillée", group=(4, 12), after=True, themes=["emotions"], level="experience",
        material=[("feuilles", 10, "groupe"), ("photos", 5, "groupe"), ("enceinte", 1, "groupe")],
    )  # fmt: skip
    return shelf.techniques()


def titles(client, index, query: str = "") -> set[str]:
    text = client.get(f"{index.url}?{query}").text
    return set(re.findall(r'class="card-title"><a href="[^"]*">([^<]*)<', text))


ALL = {"Courte", "Longue", "Grande", "Outillée"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ALL),
        ("moment=avant", {"Courte", "Grande"}),
        ("moment=avant&moment=apres", ALL),
        ("moment=avant&theme=liens&nous=3", {"Courte"}),
        ("nous=8", {"Longue", "Outillée"}),
        ("nous=12", {"Longue", "Grande", "Outillée"}),
        ("nous=41", set()),
        ("duree=quart", {"Courte"}),
        ("duree=plus", {"Longue"}),
        ("temps=15", {"Courte"}),
        ("temps=30", {"Courte", "Grande", "Outillée"}),
        ("temps=60", ALL),  # an hour exactly is an hour
        ("temps=15&duree=plus", set()),
        ("niveau=experience", {"Outillée"}),
        ("materiel=rien", {"Courte", "Longue"}),
        ("materiel=images", {"Courte", "Longue", "Grande"}),
        ("materiel=images&materiel=papier", {"Courte", "Longue", "Grande"}),
        ("materiel=images&materiel=papier&materiel=son", ALL),
        ("public=familles", ALL),  # nothing ticked is everybody
        ("public=enfants", {"Courte", "Grande", "Outillée"}),
        ("format=pictogrammes", ALL),
        ("q=outillée", {"Outillée"}),
        ("q=xyzxyz", set()),
    ],
)
def test_filters_combine_with_one_another(four, client, query, found):
    assert titles(client, four, query) == found


@pytest.mark.parametrize(
    "query",
    [
        *("moment=demain", "nous=beaucoup", "nous=-3", "nous=0", "nous=9999999999", "nous=%D9%A8", "temps=7"),
        *("tri=hasard", "page=0", "page=x", "page=99999999999", "materiel=or"),
        *("q=" + "a" * 10_000, "q=%00", "q=%22%20OR%201%3D1--", "q=%F0%9F%8E%AD"),
    ],
)
def test_nothing_typed_in_the_address_breaks_the_catalogue(four, client, query):
    assert client.get(f"{four.url}?{query}").status_code == 200


def test_a_number_that_is_none_is_said_and_not_applied(four, client):
    answer = client.get(f"{four.url}?nous=beaucoup")
    assert "n’est pas un nombre de personnes" in answer.text
    assert titles(client, four, "nous=beaucoup") == ALL


def counts(client, index, query: str, name: str) -> dict[str, int]:
    text = client.get(f"{index.url}?{query}").text
    rows = re.findall(rf'name="{name}" value="([^"]+)"[^>]*><span>[^<]*</span> <span class="facet-count">(\d+)', text)
    return {slug: int(count) for slug, count in rows}


def test_a_count_says_what_one_more_choice_would_give(four, client):
    assert counts(client, four, "", "moment") == {"avant": 2, "pendant": 1, "apres": 2}
    assert counts(client, four, "theme=liens", "moment") == {"avant": 2, "pendant": 1}
    assert counts(client, four, "theme=liens", "theme") == {"mobilite": 1, "liens": 2, "emotions": 1}


def test_material_counts_what_would_become_possible(four, client):
    assert counts(client, four, "", "materiel") == {
        "rien": 2,
        "papier": 2,
        "images": 3,
        "ecran": 2,
        "son": 2,
        "objets": 2,
    }
    assert counts(client, four, "materiel=images&materiel=son", "materiel")["papier"] == 4


def test_each_filter_is_a_chip_that_takes_itself_away_and_nothing_else(four, client):
    text = client.get(f"{four.url}?moment=avant&theme=liens&nous=3&page=2").text
    chips = dict(re.findall(r'class="chip" href="[^"?]*\?([^"#]*)#catalogue"><span>([^<]*)<', text))
    assert {words: set(query.split("&amp;")) - {""} for query, words in chips.items()} == {
        "Nous sommes 3": {"moment=avant", "theme=liens"},
        "Avant la sortie": {"nous=3", "theme=liens"},
        "Liens": {"nous=3", "moment=avant"},
    }


def test_an_empty_answer_says_what_to_give_up(four, client):
    text = client.get(f"{four.url}?nous=3&theme=mobilite").text
    assert "Aucune technique ne réunit tout cela" in text
    ways = re.findall(r'<li><a href="[^"?]*\?([^"#]*)#catalogue">([^<]*)<', text)
    assert ("theme=mobilite", "Sans «\u00a0Nous sommes 3\u00a0»\u00a0: 1 technique") in ways
    assert ("nous=3", "Sans «\u00a0Mobilité\u00a0»\u00a0: 1 technique") in ways


def test_the_first_door_is_there_until_one_has_chosen(four, client):
    first = client.get(four.url).text
    assert "Trois questions, et on vous propose" in first
    assert "Que voulez-vous travailler" in first
    assert re.search(r'class="effect" href="/ressources/techniques/\?theme=liens"', first)
    then = client.get(f"{four.url}?moment=avant").text
    assert "Trois questions" not in then
    assert 'class="effect"' not in then


def test_what_was_chosen_stays_chosen_in_the_form(four, client):
    text = client.get(f"{four.url}?moment=avant&nous=8&materiel=images&tri=titre&q=une").text
    assert re.search(r'name="moment" value="avant" checked', text)
    assert re.search(r'name="nous"[^>]*value="8"', text)
    assert re.search(r'name="materiel" value="images" checked', text)
    assert '<option value="titre" selected>' in text
    assert re.search(r'name="q"[^>]*value="une"', text)


def test_from_a_to_z_is_the_order_of_the_alphabet(four, client):
    text = client.get(f"{four.url}?tri=titre").text
    assert re.findall(r'class="card-title"><a href="[^"]*">([^<]*)<', text) == [
        "Courte",
        "Grande",
        "Longue",
        "Outillée",
    ]


def test_a_withdrawn_technique_is_found_no_more(four, client):
    page = four.get_children().get(slug="courte")
    page.unpublish()
    assert "Courte" not in titles(client, four)


def test_pages_keep_the_filters(terms, client):
    for number in range(14):
        put(f"Essai {number:02}", before=True)
    text = client.get(f"{shelf.techniques().url}?moment=avant").text
    assert len(re.findall(r'class="card-title"', text)) == 12
    assert "?moment=avant&amp;page=2" in text
    assert len(titles(client, shelf.techniques(), "moment=avant&page=2")) == 2
    assert len(titles(client, shelf.techniques(), "moment=avant&page=99")) == 2


def test_pages_of_the_whole_catalogue_are_kept_and_nothing_that_is_invented(terms, settings):
    settings.PAGE_CACHE_SECONDS = 60
    for number in range(browsing.PER_PAGE + 1):
        put(f"Technique {number}")
    address = shelf.techniques().url
    asked = ["", "?page=2", "?page=3", "?q=technique", "?moment=avant"]
    assert [kept(address + each) for each in asked] == [True, True, False, False, False]


def test_one_card_or_three_cost_the_same_questions(terms, client):
    put("Un", before=True)
    first = asked(client)
    put("Deux", before=True, material=[("photos", 1, "groupe")])
    put("Trois", group=(5, 9), before=True, themes=["liens"])
    assert asked(client) == first


def asked(client) -> int:
    address = f"{shelf.techniques().url}?moment=avant"
    client.get(address)
    with CaptureQueriesContext(connection) as questions:
        client.get(address)
    return len(questions)


def test_an_address_is_read_whole_and_its_excess_left(rf):
    read = Asked.read(
        rf.get("/?moment=avant&moment=avant&nous=8&temps=30&materiel=papier&tri=titre&page=3&autre=1").GET
    )
    assert read.chosen == {"moment": ["avant"]}
    assert (read.people, read.time, read.have, read.sort, read.page) == (8, "30", ["papier"], "titre", 3)
    assert read.narrowed
    assert not Asked.read(rf.get("/?page=3&tri=titre").GET).narrowed
