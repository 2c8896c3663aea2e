"""The page of the one search, behind the answers: what editors teach it, what is counted, what machines read of it."""

import json
import re

import pytest
from django.test import Client

from search.domain import counts
from search.models import BestBet, Row, SearchCount, Synonym
from tests.search.conftest import titles


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


# what editors teach


def test_synonyms_find_each_other(client, told):
    told("Le quartier prioritaire")
    Synonym.objects.create(words="QPV\nquartier prioritaire")

    assert titles(client.get("/recherche/", {"q": "qpv"})) == ["Le quartier prioritaire"]


def test_a_best_bet_comes_first_once_and_says_why(client, told):
    told("Bal masqué")
    page = told("La page des vacances")
    BestBet.objects.create(words="bals\nbal masqué", kind="news", object_id=str(page.pk))

    response = client.get("/recherche/", {"q": "bal"})

    assert titles(response) == ["La page des vacances", "Bal masqué"]
    assert "Choisi par l’équipe" in text(response)
    assert titles(client.get("/recherche/", {"q": "bal", "tri": "date"})) == ["Bal masqué"]


def test_a_best_bet_also_answers_words_that_nothing_holds(client, told):
    page = told("La page des vacances")
    BestBet.objects.create(words="congés", kind="news", object_id=str(page.pk))

    assert titles(client.get("/recherche/", {"q": "congés"})) == ["La page des vacances"]


def test_a_best_bet_shows_nothing_that_one_may_not_see(private, found):
    BestBet.objects.create(words="coulisses", kind="news", object_id=str(private.pk))

    assert found("coulisses") == []


def test_a_best_bet_whose_page_is_gone_is_silent(client, told):
    page = told("La page des vacances")
    BestBet.objects.create(words="bal", kind="news", object_id=str(page.pk))
    page.unpublish()

    assert titles(client.get("/recherche/", {"q": "bal"})) == []


# what is counted


def counted() -> dict[str, tuple[int, int]]:
    counts.flush()
    return {each.words: (each.searches, each.empty) for each in SearchCount.objects.all()}


def test_questions_are_counted_and_those_in_vain_apart(client, told):
    told("Un bal")
    for words in ("bal", "Bal ", "trampoline"):
        client.get("/recherche/", {"q": words})

    assert counted() == {"bal": (2, 0), "trampoline": (1, 1)}


def test_the_next_page_and_the_filters_of_an_answer_are_not_new_questions(client, told):
    told("Un bal")
    for query in ("q=bal&page=2", "q=bal&tri=date", "q=bal&genre=news", "genre=news", ""):
        client.get(f"/recherche/?{query}")

    assert counted() == {}


@pytest.mark.parametrize("words", ["jeanne@example.org", "06 99 00 12 34", "dossier 12345678", "https://exemple.org"])
def test_what_may_be_somebody_is_not_kept(client, db, words):
    client.get("/recherche/", {"q": words})

    assert counted() == {}


def test_counting_twice_adds_up(db):
    for found in (1, 0, 1):
        counts.note(text="bal", language="fr", found=found)
        counts.flush()

    assert counted() == {"bal": (3, 1)}


# what machines read


def test_results_are_not_for_engines(client, told):
    assert '<meta name="robots" content="noindex, follow">' in client.get("/recherche/?q=bal").content.decode()
    assert "noindex" not in client.get("/recherche/").content.decode()


def test_the_home_tells_engines_where_to_search(site):
    html = Client().get("/").content.decode()
    graph = json.loads(re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', html, re.S)[1])["@graph"]
    action = next(each for each in graph if each["@type"] == "WebSite")["potentialAction"]

    assert action["@type"] == "SearchAction"
    assert action["target"]["urlTemplate"].endswith("/recherche/?q={search_term_string}")


def test_a_browser_can_take_the_search_as_its_own(client, db):
    from xml.etree import ElementTree

    response = client.get("/recherche/navigateur.xml")
    root = ElementTree.fromstring(response.content)  # ours
    address = next(each.get("template") for each in root if each.tag.endswith("Url"))

    assert response.headers["Content-Type"] == "application/opensearchdescription+xml"
    assert address == "http://testserver/recherche/?q={searchTerms}"


def test_every_page_has_the_box(site, member):
    for who, path in ((Client(), "/"), (Client(), "/contact/"), (member("coordinator", site.here), "/espace/")):
        html = who.get(path).content.decode()
        assert re.search(r'<form class="searchbox wrap" method="get" action="/recherche/"', html), path


def test_the_index_holds_what_is_searched(told):
    told("Un bal")

    assert Row.objects.filter(kind="news").count() == 1
