"""What waits for whoever reviews, on the home: three cards, one question."""

import datetime as dt

import pytest

from resources.domain import feedback, proposals
from resources.models import FieldFeedback, ToolProposal
from tests.resources import books
from tests.resources.people import coordinator, nation
from tests.resources.shelf import technique

pytestmark = pytest.mark.django_db
ESSAY = {
    "tried_on": dt.date(2026, 11, 3),
    "kind": "social-centre",
    "people": 9,
    "context": "Un mardi.",
    "worked": "Oui.",
}


def cards_of(client) -> dict:
    return {card.title: card for card in client.get("/espace/").context["columns"][0]["cards"]}


def tools(territory, *titles: str) -> None:
    for title in titles:
        made = proposals.start(by=None, territory=territory, title=title, kind="technique")
        ToolProposal.objects.filter(pk=made.pk).update(rights_are_ours=True, state="proposed")


def essays(territory, *titles: str) -> None:
    for title in titles:
        feedback.tell(by=None, technique=technique(title, slug=title.lower()), territory=territory, **ESSAY)


def bulletins(territory_page, *titles: str) -> None:
    for title in titles:
        books.bulletin(territory_page, title).save_revision().publish()


def shown(card) -> tuple[int, list[str]]:
    return card.count, [line.text for line in card.lines]


def test_each_card_shows_the_oldest_of_its_own_and_counts_all():
    here, there = books.two_territories()
    tools(here.territory, *"ABCDEFG")
    tools(there.territory, "Ailleurs")
    essays(here.territory, *"HIJKLM")
    bulletins(here, "Décembre")
    cards = cards_of(coordinator(here.territory))
    assert shown(cards["Outils proposés à relire"]) == (7, list("ABCDE"))
    assert shown(cards["Retours de terrain à relire"]) == (6, list("HIJKL"))
    assert shown(cards["Bulletin des familles à envoyer"]) == (1, ["Décembre"])
    notes = [card.lines[0].note for card in cards.values() if card.title.startswith(("Outils", "Retours", "Bulletin"))]
    assert notes == ["Proposé", "Centre social", "du 1er au 31 décembre 2126"]
    first = FieldFeedback.objects.order_by("pk").first()
    assert cards["Retours de terrain à relire"].lines[0].url == f"/espace/essais/{first.pk}/"


def test_the_nation_reads_every_territory_and_sends_no_bulletin():
    here, there = books.two_territories()
    tools(here.territory, "Ici")
    tools(there.territory, "Ailleurs")
    ToolProposal.objects.filter(title="Ici").update(state="accepted")
    bulletins(here, "Décembre")
    cards = cards_of(nation())
    assert shown(cards["Outils à relire, à publier"]) == (2, ["Ici", "Ailleurs"])
    assert "Outils proposés à relire" not in cards_of(coordinator(here.territory))
    assert "Bulletin des familles à envoyer" not in cards


def test_what_waits_for_nobody_makes_no_card():
    client = coordinator(books.two_territories()[0].territory)
    assert not {title for title in cards_of(client) if title.startswith(("Outils", "Retours", "Bulletin"))}
