"""The abécédaire: by letter, one address for each word, the same words for machines."""

import json
import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.translation import override

from resources.domain import glossary
from resources.models import GlossaryTerm
from resources.observatory import letters

HOME = "/observatoire/abecedaire/"


def read(address=HOME, **query) -> str:
    answer = Client().get(address, query)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize(("term", "letter"), [("émancipation", "E"), ("œuvre", "O"), ("QPV", "Q"), ("1er mai", "0-9")])
def test_a_word_stands_under_its_letter_without_accent(term, letter):
    assert letters.of(term) == letter


def test_words_stand_by_letter_in_the_order_of_a_dictionary(observatory, word):
    for term in ("évaluation", "école", "zèle", "émancipation"):
        word(term)
    html = read()
    places = [html.index(f">{term}</a>") for term in ("école", "émancipation", "évaluation", "zèle")]
    assert places == sorted(places)
    assert 'href="#lettre-E"' in html
    assert '<span aria-hidden="true">B</span>' in html


def test_a_word_is_looked_for_by_any_of_its_forms(observatory, word):
    word("QPV", other_forms="quartier prioritaire")
    word("mobilité")
    assert ">QPV</a>" in read(q="QUARTIER")
    assert ">mobilité</a>" not in read(q="quartier")
    assert ">mobilité</a>" in read(q="mobilite")
    assert "Rien n’a été trouvé pour « &lt;b&gt; »." in read(q="<b>")


def test_each_word_has_its_page_with_its_limits_and_its_alternatives(observatory, word):
    other = word("mixité")
    term = word(
        "QPV",
        limits="Un sigle\u00a0: il colle.",
        alternatives="le nom du quartier : toujours mieux\nailleurs",
        source="Loi",
    )
    term.see_also = [other]
    term.save_revision().publish()
    html = read(f"{HOME}qpv/")
    assert "Ce que ce mot cache" in html
    assert "<dt>le nom du quartier</dt><dd>toujours mieux</dd>" in html
    assert f'href="{HOME}mixite/"' in html
    assert '<link rel="canonical" href="http://testserver/observatoire/abecedaire/qpv/">' in html
    assert "<title>QPV" in html


def test_a_word_leads_to_those_beside_it(observatory, word):
    for term in ("arbre", "bateau", "cirque"):
        word(term)
    html = read(f"{HOME}bateau/")
    assert f'rel="prev" href="{HOME}arbre/"' in html
    assert f'rel="next" href="{HOME}cirque/"' in html


@pytest.mark.parametrize("slug", ["inconnu", "brouillon"])
def test_an_unknown_word_or_a_draft_is_not_found(observatory, word, slug):
    word("brouillon", live=False)
    assert Client().get(f"{HOME}{slug}/").status_code == 404


def test_machines_are_told_the_set_and_the_word(observatory, word):
    word("QPV", other_forms="quartier prioritaire")
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', read(f"{HOME}qpv/"))
    nodes = {node["@type"]: node for node in json.loads(found)["@graph"]}
    assert nodes["DefinedTerm"]["alternateName"] == ["quartier prioritaire"]
    assert nodes["DefinedTerm"]["inDefinedTermSet"]["@id"] == nodes["DefinedTermSet"]["@id"]
    assert "DefinedTerm" not in {
        node["@type"] for node in json.loads(re.findall(r"ld\+json\">(.*?)</script>", read())[0])["@graph"]
    }


def test_words_are_in_the_map_of_the_site(observatory, word):
    word("QPV")
    assert "/observatoire/abecedaire/qpv/" in Client().get("/sitemap.xml").content.decode()


def test_a_word_speaks_the_reader_s_language_where_somebody_wrote_it(english, word):
    term = word("permanence", "Un moment.", term_en="drop-in session", definition_en="A time.", limits="Régulier.")
    assert "drop-in session" in read("/en/observatory/glossary/permanence/")
    with override("en"):
        assert (str(term), term.said("limits")) == ("drop-in session", "Régulier.")
        assert term.get_absolute_url() == "/en/observatory/glossary/permanence/"
    assert term.forms("en") == ["drop-in session"]
    assert word("parcours").forms("en") == []


def test_an_english_definition_without_its_word_is_refused(db):
    term = GlossaryTerm(term="mot", slug="mot", definition="x", definition_en="y")
    with pytest.raises(ValidationError, match="appelle le mot en anglais"):
        term.full_clean()


def test_without_an_abecedaire_words_have_no_address(db, word):
    assert glossary.address("mot") == ""
    assert word("mot").get_absolute_url() == ""


def test_the_list_costs_the_same_with_one_and_many(observatory, word):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def ask() -> int:
        Client().get(HOME)
        with CaptureQueriesContext(connection) as asked:
            Client().get(HOME)
        return len(asked)

    word("un")
    one = ask()
    for term in ("deux", "trois", "quatre"):
        word(term)
    assert ask() == one
