"""The search answered by OpenSearch: what it is asked and sent, word for word, and what is made of its answers."""

import base64

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from search import querying
from search.asking import Scope
from search.finding import find
from search.models import Synonym
from search.opensearch import bodies, shape, writing
from search.opensearch.wording import variants
from search.registry import PUBLIC
from tests.search.conftest import row_of

VISITOR = frozenset({PUBLIC})
SCOPE = Scope(VISITOR, "fr")


def asked(text: str, scope: Scope = SCOPE, **shown) -> dict:
    return bodies.question(querying.read(text, scope.language), scope, **shown)


def first_way(body: dict) -> dict:
    return body["query"]["bool"]["must"][0]["function_score"]["query"]["dis_max"]["queries"][0]["multi_match"]


# how texts are read


def test_french_is_read_without_elisions_accents_and_endings():
    analysis = shape.index("fr")["settings"]["analysis"]

    assert analysis["analyzer"]["read"]["filter"] == [
        "elision",
        "lowercase",
        "stop",
        "asciifolding",
        "irregular",
        "stems",
    ]
    assert {"l", "qu", "jusqu"} <= set(analysis["filter"]["elision"]["articles"])
    assert analysis["filter"]["stems"] == {"type": "stemmer", "language": "light_french"}
    assert "jeux => jeu" in analysis["filter"]["irregular"]["rules"]
    assert "’ => '" in analysis["char_filter"]["signs"]["mappings"]


def test_english_is_read_as_english():
    assert shape.index("en")["settings"]["analysis"]["filter"]["stems"]["language"] == "light_english"


def test_every_filter_that_is_named_is_described():
    for language in ("fr", "en"):
        analysis = shape.index(language)["settings"]["analysis"]
        named = {each for one in analysis["analyzer"].values() for each in one["filter"]}
        assert named - set(analysis["filter"]) == {"lowercase", "asciifolding"}  # the server's own


def test_what_is_sent_is_what_the_shape_describes(filled):
    document = writing.document(row_of(filled[0]))

    assert set(document) == set(shape.MAPPINGS["properties"])
    assert shape.MAPPINGS["dynamic"] == "strict"  # anything else would be refused


# questions


def test_all_words_are_wanted_in_whichever_field_and_titles_count_most(db):
    way = first_way(asked("médiation culturelle"))

    assert way == {
        "query": "médiation culturelle",
        "type": "cross_fields",
        "operator": "and",
        "analyzer": "read",
        "fields": ["title^10", "keywords^10", "summary^4", "body"],
    }


def test_some_words_are_enough_once_all_have_found_nothing(db):
    loose = querying.loosen(querying.read("médiation culturelle", "fr"))

    assert first_way(bodies.question(loose, SCOPE))["operator"] == "or"


def test_the_beginning_of_a_title_is_enough(db):
    ways = asked("méd")["query"]["bool"]["must"][0]["function_score"]["query"]["dis_max"]["queries"]

    assert ways[1] == {"match": {"title.begun": {"query": "méd", "operator": "and", "boost": 5}}}


def test_without_words_everything_matches_and_only_rights_decide(db):
    question = asked("")["query"]["bool"]

    assert question["must"][0]["function_score"]["query"] == {"match_all": {}}
    assert question["filter"][0] == {"terms": {"audience": [PUBLIC]}}


def test_rights_are_a_filter_of_every_question(db):
    scope = Scope(frozenset({"members", PUBLIC, "group:7"}), "fr", kinds=("news",))
    body = asked("bal", scope, facets=["kind", "theme"])

    assert body["query"]["bool"]["filter"][:2] == [
        {"terms": {"audience": ["group:7", "members", PUBLIC]}},
        {"terms": {"kind": ["news"]}},
    ]
    # Counts are made of what the question finds, so rights hold for them too: no aggregation is global.
    assert "global" not in str(body["aggs"])


def test_what_is_over_is_not_found(db):
    past = {"range": {"until": {"lt": timezone.localdate().isoformat()}}}

    assert {"bool": {"must_not": [past]}} in asked("bal")["query"]["bool"]["filter"]


def test_filters_narrow_the_hits_after_the_counts_and_every_count_but_their_own(db):
    scope = Scope(VISITOR, "fr", facets={"theme": ["liens", "mobilite"], "kind": ["news"]})
    body = asked("bal", scope, facets=["kind", "theme", "age"])
    theme, kind = {"terms": {"facets.theme": ["liens", "mobilite"]}}, {"terms": {"kind": ["news"]}}

    assert body["post_filter"] == {"bool": {"filter": [theme, kind]}}
    assert body["aggs"]["theme"]["filter"] == {"bool": {"filter": [kind]}}
    assert body["aggs"]["kind"]["filter"] == {"bool": {"filter": [theme]}}
    assert body["aggs"]["age"]["filter"] == {"bool": {"filter": [theme, kind]}}
    assert body["aggs"]["age"]["aggs"]["values"]["terms"]["field"] == "facets.age"


@pytest.mark.parametrize(("sort", "first"), [("", "_score"), ("day", "day"), ("title", "title_key")])
def test_orders_end_with_something_that_never_ties(db, sort, first):
    order = asked("bal", sort=sort)["sort"]

    assert first in order[0]
    assert list(order[-1]) == ["number"]


def test_pages_are_asked_one_at_a_time_and_counted_to_the_end(db):
    body = asked("bal", start=40, most=20)

    assert (body["from"], body["size"], body["track_total_hits"], body["_source"]) == (40, 20, True, False)


def test_words_of_the_query_language_are_only_words(db):
    """They go where no syntax is read: multi_match and match take text."""
    body = asked('title:* OR (NOT "x") /.*/ ~2')

    assert "query_string" not in str(body)
    assert first_way(body)["query"] == 'title:* OR (NOT "x") /.*/ ~2'


# synonyms


def test_synonyms_are_asked_in_the_place_of_the_words(db):
    Synonym.objects.create(words="QPV\nquartier prioritaire")

    assert variants(querying.read("sortie en quartiers prioritaires", "fr"))[:2] == [
        "sortie en quartiers prioritaires",
        "sortie en QPV",
    ]


def test_synonyms_of_one_way_go_one_way(db):
    Synonym.objects.create(words="AVS\nauxiliaire de vie", both_ways=False)

    assert variants(querying.read("avs", "fr")) == ["avs", "auxiliaire de vie"]
    assert variants(querying.read("auxiliaire de vie", "fr")) == ["auxiliaire de vie"]


def test_a_question_does_not_grow_without_end(db):
    for number in range(30):
        Synonym.objects.create(words=f"bal\nmot{number}")

    assert len(variants(querying.read("bal", "fr"))) == 8


# answers


def test_hits_come_in_the_order_of_the_server_with_our_texts(server, filled):
    mediation, ball = filled
    server.found(row_of(ball).pk, row_of(mediation).pk, total=2, kind={"news": 2}, territory={})
    server.answers.pop(0)

    found = find(text="danser ensemble", viewer=VISITOR)

    assert [hit.title for hit in found.hits] == ["Un bal", "La médiation"]
    assert found.total == 2
    assert [(choice.slug, choice.count) for choice in found.facets["kind"]] == [("news", 2)]


def test_the_question_goes_to_the_index_of_its_language_with_the_password(server, filled):
    find(text="bal", viewer=VISITOR, language="fr")
    method, path, _body, headers = server.requests[0]

    assert (method, path) == ("POST", "/portail-fr/_search")
    assert headers["Authorization"] == "Basic " + base64.b64encode(b"portail:mot de passe").decode()


def test_a_misspelling_is_tried_again_in_our_own_spelling(server, filled):
    server.found()
    server.found(row_of(filled[0]).pk)
    server.answers.pop(0)

    found = find(text="mediaton", viewer=VISITOR)

    assert found.corrected == "médiation"
    assert [first_way(body)["query"] for body in server.asked("/_search")] == ["mediaton", "médiation"]


def test_a_row_that_is_gone_here_is_not_shown_whatever_the_server_says(server, filled):
    server.found(row_of(filled[0]).pk, 999_999)
    server.answers.pop(0)

    assert [hit.title for hit in find(text="médiation", viewer=VISITOR).hits] == ["La médiation"]


def test_a_row_closed_here_is_not_shown_while_the_server_still_says_so(server, filled):
    PageViewRestriction.objects.create(page=filled[0], restriction_type="login")
    server.found(row_of(filled[0]).pk)
    server.answers.pop(0)

    assert find(text="médiation", viewer=VISITOR).hits == []


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
def test_while_the_server_is_away_the_database_answers(server, filled, status):
    server.status = status

    assert [hit.title for hit in find(text="mediations", viewer=VISITOR).hits] == ["La médiation"]


@pytest.mark.parametrize(
    "answer",
    [
        {},
        [],
        {"hits": {}},
        {"_shards": {"failed": 1}, "hits": {"total": {"value": 1}, "hits": []}},
        {"timed_out": True},
    ],
)
def test_half_an_answer_is_none(server, filled, answer):
    server.answers = [answer]

    assert [hit.title for hit in find(text="bal", viewer=VISITOR).hits] == ["Un bal"]


def test_a_server_that_does_not_listen_is_away(settings, filled, server):
    settings.SEARCH_URL = "http://127.0.0.1:9/portail"

    assert [hit.title for hit in find(text="bal", viewer=VISITOR).hits] == ["Un bal"]


# what changes here is sent there
