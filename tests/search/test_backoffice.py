"""The editor's own search: explorer, choosers, lists. The same answers on both databases."""

import pytest
from django.db import connection
from modelsearch.query import And, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from accounts.models import File
from pages.models import NewsPage
from search.backoffice import folding

TITLES = (
    "La médiation culturelle",
    "Médiations en prison",
    "Un jeu de rôles",
    "L’accueil des familles",
    "Le cœur socio-culturel",
    "Bal populaire",
)


@pytest.fixture
def pages(site):
    return [site.tell(title, summary=f"Un texte sur {title.lower()}") for title in TITLES]


def titles(found) -> set[str]:
    return {each.title for each in found}


def searched(query, **more) -> set[str]:
    return titles(NewsPage.objects.all().search(query, **more))


def begun(query) -> set[str]:
    return titles(NewsPage.objects.all().autocomplete(query))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("mediation", {"La médiation culturelle", "Médiations en prison"}),
        ("MÉDIATIONS", {"La médiation culturelle", "Médiations en prison"}),
        ("médiation culturelle", {"La médiation culturelle"}),
        ("jeux de rôle", {"Un jeu de rôles"}),
        ("accueil", {"L’accueil des familles"}),
        ("l'accueil", {"L’accueil des familles"}),
        ("coeur", {"Le cœur socio-culturel"}),
        ("socioculturel", {"Le cœur socio-culturel"}),
        ("trampoline", set()),
        ("", set()),
        ("!!!", set()),
    ],
)
def test_words_are_found_whatever_their_accents_endings_and_elisions(pages, asked, expected):
    assert searched(asked) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("méd", {"La médiation culturelle", "Médiations en prison"}),
        ("mediati", {"La médiation culturelle", "Médiations en prison"}),
        ("médiations", {"La médiation culturelle", "Médiations en prison"}),
        ("médiation cult", {"La médiation culturelle"}),
        ("pop", {"Bal populaire"}),
        ("bal p", {"Bal populaire"}),
        ("xyz", set()),
        ("   ", set()),
    ],
)
def test_choosers_find_from_the_first_letters(pages, asked, expected):
    assert begun(asked) == expected


@pytest.mark.parametrize(
    "asked", [chr(34), "' OR 1=1 --", "NEAR(a b)", "title:*", "a" * 10_000, "\x00bal", "🎭", "& | ! <->", chr(92)]
)
def test_no_word_is_a_syntax(pages, asked):
    assert searched(asked) <= set(TITLES)
    assert begun(asked) <= set(TITLES)


def test_questions_are_combined_as_before(pages):
    assert searched(Or([PlainText("bal"), PlainText("jeux")])) == {"Bal populaire", "Un jeu de rôles"}
    assert searched(And([PlainText("mediation"), Not(PlainText("prison"))])) == {"La médiation culturelle"}
    assert searched(Phrase("jeu de rôles")) == {"Un jeu de rôles"}
    assert searched(Not(PlainText("mediation"))) == set(TITLES) - {"La médiation culturelle", "Médiations en prison"}


def test_a_part_of_a_question_that_says_nothing_is_left_out(pages):
    assert searched(And([PlainText("bal"), PlainText("!!")])) == {"Bal populaire"}
    assert searched(Or([PlainText("??"), Phrase("…")])) == set()


def test_a_title_counts_more_than_a_text(site):
    site.tell("Autre chose", summary="Le bal, le bal, le bal.")
    site.tell("Le bal", summary="Autre chose.")

    assert next(iter(Page.objects.search("bal"))).title == "Le bal"


def test_what_is_saved_again_is_found_by_its_new_words_only(pages):
    page = pages[-1]
    page.title = "Concert"
    page.save()

    assert searched("concert") == {"Concert"}
    assert "Concert" not in searched("populaire")


def test_what_is_deleted_is_not_found(pages):
    pages[-1].delete()

    assert searched("bal") == set()


def test_filters_orders_counts_and_slices_work_as_before(pages):
    found = NewsPage.objects.filter(live=True).order_by("title").search("mediation", order_by_relevance=False)

    assert [page.title for page in found] == ["La médiation culturelle", "Médiations en prison"]
    assert found.count() == 2
    assert len(found[:1]) == 1
    assert found.facet("locale_id") == {pages[0].locale_id: 2}
    scored = Page.objects.search("mediation").annotate_score("score")
    assert all(page.score is not None for page in scored)


def test_the_answer_may_be_a_part_of_another_question(pages):
    """Wagtail filters the result of a search further: the table of words must not leave it."""
    found = NewsPage.objects.search("mediation").get_queryset()

    assert Page.objects.filter(pk__in=found.values("pk")).count() == 2
    assert Page.objects.filter(pk__in=found.order_by().values("pk"), title__startswith="La").count() == 1


def test_documents_and_pictures_are_found_too(bring):
    bring("Affiche de la médiation")

    assert titles(File.objects.search("affiches")) == {"Affiche de la médiation"}
    assert titles(File.objects.all().autocomplete("affi")) == {"Affiche de la médiation"}


def test_in_one_field_only_that_field_is_read(site):
    site.tell("Autre chose", summary="Le bal du samedi")
    backend = get_search_backend()

    assert titles(backend.search("bal", NewsPage, fields=["title"])) == set()


def test_everything_can_be_indexed_again(pages):
    index = get_search_backend().get_index_for_model(NewsPage)
    index.add_items(NewsPage, list(NewsPage.objects.order_by("pk")))
    index.add_items(NewsPage, [])

    assert searched("bal") == {"Bal populaire"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's own")
def test_the_table_of_words_is_read_first_and_once(pages):
    asked = NewsPage.objects.search("mediation").get_queryset()[:20]
    plan = [line.strip() for line in asked.explain().splitlines()]
    reads = [line for line in plan if "indexentry_fts" in line]

    assert len(reads) == 1
    assert plan.index(reads[0]) == 0


@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's own")
def test_the_index_that_ranking_needs_is_there(pages):
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'search_backoffice_title_body'")
        assert "gin" in cursor.fetchone()[0]


def test_what_is_written_and_what_is_asked_meet():
    written = folding.written("Les médiations socio-culturelles de l’été").split()

    assert set(folding.asked("médiation socioculturelle")) <= set(written)


def test_an_editor_finds_a_page_in_the_explorer(site, member):
    site.tell("Médiations en prison")
    client = member("national-editor")

    html = client.get("/gestion/pages/search/results/?q=mediation").content.decode()
    assert "Médiations en prison" in html
    html = client.get(f"/gestion/pages/{site.news.pk}/results/?q=prisons").content.decode()
    assert "Médiations en prison" in html
    assert "Médiations en prison" in client.get("/gestion/choose-page/search/?q=media").content.decode()
