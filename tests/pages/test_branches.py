"""A branch with many pages: who may find them is right at once, the rest follows in the worker."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult
from wagtail.models import PageViewRestriction

from common import page_cache
from pages.domain import branches
from pages.models import SectionPage, StandardPage
from search import viewers
from search.domain.rebuilding import check
from search.finding import find
from search.models import Row
from search.viewers import VISITOR

CLOSING = {"postgresql": 31, "sqlite": 29}  # queries: one lock more for each kind of page
SIGNED_IN = frozenset({viewers.SIGNED_IN})


def found(viewer=VISITOR, text="récolte") -> list[str]:
    return sorted(hit.url for hit in find(text=text, viewer=viewer).hits)


def restrict(page, kind=PageViewRestriction.LOGIN, *groups) -> PageViewRestriction:
    made = PageViewRestriction.objects.create(page=page, restriction_type=kind)
    made.groups.set(groups)
    return made


@pytest.fixture
def branch(site, monkeypatch):
    """Three pages, which are too many here."""
    monkeypatch.setattr(branches, "AT_ONCE", 2)
    part = site.home.add_child(instance=SectionPage(title="Récoltes", slug="recoltes", locale=site.home.locale))
    page = part.add_child(instance=StandardPage(title="La récolte d’été", slug="ete", locale=site.home.locale))
    page.add_child(instance=StandardPage(title="La récolte de juin", slug="juin", locale=site.home.locale))
    return part


@pytest.fixture
def worker(settings):
    """Tasks wait in the database: worker() → they are done, in this connection."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    def work():
        for waiting in DBTaskResult.objects.ready().order_by("enqueued_at"):
            waiting.task.call(*waiting.args_kwargs["args"])
            waiting.delete()

    return work


@pytest.fixture
def waiting(django_capture_on_commit_callbacks, worker):
    """Tasks wait for the worker: `with waiting(): …` leaves them there."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def names() -> list[str]:
    return list(DBTaskResult.objects.ready().order_by("enqueued_at").values_list("task_path", flat=True))


def test_a_branch_that_is_kept_for_some_leaves_the_search_at_once(branch, waiting, worker):
    with waiting():
        restriction = restrict(branch)
        assert found() == []
        assert len(found(SIGNED_IN)) == 3
    assert "pages.tasks.index_branch" in names()
    assert len(check()) == 3, "nothing has been read again yet"
    worker()
    assert (found(), len(found(SIGNED_IN)), len(check())) == ([], 3, 0)
    with waiting():
        restriction.delete()
        assert len(found()) == 3
    worker()
    assert (len(found()), len(check())) == (3, 0)


def test_one_group_after_another(branch, waiting, worker):
    group, other = Group.objects.create(name="Comité"), Group.objects.create(name="Autre")
    with waiting():
        restriction = restrict(branch, PageViewRestriction.GROUPS, group)
        assert len(found(frozenset({viewers.group(group.pk)}))) == 3
        restriction.groups.set([other])
        assert found(frozenset({viewers.group(group.pk)})) == []
        assert len(found(frozenset({viewers.group(other.pk)}))) == 3
    worker()
    assert len(check()) == 0


def test_where_nobody_may_find_a_page_it_goes(branch, waiting, worker):
    """A group and a password at once have no name of their own."""
    group = Group.objects.create(name="Comité")
    with waiting():
        restrict(branch, PageViewRestriction.GROUPS, group)
        restrict(branch.get_children().get(), PageViewRestriction.PASSWORD)
        assert found(frozenset({viewers.group(group.pk)})) == ["/recoltes/"]
    worker()
    assert len(check()) == 0


def test_what_is_closed_again_before_the_worker_comes_stays_closed(branch, waiting, monkeypatch):
    """Told open, then closed by the short way: the row must not be taken for one that has not changed."""
    with waiting():
        restriction = restrict(branch)
    branches.index_branch(branch)
    with waiting():
        restriction.delete()
        assert len(found()) == 3
        monkeypatch.setattr(branches, "AT_ONCE", 50)
        restrict(branch)
        assert found() == []
    assert len(check()) == 0


def test_a_branch_moved_under_a_closed_page_closes_at_once_and_its_addresses_follow(site, branch, waiting, worker):
    closed = site.home.add_child(instance=StandardPage(title="Coulisses", slug="coulisses", locale=site.home.locale))
    restrict(closed)
    with waiting():
        branch.move(closed, pos="last-child")
        assert found() == []
        assert found(SIGNED_IN) == ["/recoltes/", "/recoltes/ete/", "/recoltes/ete/juin/"]
    worker()
    under = "/coulisses/recoltes/"
    assert found(SIGNED_IN) == [under, f"{under}ete/", f"{under}ete/juin/"]
    assert len(check()) == 0


def test_pages_kept_before_the_worker_comes_are_not_kept_after(site, branch, waiting, worker):
    """They say what is near, of which the index still has the old addresses."""
    place = site.home.add_child(instance=StandardPage(title="Ailleurs", slug="ailleurs", locale=site.home.locale))
    with waiting():
        branch.move(place, pos="last-child")
    meanwhile = page_cache.generation()
    worker()
    assert page_cache.generation() != meanwhile
    assert "/ailleurs/recoltes/" in found()


def test_a_small_branch_is_done_at_once(branch, waiting, worker):
    page = branch.get_children().get()
    with waiting():
        restrict(page)
        assert found() == ["/recoltes/"]
        assert len(check()) == 0
    assert "pages.tasks.index_branch" not in names()


def test_a_branch_that_is_gone_when_the_worker_comes_troubles_nobody(branch, waiting, worker):
    with waiting():
        restrict(branch)
    branch.delete()
    worker()
    assert names() == []
    assert Row.objects.filter(text__title__contains="écolte").count() == 0


@pytest.mark.parametrize("count", [1, 6])
def test_closing_asks_as_much_for_many_pages_as_for_few(branch, count):
    for number in range(count):
        title = f"La récolte {number}"
        branch.add_child(instance=StandardPage(title=title, slug=f"r-{number}", locale=branch.locale))
    with CaptureQueriesContext(connection) as asked:
        restrict(branch)
    assert found() == []
    assert len(asked) == CLOSING[connection.vendor]
