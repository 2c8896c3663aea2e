"""Whoever reads English is told that the workspace speaks French, and where English is spoken."""

import pytest

from tests.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db
SENTENCE = "Your workspace is in French for now."


@pytest.fixture
def come_in_english(client, person):
    def go():
        form = {"login": person.email, "password": PASSWORD}
        return client.post("/en/compte/connexion/", form, follow=True)

    return go


def test_the_sign_in_page_says_it_in_english_only(client):
    assert SENTENCE in client.get("/en/compte/connexion/").text
    page = client.get("/compte/connexion/").text
    assert SENTENCE not in page
    assert "pour le moment" not in page


def test_on_arrival_one_sentence_in_english_leads_to_english_pages(come_in_english):
    arrived = come_in_english()
    assert arrived.redirect_chain[-1][0] == "/espace/"
    assert '<html lang="fr"' in arrived.text
    said = arrived.text.split('<span lang="en">')[1].split("</span>")[0]
    assert said.startswith(SENTENCE)
    assert 'href="/en/"' in said
    assert 'href="/en/compte/"' in said


def test_it_is_said_once_a_visit(client, come_in_english):
    come_in_english()
    assert SENTENCE not in client.get("/espace/").text
    assert SENTENCE not in client.get("/en/espace/", follow=True).text


def test_a_link_from_the_english_pages_says_it_too(client, person, sign_in):
    sign_in(person)
    assert SENTENCE not in client.get("/espace/").text
    assert SENTENCE in client.get("/en/espace/", follow=True).text


def test_nobody_is_told_who_came_in_french(client, person, sign_in):
    assert SENTENCE not in client.get(sign_in(person).url).text
    assert SENTENCE not in client.get("/en/compte/", follow=True).text


def test_the_account_keeps_its_languages(client, come_in_english):
    come_in_english()
    page = client.get("/en/compte/").text
    assert '<html lang="en"' in page
    assert 'href="/compte/"' in page
