"""Guides: a book of chapters, on a screen, on one page, found and told."""

import itertools
import json
import re

import pytest
from django.test import Client
from wagtail.models import Page

from resources.domain import editions
from resources.domain.parcours_models import as_data, models_of
from resources.models import ChapterPage, GuidePage
from resources.models.guide_checks import LEAST_WORDS, chapter_errors
from search.finding import find
from search.registry import PUBLIC
from tests.resources import books, shelf

pytestmark = pytest.mark.django_db


def text(path: str, status: int = 200) -> str:
    response = Client().get(path)
    assert response.status_code == status, path
    return response.content.decode()


def data(page: str) -> list[dict]:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])["@graph"]


@pytest.fixture
def guide():
    made = books.guide()
    for title in ("Préparer", "Accueillir", "Réserver"):
        books.chapter(made, title)
    return GuidePage.objects.get(pk=made.pk)


def test_the_shelf_shows_each_guide_with_its_promise_and_its_chapters(guide):
    page = text("/ressources/guides/")
    assert "Tenir une permanence" in page
    assert "Ouvrir la porte." in page
    assert "3 chapitres" in page


def test_an_empty_shelf_says_what_a_guide_is(guide):
    guide.unpublish()
    assert "Les guides arrivent" in text("/ressources/guides/")


def test_the_contents_follow_the_order_of_the_tree_with_the_time_of_each(guide):
    page = text(guide.url)
    assert page.index("Préparer") < page.index("Accueillir") < page.index("Réserver")
    assert guide.total_minutes == sum(chapter.reading_minutes for chapter in guide.chapters) == 3
    assert "3 minutes de lecture" in page


def test_a_chapter_that_is_a_draft_is_neither_listed_nor_counted(guide):
    ChapterPage.objects.get(title="Accueillir").unpublish()
    page = text(guide.url)
    assert "Accueillir" not in page
    assert "2 chapitres" in page
    assert "Chapitre 2 sur 2" in text(guide.url + "reserver/")


def links(page: str, rel: str) -> list[str]:
    return re.findall(rf'rel="{rel}" href="([^"]+)"', page)


def test_one_goes_from_a_chapter_to_the_next_and_back(guide):
    first, second, last = (text(guide.url + slug) for slug in ("preparer/", "accueillir/", "reserver/"))
    assert (links(first, "prev"), links(first, "next")) == ([], [guide.url + "accueillir/"])
    assert (links(second, "prev"), links(second, "next")) == ([guide.url + "preparer/"], [guide.url + "reserver/"])
    assert (links(last, "prev"), links(last, "next")) == ([guide.url + "accueillir/"], [])
    assert "Chapitre 2 sur 3" in second
    assert 'aria-current="page">Accueillir' in second


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("path", "queries"), [("", 13), ("un-0/", 15), ("entier/", 13)])
def test_a_guide_asks_as_much_with_three_chapters_as_with_one(count, path, queries, django_assert_max_num_queries):
    made = books.guide()
    for number in range(count):
        books.chapter(made, f"Un {number}", slug=f"un-{number}")
    text(made.url + path)
    with django_assert_max_num_queries(queries):
        assert Client().get(made.url + path, {"frais": count}).status_code == 200


def test_the_whole_guide_stands_on_one_page_with_headings_in_order_and_no_name_twice(guide):
    heading = ("heading", {"text": "Le matin", "level": "2"})
    for chapter in ChapterPage.objects.child_of(guide):
        chapter.body = [heading, ("paragraphs", books.LONG)]
        chapter.save()
    page = text(guide.url + "entier/")  # the strict client refuses an identifier that is there twice
    levels = [int(level) for level in re.findall(r"<h(\d)", page[page.index("<main") : page.index("</main")])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert page.count('href="#chapitre-') == 3
    assert 'id="preparer-le-matin"' in page


def test_blocks_of_a_guide_are_drawn(guide):
    technique = shelf.technique()
    body = [
        (
            "worked_example",
            {"title": "Un mardi", "context": "Un foyer", "text": "<p>Récit.</p>", "lesson": "<p>Retenir.</p>"},
        ),
        ("checklist", {"title": "Avant", "items": ["La clé", "Le café"]}),
        books.model(books.stage(techniques=[technique]), books.stage("sortie", 3, minutes=210)),
        ("technique_call", {"technique": technique, "why": "Pour rire un peu."}),
    ]
    books.chapter(guide, "Blocs", body=body)
    page = text(guide.url + "blocs/")
    for piece in ("Un mardi", "Retenir.", "<li data-tick=", "La clé", "semaine 3 · 3 h 30", "de 6 à 12 personnes"):
        assert piece in page
    assert page.count(f'href="{technique.url}"') == 2
    assert "20 à 40 minutes" in page


def test_a_technique_that_is_no_longer_published_is_not_called(guide):
    technique = shelf.technique()
    body = [("paragraphs", books.LONG), ("technique_call", {"technique": technique, "why": "Pour rire."})]
    body.append(books.model(books.stage(techniques=[technique]), books.stage()))
    books.chapter(guide, "Blocs", body=body)
    technique.unpublish()
    page = text(guide.url + "blocs/")
    assert "Pour rire." not in page
    assert technique.title not in page


def test_without_script_a_list_to_tick_is_a_plain_list(guide):
    books.chapter(guide, "Liste", body=[("checklist", {"title": "Avant", "items": ["La clé", "Le café"]})])
    page = text(guide.url + "liste/")
    assert "<input" not in page[page.index("checklist") : page.index("</section>", page.index("checklist"))]
    assert re.search(r"data-checklist-count[^>]*hidden", page)


def test_a_guide_tells_machines_it_is_a_book_and_what_it_is_made_of(guide):
    book = next(node for node in data(text(guide.url)) if "Book" in node["@type"])
    assert book["@type"] == ["Book", "LearningResource"]
    assert [(part["position"], part["name"]) for part in book["hasPart"]] == [
        (1, "Préparer"),
        (2, "Accueillir"),
        (3, "Réserver"),
    ]
    assert book["timeRequired"] == "PT3M"
    chapter = next(node for node in data(text(guide.url + "reserver/")) if "Chapter" in node["@type"])
    assert (chapter["position"], chapter["isPartOf"]["@id"]) == (3, book["@id"])


def hits(words: str) -> list[tuple[str, str]]:
    return [(hit.kind.slug, hit.title) for hit in find(text=words, viewer=frozenset({PUBLIC})).hits]


def test_a_guide_and_its_chapters_are_found(guide):
    for page in Page.objects.descendant_of(guide, inclusive=True).specific():
        page.save_revision().publish()
    assert ("guide", "Tenir une permanence") in hits("permanence")
    assert ("chapter", "Accueillir") in hits("accueillir")
    ChapterPage.objects.get(title="Accueillir").unpublish()
    assert ("chapter", "Accueillir") not in hits("accueillir")


def test_models_of_parcours_are_plain_data_that_another_room_can_open(guide):
    technique = shelf.technique()
    body = [books.model(books.stage(techniques=[technique]), books.stage("sortie", 5)), ("paragraphs", books.LONG)]
    chapter = ChapterPage.objects.get(pk=books.chapter(guide, "Modèles", body=body).pk)
    (found,) = models_of(chapter)
    assert (found.weeks, found.outings) == (5, 1)
    assert found.key == f"{chapter.translation_key}/{chapter.body[0].id}"
    told = json.loads(json.dumps(as_data(found)))
    assert told["stages"][0]["techniques"] == [str(technique.translation_key)]
    assert told["needs"] == ["Du fil"]


def published(page) -> int:
    page.save_revision().publish()
    return editions.current(page).number


def test_a_guide_has_a_new_edition_when_a_chapter_changes_and_says_which(guide):
    assert published(guide) == 1
    chapter = ChapterPage.objects.get(title="Accueillir")
    chapter.save_revision().publish()
    assert editions.current(guide).number == 1, "publishing the same again changes nothing"
    chapter.body = [("paragraphs", books.LONG + "<p>Un mot de plus.</p>")]
    chapter.save_revision().publish()
    assert editions.current(guide).number == 2
    assert editions.changed_parts(guide, 1) == ["Accueillir"]
    ChapterPage.objects.get(title="Réserver").unpublish()
    assert editions.current(guide).number == 3
    assert "Réserver" in editions.changed_parts(guide, 2)


def test_chapters_published_before_their_guide_make_no_edition():
    draft = books.guide(live=False)
    books.chapter(draft).save_revision().publish()
    assert editions.current(draft) is None


def errors(**cleaned) -> dict:
    body = ChapterPage(body=cleaned.pop("body", [("paragraphs", books.LONG)])).body
    return chapter_errors(ChapterPage, {"summary": "Deux phrases.", "body": body} | cleaned)


def heading(text: str, level="2") -> tuple[str, dict]:
    return "heading", {"text": text, "level": level}


def test_a_chapter_is_published_when_it_is_whole():
    assert errors() == {}
    assert set(errors(summary="")) == {"summary"}
    assert str(LEAST_WORDS) in errors(body=[("paragraphs", "<p>Trop court.</p>")])["body"]
    assert set(errors(body=[])) == {"body"}


def test_headings_of_a_chapter_are_in_order_and_told_apart():
    long = ("paragraphs", books.LONG)
    assert "Le premier intertitre" in errors(body=[heading("Petit", "3"), long])["body"]
    assert "« Le matin »" in errors(body=[heading("Le matin"), long, heading("Le matin")])["body"]
    assert errors(body=[heading("Le matin"), heading("Petit", "3"), long]) == {}
