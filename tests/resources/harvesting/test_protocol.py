"""OAI-PMH 2.0: each verb, each error, read by the rules of its schemas."""

import datetime
from xml.etree import ElementTree as ET

import pytest
from django.core import signing
from django.test import Client
from wagtail.models import Site

from resources.harvesting import protocol, tokens
from resources.models import HarvestRecord
from resources.views import oai
from tests.support.oai import DC, OAI, OAI_DC, Harvester, faults, in_order

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
PREFIX = {"metadataPrefix": "oai_dc"}


def ask(**arguments) -> ET.Element:
    answer = Client().get("/oai/", {name.rstrip("_"): value for name, value in arguments.items()})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    assert faults(answer.content) == []
    return ET.fromstring(answer.content)


def code(**arguments) -> str:
    return ask(**arguments).find(f"{OAI}error").get("code")


def harvester() -> Harvester:
    return Harvester(lambda query: Client().get("/oai/", query).content)


@pytest.fixture
def three(observatory, theme, word):
    """A voice, a reflection and a word."""
    voice = observatory.voice("Le carnet", themes=[theme("liens")], place="le Cantal", priority_district=True)
    reflection = observatory.reflection("Une place", keywords="préparation, invitation")
    return voice, reflection, word("QPV", other_forms="quartier prioritaire", limits="Un sigle.")


def test_the_rules_of_the_tests_know_a_wrong_answer():
    assert in_order(["header", "metadata"], "header metadata? about*")
    assert not in_order(["metadata", "header"], "header metadata? about*")
    assert not in_order([], "record+ resumptionToken?")
    wrong = f'<OAI-PMH xmlns="{OAI[1:-1]}"><request/><responseDate>hier</responseDate><Identify/></OAI-PMH>'
    assert len(faults(wrong.encode())) >= 4


def test_the_repository_says_who_it_is_and_what_it_keeps(three):
    part = ask(verb="Identify").find(f"{OAI}Identify")
    assert part.findtext(f"{OAI}repositoryName") == "Cultures du Cœur"
    assert part.findtext(f"{OAI}deletedRecord") == "persistent"
    assert part.findtext(f"{OAI}granularity") == "YYYY-MM-DDThh:mm:ssZ"
    assert part.findtext(f"{OAI}baseURL").endswith("/oai/")


def test_its_scheme_of_names_is_told_where_it_has_a_domain(three):
    Site.objects.update(hostname="observatoire.example.org")
    Site.clear_site_root_paths_cache()
    part = ask(verb="Identify").find(f"{OAI}Identify")
    (scheme,) = part.iter("{http://www.openarchives.org/OAI/2.0/oai-identifier}repositoryIdentifier")
    assert scheme.text == "observatoire.example.org"


def test_one_format_is_offered_for_everything_and_for_one_thing(three):
    identifier = harvester().identifiers()[0]
    for more in ({}, {"identifier": identifier}):
        answer = ask(verb="ListMetadataFormats", **more)
        assert [each.text for each in answer.iter(f"{OAI}metadataPrefix")] == ["oai_dc"]


def test_sets_are_named_and_stand_in_each_other(three):
    specs = [each.text for each in ask(verb="ListSets").iter(f"{OAI}setSpec")]
    assert "observatoire" in specs
    assert "observatoire:entretiens" in specs
    assert all(spec.partition(":")[0] in specs for spec in specs)


def test_each_record_is_given_in_the_words_of_the_dublin_core(three):
    voice, reflection, _word = three
    records = {
        each.findtext(f"{OAI}header/{OAI}identifier").rpartition(":")[2]: each.find(f"{OAI}metadata/{OAI_DC}dc")
        for each in harvester().listed("ListRecords")
    }
    assert set(records) == {f"page-{voice.pk}", f"page-{reflection.pk}", "mot-qpv"}
    said = {
        name: [each.text for each in records[f"page-{voice.pk}"].iter(f"{DC}{name}")]
        for name in ("subject", "coverage", "date", "type")
    }
    assert said["coverage"] == ["le Cantal"]
    assert said["date"] == ["2026-03-01"]
    assert "Liens" in said["subject"]
    assert "Quartier prioritaire de la politique de la ville" in said["subject"]
    words = [each.text for each in records[f"page-{reflection.pk}"].iter(f"{DC}subject")]
    assert words == ["préparation", "invitation"]
    assert [each.text for each in records["mot-qpv"].iter(f"{DC}title")] == ["QPV", "quartier prioritaire"]


def test_a_film_is_harvested_as_a_film(observatory, film):
    observatory.interview(film=film())
    (record,) = harvester().listed("ListRecords")
    assert record.find(f".//{DC}type").text == "MovingImage"
    assert [each.text for each in record.iter(f"{DC}format")] == ["text/html", "video/mp4"]


def test_one_record_is_asked_by_its_name(three):
    for identifier in harvester().identifiers():
        answer = ask(verb="GetRecord", identifier=identifier, **PREFIX)
        assert answer.find(f".//{OAI}header/{OAI}identifier").text == identifier


def test_a_harvester_follows_the_tokens_to_the_end_and_misses_nothing(observatory, monkeypatch):
    pages = [observatory.voice(f"Voix {number}") for number in range(7)]
    for verb, size in (("ListRecords", "RECORDS"), ("ListIdentifiers", "IDENTIFIERS")):
        monkeypatch.setattr(protocol, size, 3)
        reader = harvester()
        found = reader.identifiers(verb)
        assert reader.asked == 3
        assert len(found) == len(set(found)) == len(pages)


def test_a_list_says_how_long_it_is_and_where_one_is(observatory, monkeypatch):
    for number in range(5):
        observatory.voice(f"Voix {number}")
    monkeypatch.setattr(protocol, "RECORDS", 2)
    seen, following = [], PREFIX
    while following:
        token = ask(verb="ListRecords", **following).find(f".//{OAI}resumptionToken")
        seen.append((token.get("cursor"), token.get("completeListSize"), bool(token.text)))
        following = {"resumptionToken": token.text} if token.text else {}
    assert seen == [("0", "5", True), ("2", "5", True), ("4", "5", False)]


def test_what_appears_while_somebody_harvests_is_not_lost(observatory, monkeypatch):
    pages = [observatory.voice(f"Voix {number}") for number in range(3)]
    monkeypatch.setattr(protocol, "RECORDS", 2)
    first = ask(verb="ListRecords", **PREFIX)
    token = first.find(f".//{OAI}resumptionToken").text
    pages[0].save_revision().publish()
    HarvestRecord.objects.update(datestamp=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    rest = ask(verb="ListRecords", resumptionToken=token)
    assert rest.find(f"{OAI}error") is not None or rest.find(f".//{OAI}record") is not None


@pytest.mark.parametrize("spec", ["observatoire", "observatoire:paroles"])
def test_a_set_holds_its_own_and_those_within_it(three, spec):
    found = harvester().identifiers(set=spec)
    assert len(found) == (3 if spec == "observatoire" else 1)


def test_only_what_changed_since_a_date_is_given(three):
    records = list(HarvestRecord.objects.order_by("pk"))
    old, new = (
        datetime.datetime(2026, 1, 5, 10, tzinfo=datetime.UTC),
        datetime.datetime(2026, 2, 5, tzinfo=datetime.UTC),
    )
    harvester().identifiers()
    records = list(HarvestRecord.objects.order_by("pk"))
    for record, at in zip(records, (old, new, new), strict=True):
        HarvestRecord.objects.filter(pk=record.pk).update(datestamp=at)

    def count(**dates) -> int:
        answer = ask(verb="ListIdentifiers", **PREFIX, **dates)
        return len(answer.findall(f".//{OAI}header"))

    assert count(from_="2026-02-01") == 2
    assert count(until="2026-01-31") == 1
    assert count(from_="2026-01-05", until="2026-01-05") == 1
    assert count(from_="2026-01-05T10:00:00Z", until="2026-01-05T10:00:00Z") == 1
    assert count(from_="2026-01-05T10:00:01Z", until="2026-01-31T00:00:00Z") == 0


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({}, "badVerb"),
        ({"verb": "Give"}, "badVerb"),
        ({"verb": ["Identify", "Identify"]}, "badVerb"),
        ({"verb": "Identify", "set": "x"}, "badArgument"),
        ({"verb": "GetRecord"}, "badArgument"),
        ({"verb": "GetRecord", "identifier": "x"}, "badArgument"),
        ({"verb": "GetRecord", "identifier": "oai:localhost:page-999", **PREFIX}, "idDoesNotExist"),
        ({"verb": "GetRecord", "identifier": "page-1", **PREFIX}, "idDoesNotExist"),
        (
            {"verb": "GetRecord", "identifier": "oai:localhost:page-1", "metadataPrefix": "marc"},
            "cannotDisseminateFormat",
        ),
        ({"verb": "ListMetadataFormats", "identifier": "oai:other.org:page-1"}, "idDoesNotExist"),
        ({"verb": "ListRecords"}, "badArgument"),
        ({"verb": "ListRecords", "metadataPrefix": "marc21"}, "cannotDisseminateFormat"),
        ({"verb": "ListRecords", "metadataPrefix": ["oai_dc", "oai_dc"]}, "badArgument"),
        ({"verb": "ListRecords", **PREFIX, "from": "hier"}, "badArgument"),
        ({"verb": "ListRecords", **PREFIX, "from": "2026-13-01"}, "badArgument"),
        ({"verb": "ListRecords", **PREFIX, "until": "9999-12-31"}, "badArgument"),
        ({"verb": "ListRecords", **PREFIX, "from": "2026-02-01", "until": "2026-01-01"}, "badArgument"),
        ({"verb": "ListRecords", **PREFIX, "from": "2026-01-01", "until": "2026-02-01T00:00:00Z"}, "badArgument"),
        ({"verb": "ListRecords", **PREFIX, "set": "rien"}, "noRecordsMatch"),
        ({"verb": "ListRecords", **PREFIX, "from": "2090-01-01"}, "noRecordsMatch"),
        ({"verb": "ListRecords", "resumptionToken": "x", **PREFIX}, "badArgument"),
        ({"verb": "ListRecords", "resumptionToken": "faux"}, "badResumptionToken"),
        ({"verb": "ListSets", "resumptionToken": "faux"}, "badResumptionToken"),
        ({"verb": "ListIdentifiers", **PREFIX, "set": "x" * 3000}, "badArgument"),
    ],
)
def test_each_wrong_request_has_its_error(observatory, asked, error):
    assert code(**asked) == error


def test_a_request_that_was_not_understood_is_not_repeated(observatory):
    assert ask(verb="<b>", metadataPrefix="x").find(f"{OAI}request").attrib == {}
    known = ask(verb="GetRecord", identifier='oai:"<&>', **PREFIX).find(f"{OAI}request")
    assert known.get("identifier") == 'oai:"<&>'


@pytest.mark.parametrize(
    "change", [lambda token: token[:-2] + "xx", lambda token: token + "x", lambda token: "a" * 5000]
)
def test_a_token_that_was_touched_is_refused(observatory, monkeypatch, change):
    for number in range(3):
        observatory.voice(f"Voix {number}")
    monkeypatch.setattr(protocol, "RECORDS", 2)
    token = ask(verb="ListRecords", **PREFIX).find(f".//{OAI}resumptionToken").text
    assert code(verb="ListRecords", resumptionToken=change(token)) in ("badResumptionToken", "badArgument")


def test_a_token_of_another_verb_or_of_another_make_is_refused(observatory, monkeypatch):
    request = tokens.Request("ListRecords", after=("2026-01-01T00:00:00Z", 1))
    with pytest.raises(tokens.BadTokenError):
        tokens.read(tokens.written(request), "ListIdentifiers")
    for content in ({"verb": "ListRecords"}, [1], {"verb": "ListRecords", "after": None, "unknown": 1}):
        with pytest.raises(tokens.BadTokenError):
            tokens.read(signing.dumps(content, salt=tokens.SALT), "ListRecords")
    assert tokens.read(tokens.written(request), "ListRecords") == request


def test_a_request_may_be_posted(three):
    answer = Client(enforce_csrf_checks=True).post("/oai/", {"verb": "ListRecords", **PREFIX})
    assert faults(answer.content) == []
    assert len(ET.fromstring(answer.content).findall(f".//{OAI}record")) == 3
    assert Client().put("/oai/").status_code == 405


def test_a_title_with_signs_and_forbidden_characters_stays_well_formed(observatory):
    observatory.voice("A & <b> \x0b « ]]> » \U0001f3ad")
    (record,) = harvester().listed("ListRecords")
    assert record.find(f".//{DC}title").text == "A & <b>  « ]]> » \U0001f3ad"


def test_a_harvester_that_hurries_is_asked_to_wait(observatory, monkeypatch):
    monkeypatch.setattr(oai, "TIMES", 2)
    for _time in range(2):
        assert Client().get("/oai/", {"verb": "Identify"}).status_code == 200
    answer = Client().get("/oai/", {"verb": "Identify"})
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"


def test_a_list_costs_what_it_shows_and_no_more(observatory, django_assert_max_num_queries):
    for number in range(3):
        observatory.voice(f"Voix {number}")
    ask(verb="Identify")
    with django_assert_max_num_queries(8):
        ask(verb="ListIdentifiers", **PREFIX)


@pytest.mark.parametrize("asked", [{"identifier": "oai:localhost:\0"}, {"set": "\0"}])
def test_a_character_that_no_database_holds_is_a_bad_argument(db, asked):
    verb = "GetRecord" if "identifier" in asked else "ListRecords"
    assert code(verb=verb, **PREFIX, **asked) == "badArgument"
