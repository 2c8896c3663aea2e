"""« Ma sélection », « Ma séance » and what one takes away, all from the address."""

import io
import re
import zipfile

import pytest
from django.test import Client
from pypdf import PdfReader

from resources.domain import usage
from resources.models import Basket, Use
from tests.resources.shelf import section, technique
from tests.support.once import copy

pytestmark = pytest.mark.django_db
FIREFOX = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}


@pytest.fixture(scope="module")
def cards_once(once):
    return once(make_cards)


@pytest.fixture
def cards(cards_once):
    return copy(cards_once)


def make_cards():
    return [technique("Le vote avec les pieds"), technique("La carte de mes lieux"), technique("L’œuvre & moi")]


@pytest.fixture
def numbers(cards):
    return ",".join(str(card.pk) for card in cards)


def read(response) -> str:
    return response.content.decode()


def whole(response) -> bytes:
    return b"".join(response.streaming_content)


def hrefs(html: str, words: str) -> list[str]:
    """The addresses of the links whose words hold these."""
    links = re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', html, re.DOTALL)
    return [href.replace("&amp;", "&") for href, inside in links if words in inside]


def test_an_empty_selection_says_what_it_is_for_and_leads_to_the_catalogue(client, cards):
    html = read(client.get("/ma-selection/"))
    assert hrefs(html, "Techniques")
    assert "Rien de gardé pour le moment" in html
    assert "Un livret A4" not in html


def test_the_resources_come_in_the_order_of_the_address(client, cards):
    a, b, c = cards
    html = read(client.get(f"/ma-selection/?fiches={c.pk},{a.pk},{b.pk}&nom=Avant le spectacle"))
    titles = re.findall(r'class="chosen-words"><h3><a[^>]*>([^<]+)<', html)
    assert titles == ["L’œuvre &amp; moi", "Le vote avec les pieds", "La carte de mes lieux"]
    assert "<h1>Avant le spectacle</h1>" in html


def test_links_move_and_remove_without_script(client, cards, numbers):
    a, b, c = cards
    html = read(client.get(f"/ma-selection/?fiches={numbers}"))
    assert hrefs(html, "Descendre « Le vote") == [f"/ma-selection/?fiches={b.pk},{a.pk},{c.pk}"]
    assert hrefs(html, "Monter « La carte") == [f"/ma-selection/?fiches={b.pk},{a.pk},{c.pk}"]
    assert hrefs(html, "Monter « Le vote") == []
    assert hrefs(html, "Ne plus garder « La carte") == [f"/ma-selection/?fiches={a.pk},{c.pk}"]


def test_a_resource_is_added_by_words_of_its_title(client, cards):
    a, b, _ = cards
    html = read(client.get(f"/ma-selection/?fiches={a.pk}&nom=Mardi&q=carte lieux"))
    assert hrefs(html, "La carte de mes lieux") == [f"/ma-selection/?fiches={a.pk},{b.pk}&nom=Mardi"]
    assert "Aucune ressource" in read(client.get(f"/ma-selection/?fiches={a.pk}&q=introuvable"))
    again = read(client.get(f"/ma-selection/?fiches={a.pk}&q=vote"))
    assert "Aucune ressource" in again  # it is there already


def test_a_resource_unpublished_while_in_somebodys_basket_is_said_kindly_and_passed(client, cards, numbers):
    a, b, c = cards
    b.unpublish()
    html = read(client.get(f"/ma-selection/?fiches={numbers}"))
    assert "1 ressource gardée n’est plus en ligne : nous l’avons passée." in html
    assert "La carte de mes lieux" not in html
    assert hrefs(html, "Ne plus les garder") == [f"/ma-selection/?fiches={a.pk},{c.pk}"]
    assert hrefs(html, "Descendre « Le vote") == [f"/ma-selection/?fiches={c.pk},{b.pk},{a.pk}"]


def test_what_is_private_or_no_resource_is_not_told_apart_from_what_is_gone(client, cards):
    from wagtail.models import PageViewRestriction

    a, b, _ = cards
    PageViewRestriction.objects.create(page=b, restriction_type="login")
    html = read(client.get(f"/ma-selection/?fiches={a.pk},{b.pk},{section().pk},987654"))
    assert "3 ressources gardées ne sont plus en ligne" in html
    assert b.title not in html
    assert whole(client.get(f"/ma-selection/fiches.zip?fiches={a.pk},{b.pk}")).count(b"carte") == 0


HOSTILE = ["fiches=%00", "fiches=1;DROP", "nom=<script>alert(1)</script>", "q='\"%00<", "fiches=-1"]


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_addresses_are_harmless(client, cards, query):
    for path in ("", "partager/", "seance/", "livret.pdf", "fiches.zip", "seance/conducteur.pdf", "seance/seance.ics"):
        response = client.get(f"/ma-selection/{path}?{query}")
        assert response.status_code in (200, 302)
        assert b"<script>alert" not in response.content


@pytest.mark.parametrize("count", [1, 3])
def test_a_selection_asks_as_much_for_one_as_for_three(client, cards, numbers, count, django_assert_num_queries):
    asked = ",".join(numbers.split(",")[:count])
    client.get(f"/ma-selection/?fiches={asked}")
    with django_assert_num_queries(3):
        client.get(f"/ma-selection/?fiches={asked}&nom=encore")


def test_the_page_sets_no_cookie(client, numbers):
    assert not client.get(f"/ma-selection/?fiches={numbers}").cookies
    assert not client.get(f"/ma-selection/seance/?fiches={numbers}").cookies


def test_the_booklet_has_a_cover_contents_bookmarks_and_a_page_for_each(client, numbers):
    response = client.get(f"/ma-selection/livret.pdf?fiches={numbers}&nom=Avant le spectacle", headers=FIREFOX)
    reader = PdfReader(io.BytesIO(response.content))
    assert response.headers["Content-Disposition"] == 'attachment; filename="avant-le-spectacle-a4.pdf"'
    assert reader.metadata.title == "Avant le spectacle"
    assert reader.root_object["/MarkInfo"]["/Marked"].value
    assert reader.root_object["/Lang"] == "fr"
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()
    marks = [mark.title for mark in reader.outline if not isinstance(mark, list)]  # their parts are below them
    assert marks == ["Sommaire", "Le vote avec les pieds", "La carte de mes lieux", "L’œuvre & moi"]
    assert "Avant le spectacle" in reader.pages[0].extract_text()
    assert "La carte de mes lieux" in reader.pages[1].extract_text()
    assert "Des référentes de centres sociaux" in reader.pages[2].extract_text()


def test_the_booklet_comes_in_two_sizes(client, numbers):
    sizes = {}
    for paper in ("a4", "a5", "a3"):
        content = client.get(f"/ma-selection/livret.pdf?fiches={numbers}&format={paper}").content
        box = PdfReader(io.BytesIO(content)).pages[0].mediabox
        sizes[paper] = (round(box.width), round(box.height))
    assert sizes == {"a4": (595, 842), "a5": (420, 595), "a3": (595, 842)}


def test_the_archive_has_a_file_for_each_numbered_in_order(client, cards, numbers):
    response = client.get(f"/ma-selection/fiches.zip?fiches={numbers}", headers=FIREFOX)
    with zipfile.ZipFile(io.BytesIO(whole(response))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "01-le-vote-avec-les-pieds.pdf", "02-la-carte-de-mes-lieux.pdf", "03-l-oeuvre-moi.pdf",
        ]  # fmt: skip
        title = PdfReader(io.BytesIO(archive.read("03-l-oeuvre-moi.pdf"))).metadata.title
    assert "L’œuvre & moi" in title


def test_what_is_printed_and_taken_away_is_counted_unless_by_a_robot(client, cards, numbers):
    client.get(f"/ma-selection/livret.pdf?fiches={numbers}", headers=FIREFOX)
    whole(client.get(f"/ma-selection/fiches.zip?fiches={cards[0].pk}", headers=FIREFOX))
    client.get(f"/ma-selection/livret.pdf?fiches={numbers}", headers={"user-agent": "Googlebot/2.1"})
    client.head(f"/ma-selection/livret.pdf?fiches={numbers}", headers=FIREFOX)
    usage.flush()
    found = sorted(Use.objects.values_list("what", "page_id", "count"))
    assert found == [("download", cards[0].pk, 1), *(("print", card.pk, 1) for card in cards)]


def test_too_many_documents_from_one_place_are_asked_to_wait(client, numbers, monkeypatch):
    monkeypatch.setattr("resources.views.selection.PRINTS", 1)
    assert client.get(f"/ma-selection/livret.pdf?fiches={numbers}").status_code == 200
    assert client.get(f"/ma-selection/fiches.zip?fiches={numbers}").status_code == 429


def test_nothing_chosen_prints_nothing_and_leads_back(client):
    assert client.get("/ma-selection/livret.pdf").headers["Location"] == "/ma-selection/"
    assert client.get("/ma-selection/fiches.zip?nom=Rien").headers["Location"] == "/ma-selection/?nom=Rien"
    assert client.get("/ma-selection/partager/").headers["Location"] == "/ma-selection/"


def test_sharing_shows_the_whole_address_and_its_code_and_saves_nothing(client, numbers):
    html = read(client.get(f"/ma-selection/partager/?fiches={numbers}&nom=Avant"))
    assert f"http://testserver/ma-selection/?fiches={numbers}&amp;nom=Avant" in html
    assert "<svg" in html.split('class="qr"')[1]
    assert "mailto:?subject=Avant&amp;body=http%3A%2F%2Ftestserver%2Fma-selection%2F%3Ffiches%3D" in html
    assert not Basket.objects.exists()


def test_a_short_address_shows_the_selection_to_whoever_has_it(client, numbers):
    kept = client.post(f"/ma-selection/partager/?fiches={numbers}&nom=Avant").headers["Location"]
    basket = Basket.objects.get()
    html = read(client.get(kept))
    assert f"http://testserver/ma-selection/p/{basket.address}/" in html
    shown = read(client.get(f"/ma-selection/p/{basket.address}/"))
    assert "Une sélection partagée" in shown
    assert "Le vote avec les pieds" in shown
    assert kept.split("/")[-2] not in shown
    assert hrefs(shown, "Ne plus garder") == []


def test_the_key_changes_and_deletes_and_nothing_else_does(client, cards, numbers):
    kept = client.post(f"/ma-selection/partager/?fiches={numbers}").headers["Location"]
    public = f"/ma-selection/p/{Basket.objects.get().address}/"
    for path in (f"{public}une-autre-clef/", f"{public}une-autre-clef/effacer/", "/ma-selection/p/inconnue/"):
        assert client.get(path).status_code == 404
        assert client.post(path).status_code in (404, 405)
    client.post(kept, {"adresse": f"https://example.org/ma-selection/?fiches={cards[1].pk}#x"})
    assert "Le vote avec les pieds" not in read(client.get(public))
    refused = client.post(kept, {"adresse": "n’importe quoi"}, follow=True)
    assert "Cette sélection est vide" in read(refused)
    assert "Effacer cette sélection ?" in read(client.get(f"{kept}effacer/"))
    client.post(f"{kept}effacer/")
    assert client.get(public).status_code == 404


def test_short_addresses_are_limited(client, numbers, monkeypatch):
    monkeypatch.setattr("resources.views.sharing.SAVED", 1)
    client.post(f"/ma-selection/partager/?fiches={numbers}")
    refused = client.post(f"/ma-selection/partager/?fiches={numbers}")
    assert refused.status_code == 429
    assert "L’adresse longue, elle, marche toujours." in read(refused)
    assert Basket.objects.count() == 1


def test_in_english_the_page_and_the_paper_are_english(client, numbers):
    assert 'lang="en"' in read(client.get(f"/en/ma-selection/?fiches={numbers}"))
    content = client.get(f"/en/ma-selection/livret.pdf?fiches={numbers}&nom=x").content
    assert PdfReader(io.BytesIO(content)).root_object["/Lang"] == "en"


def test_a_saved_selection_is_never_kept_for_the_next_visitor(client, cards, settings, tmp_path):
    """Its owner changes it and deletes it: who opens the short address a minute later sees that."""
    settings.DATA_DIR, settings.PAGE_CACHE_SECONDS = tmp_path, 60
    kept = client.post(f"/ma-selection/partager/?fiches={cards[0].pk}").headers["Location"]
    short = f"/ma-selection/p/{Basket.objects.get().address}/"
    assert "Le vote avec les pieds" in read(Client().get(short))
    client.post(kept, {"adresse": f"https://example.org/ma-selection/?fiches={cards[1].pk}"})
    assert "Le vote avec les pieds" not in read(Client().get(short))
    client.post(f"{kept}effacer/")
    assert Client().get(short).status_code == 404


@pytest.mark.parametrize("path", ["/ma-selection/p/%00/", "/ma-selection/p/a%00b/cle/"])
def test_an_address_that_no_database_could_hold_leads_nowhere(client, path):
    assert client.get(path).status_code == 404
