"""The index is made again while it serves: nothing disappears meanwhile, whatever falls."""

from functools import partial
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page

from pages.models import NewsPage
from search import analysis
from search.domain import indexing, rebuilding
from search.domain.rebuilding import check, rebuild
from search.finding import find
from search.models import Row, Text
from search.registry import Entry
from search.viewers import VISITOR
from tests.pages.conftest import small_site
from tests.search.things import Other, Thing, things, titles  # noqa: F401

TELLINGS = 30


def lose_words() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TABLE search_words")
        else:
            cursor.execute("UPDATE search_row SET words = NULL, head = NULL")


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("search_index", *arguments, stdout=out, no_color=True)
    return out.getvalue()


@pytest.fixture
def site(shared_database):
    """Made by the test itself: other processes see nothing that is not committed."""
    return small_site()


@pytest.fixture
def shelf(things):  # noqa: F811
    for number in range(3):
        things.put(f"Carnet {number}", body="récolte", facets={"colour": ["bleu"]})
    return things


def test_an_index_in_order_is_left_as_it_is(shelf):
    before = list(Row.objects.values_list("pk", "signature"))
    done = rebuild()
    assert (done.written, done.removed) == (0, 0)
    assert done.seen >= 3
    assert list(Row.objects.values_list("pk", "signature")) == before


@pytest.mark.parametrize(
    "harm",
    [
        lambda: Row.objects.all().delete(),
        lambda: Text.objects.all().delete(),
        lose_words,
        lambda: Row.objects.update(signature=""),
    ],
    ids=["rows", "texts", "words", "signatures"],
)
def test_whatever_is_lost_is_made_again(shelf, harm):
    harm()
    rebuild()
    assert sorted(titles("récolte")) == ["Carnet 0", "Carnet 1", "Carnet 2"]
    assert len(check()) == 0


def test_the_site_goes_on_answering_while_it_is_rebuilt(shelf, monkeypatch):
    """Between two batches, what was there is still found."""
    monkeypatch.setattr(rebuilding, "BATCH", 1)
    monkeypatch.setattr(analysis, "VERSION", 99)
    monkeypatch.setattr(indexing, "VERSION", 99)
    seen, batch = [], rebuilding.rebuild_batch

    def watched(*arguments):
        seen.append(find(text="récolte", viewer=VISITOR).total)
        batch(*arguments)

    monkeypatch.setattr(rebuilding, "rebuild_batch", watched)
    assert rebuild(["thing"]).written == 3
    assert seen == [3, 3, 3]


def test_what_is_gone_goes_and_what_is_new_comes(shelf):
    shelf.lose(shelf.kinds[Thing].all[0])
    shelf.kinds[Thing].all.append(Thing(50, [Entry(title="Carnet neuf", url="/50/", body="récolte")]))
    done = rebuild()
    assert (done.written, done.removed) == (1, 1)
    assert sorted(titles("récolte")) == ["Carnet 1", "Carnet 2", "Carnet neuf"]


def test_a_kind_that_no_room_has_any_more_goes(shelf, monkeypatch):
    from search import registry

    shelf.put("Un autre carnet", model=Other)
    monkeypatch.delitem(registry.KINDS, "other")
    assert rebuild().removed == 1
    assert not Row.objects.filter(kind="other").exists()


def test_one_kind_may_be_rebuilt_alone(shelf):
    other = shelf.put("Un autre carnet", model=Other)
    Row.objects.update(signature="")
    assert rebuild(["other"]).written == 1
    assert Row.objects.filter(signature="").count() == 3
    assert other in shelf.kinds[Other].all


def test_the_command_names_what_differs_and_puts_it_right(shelf):
    first, second, _ = shelf.kinds[Thing].all
    shelf.lose(first)
    second.entries = [Entry(title="Carnet changé", url="/2/")]
    shelf.kinds[Thing].all.append(Thing(50, [Entry(title="Carnet neuf", url="/50/")]))
    out = StringIO()
    with pytest.raises(CommandError, match="3 différence"):
        call_command("search_index", "--check", "--kind", "thing", stdout=out, no_color=True)
    assert out.getvalue().splitlines() == [
        "thing 50 fr manque",
        "thing 2 fr n’est plus à jour",
        "thing 1 fr est de trop",
    ]
    assert "1 retirées" in said()
    assert said("--check") == "L’index dit ce que dit le site.\n"


def test_the_command_says_when_words_are_lost(shelf):
    lose_words()
    with pytest.raises(CommandError, match="3 différence"):
        said("--check", "--kind", "thing")
    assert "3 écrites" in said()


def test_many_differences_are_counted_rather_than_listed(things):  # noqa: F811
    for number in range(30):
        things.kinds[Thing].all.append(Thing(number, [Entry(title="Carnet", url="/")]))
    out = StringIO()
    with pytest.raises(CommandError, match="30 différence"):
        call_command("search_index", "--check", "--kind", "thing", stdout=out)
    assert "… et 10 autres lignes : manque" in out.getvalue()


# --- killed -----------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_rebuild_killed_anywhere_leaves_every_page_whole_and_the_next_ends_it(site, at_once, killed):
    for number in range(TELLINGS):
        site.tell(f"Nouvelle {number}", slug=f"nouvelle-{number}", summary="La récolte.")
    at_once(partial(call_command, "search_index", verbosity=0))
    assert find(text="récolte", viewer=VISITOR).total == TELLINGS
    for fall in ('INSERT INTO "search_row"', 'INSERT INTO "search_text"', 'INSERT INTO "search_rowterm"', 45):
        Row.objects.update(signature="")
        NewsPage.objects.filter(slug="nouvelle-1").update(title="Nouvelle changée")
        assert killed(partial(call_command, "search_index", verbosity=0), fall=fall)
        found = find(text="récolte", viewer=VISITOR)
        assert found.total == TELLINGS
        assert len(find(text="récolte", viewer=VISITOR, per_page=100).hits) == TELLINGS
    at_once(partial(call_command, "search_index", verbosity=0))
    assert titles("changée") == ["Nouvelle changée"]
    assert len(check()) == 0


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_publishing_and_rebuilding_at_once_end_in_agreement(site, at_once):
    pages = [site.tell(f"Nouvelle {number}", slug=f"nouvelle-{number}") for number in range(4)]
    Row.objects.all().delete()
    rebuilding_again = partial(call_command, "search_index", verbosity=0)
    at_once(rebuilding_again, rebuilding_again, *(partial(retitle, page.pk) for page in pages))
    assert len(check()) == 0
    assert sorted(titles("récolte")) == sorted(f"La récolte {page.pk}" for page in pages)


def retitle(pk: int) -> None:
    page = Page.objects.get(pk=pk).specific
    page.title = f"La récolte {pk}"
    page.save_revision().publish()
