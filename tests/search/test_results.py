"""The page of the one search: what it shows, to whom, at which address, and what it does with bad questions."""

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from common import page_cache
from search.facets import TERRITORY
from search.registry import kinds
from search.views import results as view
from tests.search.conftest import titles


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_without_a_question_it_opens_doors(client, told):
    told("Une nouvelle")

    response = client.get("/recherche/")

    assert "Que cherchez-vous" in text(response)
    assert 'href="/recherche/?genre=news"' in response.content.decode()


def test_what_is_found_stands_there_with_its_kind_and_its_words_marked(client, told):
    told("La visite sonore", "On ferme les yeux, on écoute la médiation.")

    html = client.get("/recherche/", {"q": "mediations"}).content.decode()

    assert "<h1>Résultats pour « mediations »</h1>" in html
    assert '<span class="tag">Actualité</span>' in html
    assert "<mark>médiation</mark>" in html
    assert '<p role="status"><strong>1 résultat</strong></p>' in html


def test_what_a_thing_says_of_itself_is_said_in_words(client, told):
    told("Écrire ensemble", kind="call")
    told("La nouvelle", kind="news")

    said = text(client.get("/recherche/", {"q": "ensemble"}))
    assert "Actualité Appel à participer" in said
    assert "call" not in said.split()
    assert "Actualité Actualité" not in text(client.get("/recherche/", {"q": "nouvelle"}))


def test_two_things_of_the_same_title_are_told_apart_by_their_territory(client, site, told):
    told("Le bal", under=site.here)
    told("Le bal", under=site.there)
    told("Le bal du réseau")

    html = client.get("/recherche/", {"q": "bal"}).content.decode()

    for name in ("Seine-Saint-Denis", "Puy-de-Dôme"):
        assert html.count(f'<p class="hit-about"><span class="tag">Actualité</span><span>{name}</span>') == 1


def test_a_day_is_shown_where_it_means_something(client, told, monkeypatch):
    told("La fête", date="2026-03-20")
    assert "20 mars 2026" in text(client.get("/recherche/", {"q": "fête"}))

    monkeypatch.setattr(kinds()["news"], "dated", False)
    assert "20 mars 2026" not in text(client.get("/recherche/", {"q": "fête"}))


def test_a_facet_made_for_a_list_of_its_own_is_neither_offered_nor_obeyed(client, site, told, monkeypatch):
    told("Bal au village", under=site.here)
    told("Bal de ville", under=site.there)
    assert 'name="territory"' in client.get("/recherche/?q=bal").text

    monkeypatch.setattr(kinds()["news"], "facets", (replace(TERRITORY, inner=True),))
    for slug in set(kinds()) - {"news"}:
        monkeypatch.setattr(kinds()[slug], "facets", ())
    response = client.get("/recherche/?q=bal&territory=93")

    assert len(titles(response)) == 2
    assert 'name="territory"' not in response.text


def test_kinds_are_counted_and_chosen_by_a_link(client, site, told):
    told("Saint-Denis en fête")
    html = client.get("/recherche/", {"q": "saint denis"}).content.decode()
    assert re.search(r'\?q=saint\+denis&amp;genre=territory">\s*Territoires\s*<span class="facet-count">1<', html)

    assert titles(client.get("/recherche/?q=saint+denis&genre=territory")) == ["Seine-Saint-Denis"]


def test_filters_live_in_the_address_and_are_taken_away_one_by_one(client, site, told):
    told("Bal au village", under=site.here)
    told("Bal de ville", under=site.there)
    assert len(titles(client.get("/recherche/?q=bal"))) == 2

    response = client.get("/recherche/?q=bal&territory=93")

    assert titles(response) == ["Bal au village"]
    assert 'href="?q=bal"' in response.content.decode()
    assert re.search(r'value="93" checked', response.content.decode())


def test_several_values_of_a_filter_widen_it(client, site, told):
    told("Bal au village", under=site.here)
    told("Bal de ville", under=site.there)

    assert len(titles(client.get("/recherche/?q=bal&territory=93&territory=63"))) == 2


def test_sorting_is_a_link_and_keeps_the_question(client, told):
    for day, title in (("2026-01-05", "Bal d’hiver"), ("2026-06-21", "Bal d’été"), ("2026-03-20", "Ah, le bal")):
        told(title, date=day)

    assert titles(client.get("/recherche/?q=bal&tri=date")) == ["Bal d’été", "Ah, le bal", "Bal d’hiver"]
    assert titles(client.get("/recherche/?q=bal&tri=titre")) == ["Ah, le bal", "Bal d’été", "Bal d’hiver"]
    assert 'href="?q=bal&amp;tri=date"' in client.get("/recherche/?q=bal").content.decode()


def test_pages_follow_each_other_without_repeating(client, told):
    for number in range(23):
        told(f"Bal numéro {number}")

    first, second = (titles(client.get(f"/recherche/?q=bal&page={page}")) for page in (1, 2))

    assert (len(first), len(second)) == (20, 3)
    assert not set(first) & set(second)
    assert 'href="?q=bal&amp;page=2"' in client.get("/recherche/?q=bal").content.decode()


def test_a_misspelling_is_put_right_and_said(client, told):
    told("La médiation")

    said = text(client.get("/recherche/", {"q": "mediaton"}))

    assert "Rien pour « mediaton » : voici les résultats pour « médiation »" in said
    assert "Résultats pour « médiation »" in said


def test_some_of_the_words_are_better_than_nothing_and_said_to_be_some(client, told):
    told("La médiation")

    response = client.get("/recherche/", {"q": "médiation trampoline"})

    assert titles(response) == ["La médiation"]
    assert "en contient quelques-uns" in text(response)


def test_nothing_found_still_helps(client, site, told):
    told("La permanence du lundi")

    response = client.get("/recherche/", {"q": "permancier", "territory": "93"})
    said = text(response)

    assert "Rien trouvé pour « permancier »" in said
    assert 'href="?q=permanence"' in response.content.decode()
    assert "sans aucun filtre" in said
    assert "Seine-Saint-Denis : retirer ce filtre" in said
    assert 'href="/contact/"' in response.content.decode()
    assert "genre=news" in response.content.decode()


def test_in_english_it_searches_english_pages(client, english, told):
    told("La médiation")

    assert client.get("/en/recherche/").status_code == 200
    assert titles(client.get("/en/recherche/", {"q": "médiation"})) == []
    assert titles(client.get("/recherche/", {"q": "médiation"})) == ["La médiation"]


# who may see what


def test_a_restricted_page_is_found_by_whoever_may_read_it(private, found, member, site):
    assert found("coulisses") == []
    assert found("coulisses", who=member("coordinator", site.here)) == [private.title]


def test_words_of_what_is_reserved_are_not_proposed_to_others(private, client, member, site):
    """« coulisses » stands in a restricted page only: not even the word is told."""
    assert "coulisses" not in client.get("/recherche/", {"q": "coulissier"}).content.decode()
    assert "coulisses" in member("coordinator", site.here).get("/recherche/", {"q": "coulissier"}).content.decode()
    suggestions = client.get("/recherche/suggestions/", {"q": "couli"}, headers={"accept": "application/json"})
    assert suggestions.json() == {"suggestions": []}


def test_what_a_member_finds_is_never_kept_for_visitors(private, found, member, site, settings):
    settings.PAGE_CACHE_SECONDS = 600
    inside = member("coordinator", site.here)

    assert found("coulisses", who=inside) == [private.title]
    assert found("coulisses") == []
    assert found("coulisses", who=inside) == [private.title]


def test_answers_are_not_kept_at_all_but_the_doors_are(client, told, settings):
    settings.PAGE_CACHE_SECONDS = 600
    told("La médiation")
    assert client.get("/recherche/?q=médiation").headers.get("X-Page-Cache") is None
    assert "private" in client.get("/recherche/?q=médiation").headers["Cache-Control"]

    client.get("/recherche/")

    assert client.get("/recherche/").headers["X-Page-Cache"] == "hit"


def test_the_doors_count_what_a_visitor_may_see_whoever_came_before(private, client, member, site, settings):
    settings.PAGE_CACHE_SECONDS = 600
    page_cache.turn()
    inside = text(member("coordinator", site.here).get("/recherche/"))
    assert "1 Actualités" in inside

    assert (
        "Actualités Territoires" not in text(client.get("/recherche/")).split("Ou poussez une porte")[1].split("2")[0]
    )
    assert "1 Actualités" not in text(client.get("/recherche/"))


# bad questions

HOSTILE = [
    "a" * 10_000,
    "' OR 1=1; DROP TABLE search_row; --",
    '"unclosed AND (NEAR title:* ^ + - ~ <-> & | !',
    "AND OR NOT NEAR",
    "*",
    "()",
    "\\",
    "%%_",
    "🎭🎪 🎟️",
    "مرحبا بالعالم",
    "\u202eevil\u202c",
    "<script>alert(1)</script>",
    "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    "médiation\x00culturelle",
    "l'l'l'l'l'",
    "-" * 300,
    "𝔪𝔢𝔡𝔦𝔞𝔱𝔦𝔬𝔫",
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("path", ["/recherche/", "/recherche/suggestions/"])
def test_hostile_words_are_words(client, told, words, path):
    told("La médiation culturelle")

    response = client.get(path, {"q": words})

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "page=0", "page=-1", "page=999999", "page=deux", "page=²", "genre=rien", "genre=news&genre=page", "tri=hasard",
        "territory=", "territory=nowhere", "territory=" + "x" * 5000, "&".join(f"territory={n}" for n in range(500)),
        "kind=news", "inconnu=1", "q=%ff%fe", "q[]=bal", "q=bal&q=autre", "page=1&page=2",
    ],
)  # fmt: skip
def test_a_bad_address_is_answered_too(client, told, query):
    told("Un bal")

    assert client.get(f"/recherche/?q=bal&{query}").status_code == 200


@pytest.mark.parametrize("path", ["/recherche/", "/recherche/suggestions/", "/recherche/navigateur.xml"])
def test_only_reading_is_allowed(client, path, db):
    assert client.post(path, {"q": "bal"}).status_code == 405


def test_too_many_questions_from_one_address_wait(client, told, monkeypatch):
    monkeypatch.setattr(view, "SEARCHES", 2)
    answers = [client.get("/recherche/?q=bal").status_code for _ in range(3)]

    assert answers == [200, 200, 429]
    assert client.get("/recherche/").status_code == 200


# cost


def test_the_number_of_questions_to_the_database_does_not_depend_on_what_is_found(client, told):
    for number in range(3):  # fewer, and another spelling is looked for
        told(f"Bal numéro {number}")
    three = questions_of(client)
    told("Bal de plus")
    told("Bal encore")
    assert questions_of(client) == three <= 20


def questions_of(client) -> int:
    client.get("/recherche/?q=bal")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/recherche/?q=bal").status_code == 200
    return len(asked)
