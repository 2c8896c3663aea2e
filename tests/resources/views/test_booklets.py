"""A booklet on screen: one address per double page, a plain text, a way to fold it; whole without script."""

import json
import re

import pytest
from django.test import Client
from wagtail.models import Locale, PageViewRestriction

from resources.domain import usage
from resources.models import Use
from tests.resources import leaves

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
HERE = leaves.ROOT + "le-premier-pas/"


@pytest.fixture
def booklet():
    return leaves.booklet()


def shown(path: str = "", status: int = 200, **headers) -> str:
    response = Client(headers=headers).get(path if path.startswith("/") else HERE + path)
    assert response.status_code == status, path
    return response.content.decode()


def test_the_cover_says_what_it_is_and_the_four_ways_to_read_it(booklet):
    html = shown()
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", html) == ["Le premier pas"]
    assert "Le petit Observatoire illustré, numéro 1" in html
    for way in ("1/", "texte/", "pdf/", "a-plier/"):
        assert f'href="{HERE}{way}"' in html
    assert "5 doubles pages" in html
    assert html.count('class="thumb-title"') == 5
    assert "CC BY-SA 4.0" in html
    assert "l’atelier du site" in html


def test_each_double_page_has_its_address_and_leads_to_its_neighbours(booklet):
    middle = shown("3/")
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", middle) == ["Le bus"]
    assert "double page 3 sur 5" in middle
    assert f'rel="prev" href="{HERE}2/"' in middle
    assert f'rel="next" href="{HERE}4/"' in middle
    assert "<title>Le bus (3/5) · Le premier pas" in middle
    assert f'<link rel="canonical" href="http://testserver{HERE}3/">' in middle
    assert 'aria-current="page">Le bus<' in middle


def test_the_first_leads_back_to_the_cover_and_the_last_ends_there(booklet):
    assert 'rel="prev"' not in shown("1/")
    last = shown("5/")
    assert 'rel="next"' not in last
    assert f'href="{HERE}" data-finished' in last


@pytest.mark.parametrize("place", ["0/", "6/", "99999999/", "-1/", "un/"])
def test_a_double_page_that_is_not_there_is_not_found(booklet, place):
    assert "spread" not in shown(place, status=404)


def test_a_picture_says_what_it_shows_once_and_thumbnails_say_nothing(booklet):
    told = "Une femme et son enfant arrivent à une table"
    assert f'role="img" aria-label="{told}' in shown("1/")
    assert told not in shown()


def test_an_alternative_of_the_editor_comes_first_and_a_decorative_picture_is_silent():
    leaves.booklet(leaves.spread(alt="Deux chaises <vides>"), leaves.spread("Deux", decorative=True))
    assert 'aria-label="Deux chaises &lt;vides&gt;"' in shown("1/")
    assert 'role="img"' not in shown("2/")


def test_a_quotation_stands_alone_with_who_said_it(booklet):
    html = shown("5/")
    assert re.search(r"<blockquote class=\"spread-quote\">.*Je croyais.*<footer>une habituée</footer>", html, re.DOTALL)
    assert "spread-picture" not in html


def test_a_long_description_waits_behind_its_title(booklet):
    assert re.search(r"<details[^>]*><summary>Ce que l’on voit[^<]*</summary><p>Trois factures", shown("2/"))
    assert "<summary>Ce que l’on voit" not in shown("1/")


def test_the_text_has_every_page_in_order_with_its_pictures_in_words(booklet):
    html = shown("texte/")
    assert re.findall(r'<section class="prose" id="p(\d)"', html) == ["1", "2", "3", "4", "5"]
    assert html.count("<h1") == 1
    assert '<svg class="scene"' not in html
    for words in ("Image :</strong> Une femme et son enfant", "Trois factures", "Légende :</strong> Onze arrêts"):
        assert words in html
    assert html.index("Un soir</h2>") < html.index("Une cuisine</h2>") < html.index("Je croyais")
    assert "https://droitsculturels.org/" in html


def test_how_to_fold_says_how_many_sheets_and_where_the_pdf_is(booklet):
    html = shown("a-plier/")
    assert "Il faut 4 feuilles A4" in html  # a cover, fifteen pages, a back cover
    assert f'href="{HERE}a-plier/pdf/"' in html
    assert re.findall(r"</svg><h2>(.*?)</h2>", html) == ["Imprimer", "Empiler", "Plier", "Agrafer"]
    assert "bord court" in html


def test_a_photograph_is_offered_in_three_formats_with_its_size(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    leaves.booklet(leaves.spread(picture=leaves.photograph()))
    html = shown("1/")
    assert 'type="image/avif"' in html
    assert 'type="image/webp"' in html
    assert 'alt="Un marché sous la pluie" width="840" height="1193"' in html


def test_a_lost_photograph_leaves_its_words_in_a_frame_and_the_page_stands(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    picture = leaves.photograph()
    leaves.booklet(leaves.spread(picture=picture))
    leaves.lose(picture)
    for path in ("1/", ""):
        assert "picture-lost" in shown(path)
    assert "Un marché sous la pluie" in shown("1/")
    assert "Un marché sous la pluie" in shown("texte/")


def test_what_an_editor_typed_is_text():
    leaves.booklet(leaves.spread("<b>Gras</b> & cie"), title="<i>Titre</i>", foreword="<script>alert(1)</script>")
    for path in ("", "1/", "texte/", "a-plier/"):
        html = shown(path)
        assert "<i>Titre" not in html
        assert "<b>Gras" not in html
        assert "<script>alert" not in html


def test_a_booklet_without_a_double_page_is_still_a_cover():
    page = leaves.booklet()
    page.spreads = []
    page.save_revision().publish()
    assert "Le premier pas" in shown()
    shown("1/", status=404)
    assert "0 doubles pages" in shown() or "0 double page" in shown()


@pytest.mark.parametrize("path", ["", "1/", "texte/", "a-plier/", "pdf/", "a-plier/pdf/"])
def test_a_restricted_booklet_is_restricted_in_all_its_parts(booklet, path):
    PageViewRestriction.objects.create(page=booklet, restriction_type=PageViewRestriction.LOGIN)
    response = Client().get(HERE + path)
    assert response.status_code == 302
    assert "connexion" in response["Location"]


@pytest.mark.parametrize("path", ["", "1/", "texte/", "pdf/"])
def test_a_booklet_taken_down_is_gone_in_all_its_parts(booklet, path):
    booklet.unpublish()
    assert "Ce qui retient" not in shown(path, status=404)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("path", "queries"), [("", 13), ("1/", 12), ("texte/", 12), ("a-plier/", 12)])
def test_a_part_asks_as_much_with_three_double_pages_as_with_one(
    count, path, queries, settings, tmp_path, django_assert_max_num_queries
):
    settings.MEDIA_ROOT, settings.PAGE_CACHE_SECONDS = tmp_path, 0
    leaves.booklet(*(leaves.spread(f"Page {n}") for n in range(count)))
    shown(path)
    with django_assert_max_num_queries(queries):
        shown(path)


@pytest.mark.parametrize("count", [1, 3])
def test_the_collection_asks_as_much_with_three_booklets_as_with_one(count, settings, django_assert_max_num_queries):
    settings.PAGE_CACHE_SECONDS = 0
    for number in range(1, count + 1):
        leaves.booklet(slug=f"livret-{number}", number=number, title=f"Livret {number}")
    shown(leaves.ROOT)
    with django_assert_max_num_queries(13):
        html = shown(leaves.ROOT)
    assert html.count('class="shelf-item"') == count


def test_the_collection_shows_the_last_first_and_leaves_drafts_out():
    for number in (1, 2):
        leaves.booklet(slug=f"livret-{number}", number=number, title=f"Livret {number}")
    leaves.booklet(slug="brouillon", number=3, title="Brouillon", live=False)
    html = shown(leaves.ROOT)
    assert html.index("Livret 2</strong>") < html.index("Livret 1</strong>")
    assert "Brouillon" not in html


def test_an_empty_collection_says_what_will_come(db):
    leaves.index()
    assert "Le premier livret se prépare" in shown(leaves.ROOT)


def test_machines_read_a_book_its_pages_and_its_licence(booklet):
    html = shown()
    graph = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])["@graph"]
    book = next(node for node in graph if "Book" in node["@type"])
    assert book["@type"] == ["Book", "LearningResource"]
    assert [part["name"] for part in book["hasPart"]][:2] == ["Un soir", "Une cuisine"]
    assert book["hasPart"][2]["url"] == f"http://testserver{HERE}3/"
    assert "creativecommons.org" in book["license"]
    assert "alternativeText" in book["accessibilityFeature"]


def test_opening_counts_once_taking_away_and_printing_count_apart(booklet):
    reader = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}
    for path in ("", "1/", "2/", "a-plier/", "pdf/", "a-plier/pdf/"):
        Client(headers=reader).get(HERE + path)
    usage.flush()
    rows = Use.objects.filter(page=booklet).order_by("what")
    assert list(rows.values_list("what", "count")) == [("download", 1), ("print", 1), ("view", 1)]


def test_an_english_booklet_is_read_in_english_at_its_own_addresses(booklet):
    locale, _ = Locale.objects.get_or_create(language_code="en")
    english = booklet.copy_for_translation(locale, copy_parents=True)
    english.title, english.slug, english.subtitle = "The First Step", "the-first-step", "What keeps people at home"
    english.save_revision().publish()
    for parent in english.get_ancestors().filter(depth__gt=1, live=False):
        parent.specific.save_revision().publish()
    english.refresh_from_db()
    html = shown(english.get_url() + "2/")
    assert '<html lang="en"' in html
    assert "The First Step" in html
    assert shown(english.get_url() + "texte/").count('<section class="prose" id="p') == 5
    assert 'hreflang="en"' in shown()
