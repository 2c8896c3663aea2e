"""« Tout lire à l’écran »: what is kept, in full, on one page, for who has a telephone and no printer."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from common.domain.taxonomy import ensure_reference_terms
from resources import models as kinds
from resources import wholes
from resources.domain import usage
from resources.models import Use
from tests.resources import books, leaves, shelf
from tests.resources.conftest import EVERYTHING
from tests.resources.observatory.conftest import film, observatory, theme, word

__all__ = ["film", "observatory", "theme", "word"]
pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
FIREFOX = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
QUERIES = 3


def published(page):
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture
def cards(db):
    ensure_reference_terms()
    titles = ("Une image", "Le vote avec les pieds", "La carte de mes lieux")
    return [published(shelf.technique(title, **EVERYTHING)) for title in titles]


def address(*pages, more="") -> str:
    return f"/ma-selection/lire/?fiches={','.join(str(page.pk) for page in pages)}{more}"


def read(*pages, more="", status=200) -> str:
    response = Client().get(address(*pages, more=more), headers=FIREFOX)
    assert response.status_code == status
    return response.content.decode()


def titles(html: str) -> list[str]:
    return re.findall(r'<h2 id="titre-r\d+">([^<]+)</h2>', html)


def ids(html: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', html)


def test_each_card_stands_in_full_in_the_order_of_the_address(cards):
    a, b, c = cards
    html = read(c, a, b, more="&nom=Avant le spectacle")
    assert titles(html) == ["La carte de mes lieux", "Une image", "Le vote avec les pieds"]
    assert html.count("Découpez les images.") == 3
    assert html.count("Interpréter l’image choisie.") == 3
    assert "<h1>Avant le spectacle</h1>" in html


def test_titles_go_down_and_nothing_has_the_name_of_another(cards):
    html = read(*cards)
    main = html.partition("<main")[2]
    assert main.count("<h1>") == 1
    assert f'<h3 id="r{cards[0].pk}-preparer">Préparer</h3>' in html
    assert sorted(ids(html)) == sorted(set(ids(html)))
    leads = re.findall(r'href="#([^"]+)"', html) + re.findall(r'aria-labelledby="([^"]+)"', html)
    assert set(leads) <= set(ids(html))


def test_the_contents_lead_to_each(cards):
    nav = read(*cards).partition('aria-labelledby="sommaire"')[2].partition("</nav>")[0]
    assert re.findall(r'href="#(r\d+)"', nav) == [f"r{card.pk}" for card in cards]


def test_what_was_withdrawn_is_named_and_what_never_was_public_is_not(cards):
    a, b, c = cards
    b.unpublish()
    draft = shelf.technique("Un brouillon secret", live=False)
    PageViewRestriction.objects.create(page=c, restriction_type="login")
    html = read(a, b, c, draft)
    assert titles(html) == ["Une image"]
    assert "<li>Le vote avec les pieds</li>" in html
    assert "secret" not in html
    assert "La carte de mes lieux" not in html
    assert "2 ressources gardées ne sont pas à lire ici." in html


def test_one_withdrawn_under_a_closed_page_has_no_name(cards):
    a, b, _c = cards
    b.unpublish()
    PageViewRestriction.objects.create(page=b, restriction_type="login")
    html = read(a, b)
    assert "Le vote avec les pieds" not in html
    assert "1 ressource gardée n’est pas à lire ici." in html


@pytest.mark.parametrize("query", ["", "?fiches=", "?fiches=999999", "?fiches=p1,x,,'"])
def test_with_nothing_to_read_one_is_led_back(client, query):
    response = client.get(f"/ma-selection/lire/{query}")
    assert response.status_code == 302
    assert response.url.startswith("/ma-selection/")
    assert "lire" not in response.url


def test_the_selection_leads_there_without_its_pauses(client, cards):
    html = client.get(f"/ma-selection/?fiches={cards[0].pk},p1,{cards[1].pk}&debut=14:00").content.decode()
    (href,) = re.findall(r'href="(/ma-selection/lire/[^"]+)"', html)
    assert href == f"/ma-selection/lire/?fiches={cards[0].pk},{cards[1].pk}"


def test_each_is_counted_as_read_and_a_machine_counts_for_nothing(cards):
    read(*cards)
    usage.flush()
    assert sorted(Use.objects.values_list("page", "what", "count")) == sorted((card.pk, "view", 1) for card in cards)
    Client().get(address(*cards), headers={"user-agent": "Googlebot"})
    Client().head(address(*cards), headers=FIREFOX)
    usage.flush()
    assert {row.count for row in Use.objects.all()} == {1}


@pytest.mark.parametrize("count", [1, 3])
def test_three_cards_ask_no_more_than_one(cards, count):
    read(*cards[:count])
    with CaptureQueriesContext(connection) as asked:
        read(*cards[:count])
    assert len(asked) == QUERIES


@pytest.fixture
def every_kind(observatory, film, cards):
    door = observatory.door
    door.add_child(instance=kinds.BookletIndexPage(title="Livrets", slug="livrets", locale=door.locale))
    guide = books.guide()
    books.chapter(guide, body=[("heading", {"text": "Ouvrir", "level": "2"}), ("paragraphs", "<p>La porte.</p>")])
    noted = {"body": [("paragraphs", "<p>Le texte [1].</p>")], "notes": [("note", "Une note.")]}
    return {
        "technique": (cards[0], "Découpez les images."),
        "guide": (guide, "La porte."),
        "booklet": (published(leaves.booklet()), "On lit ici un soir."),
        "interview": (observatory.interview(film=film()), "On attendait devant la porte."),
        "voice": (observatory.voice(opening="Je suis revenue."), "Je suis revenue."),
        "reflection": (observatory.reflection(**noted), "Une note."),
        "dossier": (observatory.dossier(chosen=[("page", {"page": guide, "why": "Pour commencer"})]), "Pour commencer"),
        "bulletin": (published(books.bulletin(shelf.section())), "Chapiteau du Canal"),
    }


def test_every_kind_is_read_in_full(every_kind):
    assert {face.template for face in wholes.FACES.values()} == set(every_kind)
    html = read(*(page for page, _words in every_kind.values()))
    assert titles(html) == [page.title.replace("'", "&#x27;") for page, _words in every_kind.values()]
    missing = [name for name, (_page, words) in every_kind.items() if words not in html]
    assert missing == []
    assert sorted(ids(html)) == sorted(set(ids(html)))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids(html))


def test_a_kind_that_has_no_face_is_summed_up(cards, monkeypatch):
    monkeypatch.setattr(wholes, "FACES", {})
    html = read(cards[0])
    assert titles(html) == ["Une image"]
    assert "Deux phrases" in html or cards[0].summary in html


def test_a_word_is_explained_once_on_the_whole_page(observatory, cards, word):
    word("image", "Ce que l’on voit.", other_forms="images")
    html = read(*cards)
    assert html.count('class="term"') == 1


def test_a_resource_of_another_language_says_which(cards):
    card = cards[0]
    client = Client(headers={"accept-language": "en"})
    html = client.get(f"/en{address(card)}", headers=FIREFOX).content.decode()
    assert f'id="r{card.pk}"' in html
    assert 'lang="fr"' in html.partition(f'id="r{card.pk}"')[2][:200]
