"""« Ma séance »: its clock, its links, its running sheet and its place in a diary."""

import io

import pytest
from pypdf import PdfReader

from tests.resources.shelf import technique
from tests.resources.views.test_selection import hrefs, make_cards, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def cards():
    return make_cards()


def test_a_session_shows_its_clock_its_doubts_and_what_to_bring(client):
    card = technique("Dire l’envie", minutes=(30, 45), group=(4, 12), material=[("feutres", 1, "personne")])
    html = read(client.get(f"/ma-selection/seance/?fiches={card.pk},p1&m{card.pk}=30&debut=14:00&groupe=20"))
    assert "14\u00a0h\u00a030" in html
    assert "En tout&nbsp;: " in html
    assert "Prévue pour 12 personnes au plus : faites deux groupes." in html
    assert "<strong>feutres</strong>&nbsp;: 20" in html
    assert 'min="30" max="45" value="30"' in html


def test_a_session_moves_pauses_and_removes_by_links(client, cards):
    a, b, _ = cards
    html = read(client.get(f"/ma-selection/seance/?fiches={a.pk},p1,{b.pk}&m{a.pk}=25&debut=14:00"))
    kept = f"&m{a.pk}=25&debut=14:00"
    assert hrefs(html, "Pause après") == [f"/ma-selection/seance/?fiches={a.pk},p2,p1,{b.pk}{kept}"]
    assert hrefs(html, "Descendre")[0] == f"/ma-selection/seance/?fiches=p1,{a.pk},{b.pk}{kept}"
    assert hrefs(html, "Retirer")[1] == f"/ma-selection/seance/?fiches={a.pk},{b.pk}{kept}"


def test_the_running_sheet_is_one_page_then_the_cards(client, cards):
    a, b, _ = cards
    query = f"fiches={a.pk},p1,{b.pk}&debut=14:00&date=2026-12-05&groupe=30&nom=Mardi&sortie=Le concert"
    response = client.get(f"/ma-selection/seance/conducteur.pdf?{query}")
    reader = PdfReader(io.BytesIO(response.content))
    first = reader.pages[0].extract_text()
    assert reader.metadata.title == "Mardi"
    assert "samedi 5 décembre 2026 · de 14\u00a0h à 15\u00a0h\u00a010 · Le concert" in first
    assert "Pour 30 personnes" in first
    assert "Pause" in first
    assert "faites deux groupes" in first
    assert len(reader.pages) == 3
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()


def test_a_long_session_still_has_its_running_sheet_on_one_page(client):
    cards = [technique(f"Technique {n}", material=[(f"chose {n} à prévoir", 1, "personne")]) for n in range(12)]
    query = f"fiches={','.join(str(card.pk) for card in cards)}&debut=9:00"
    reader = PdfReader(io.BytesIO(client.get(f"/ma-selection/seance/conducteur.pdf?{query}").content))
    assert "Technique 11" in reader.pages[0].extract_text()
    assert "chose 11 à prévoir" in reader.pages[0].extract_text()


def test_a_diary_asks_for_a_day_and_an_hour(client, cards):
    query = f"fiches={cards[0].pk}&debut=14:00"
    assert client.get(f"/ma-selection/seance/seance.ics?{query}").status_code == 302
    response = client.get(f"/ma-selection/seance/seance.ics?{query}&date=2026-12-05")
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert b"DTSTART:20261205T130000Z" in response.content


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_that_no_diary_holds_is_left_out(client, cards, day):
    query = f"fiches={cards[0].pk}&debut=00:00&date={day}"
    assert client.get(f"/ma-selection/seance/seance.ics?{query}").status_code == 302
    assert day not in read(client.get(f"/ma-selection/seance/?{query}")).replace(query, "")
