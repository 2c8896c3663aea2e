"""The index of the search follows what editors do with pages: publish, hide, move, rename, restrict, delete."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.test import RequestFactory
from wagtail.models import PageViewRestriction

from network.acting import NOBODY
from pages import models
from pages.models import NewsIndexPage, NewsPage, SectionPage, StandardPage
from search import viewers
from search.domain.rebuilding import check
from search.finding import find
from search.jobs import put_right
from search.models import Row
from search.viewers import VISITOR, tokens


def hits(text: str, viewer=VISITOR, language="fr", **asked) -> list:
    return find(text=text, viewer=viewer, language=language, **asked).hits


def urls(text: str, **asked) -> list[str]:
    return sorted(hit.url for hit in hits(text, **asked))


def in_order() -> bool:
    return len(check()) == 0


@pytest.fixture
def branch(site):
    """A part of the site with a page, and a page below it."""
    part = site.home.add_child(instance=SectionPage(title="Récoltes", slug="recoltes", locale=site.home.locale))
    page = part.add_child(instance=StandardPage(title="La récolte d’été", slug="ete", locale=site.home.locale))
    page.add_child(instance=StandardPage(title="La récolte de juin", slug="juin", locale=site.home.locale))
    return part


def test_a_page_is_found_from_its_publication_to_its_withdrawal(site):
    page = site.tell("La récolte", live=False)
    assert hits("récolte") == []
    page.save_revision().publish()
    assert urls("récolte") == ["/actualites/la-recolte/"]
    page.refresh_from_db()
    page.title = "La moisson"
    page.save_revision()
    assert hits("moisson") == []
    page.get_latest_revision().publish()
    assert (hits("récolte"), [hit.title for hit in hits("moisson")]) == ([], ["La moisson"])
    page.refresh_from_db()
    page.unpublish()
    assert hits("moisson") == []
    assert in_order()


def test_a_deleted_page_goes_with_those_below_it(branch):
    assert len(hits("récolte")) == 3
    branch.delete()
    assert hits("récolte") == []
    assert in_order()


def test_addresses_follow_a_page_that_moves(site, branch):
    branch.get_children().get().move(site.home, pos="last-child")
    assert urls("récolte") == ["/ete/", "/ete/juin/", "/recoltes/"]
    assert in_order()


def test_addresses_follow_a_page_that_is_renamed(site, branch, django_capture_on_commit_callbacks):
    branch.slug = "moissons"
    with django_capture_on_commit_callbacks(execute=True):
        branch.save_revision().publish()
    assert urls("récolte") == ["/moissons/", "/moissons/ete/", "/moissons/ete/juin/"]
    assert in_order()


def restrict(page, kind: str, *groups) -> PageViewRestriction:
    made = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="moisson")
    made.groups.set(groups)
    return made


def test_a_restriction_hides_the_whole_branch_from_visitors_until_it_is_lifted(branch):
    restriction = restrict(branch, PageViewRestriction.LOGIN)
    assert hits("récolte") == []
    assert len(hits("récolte", frozenset({viewers.SIGNED_IN}))) == 3
    assert in_order()
    restriction.delete()
    assert len(hits("récolte")) == 3
    assert in_order()


def test_a_restricted_page_that_is_deleted_goes_with_its_restriction(branch):
    """Its restriction goes first: for a moment the page looks open to all."""
    restrict(branch, PageViewRestriction.LOGIN)
    branch.delete()
    assert Row.objects.filter(text__title__contains="écolte").count() == 0
    assert in_order()


def test_a_group_finds_what_is_kept_for_it(branch):
    group, other = Group.objects.create(name="Comité"), Group.objects.create(name="Autre")
    restriction = restrict(branch, PageViewRestriction.GROUPS, group)
    assert len(hits("récolte", frozenset({viewers.group(group.pk)}))) == 3
    assert hits("récolte", frozenset({viewers.SIGNED_IN, viewers.group(other.pk)})) == []
    assert len(hits("récolte", frozenset({viewers.EVERYTHING}))) == 3
    restriction.groups.set([other])
    assert hits("récolte", frozenset({viewers.group(group.pk)})) == []
    assert in_order()


def test_restrictions_on_two_floors_must_both_be_passed(branch):
    group, other = Group.objects.create(name="Comité"), Group.objects.create(name="Autre")
    restrict(branch, PageViewRestriction.GROUPS, group)
    below = branch.get_children().get()
    restrict(below, PageViewRestriction.LOGIN)
    assert len(hits("récolte", frozenset({viewers.group(group.pk)}))) == 3
    restrict(below, PageViewRestriction.GROUPS, other)
    both = frozenset({viewers.SIGNED_IN, viewers.group(group.pk), viewers.group(other.pk)})
    assert urls("récolte", viewer=both) == ["/recoltes/"]


def test_a_password_opens_the_search_too_for_who_gave_it(branch, client):
    restriction = restrict(branch, PageViewRestriction.PASSWORD)
    assert hits("récolte") == []
    request = RequestFactory().get("/")
    request.session, request.user, request.acting = client.session, AnonymousUser(), NOBODY
    request.session[PageViewRestriction.passed_view_restrictions_session_key] = [restriction.pk]
    assert len(hits("récolte", tokens(request))) == 3


def test_a_translation_is_found_in_its_language(site, english):
    page = site.tell("La récolte")
    copy = page.copy_for_translation(english.locale, copy_parents=True)
    assert hits("récolte", language="en") == []
    copy.title, copy.slug = "The harvest", "the-harvest"
    copy.save_revision().publish()
    assert [hit.title for hit in hits("harvest", language="en")] == ["The harvest"]
    assert [hit.title for hit in hits("récolte")] == ["La récolte"]
    assert in_order()


def test_an_alias_is_not_a_page_of_its_own(site):
    page = site.tell("La récolte")
    page.create_alias(parent=site.here)
    assert len(hits("récolte")) == 1
    assert in_order()


def test_each_kind_says_its_territory_its_day_and_its_words(site):
    page = site.tell("La récolte", under=site.here, date="2026-05-01")
    (hit,) = hits("récolte")
    assert (hit.kind.slug, str(hit.day), hit.facets["territory"]) == ("news", "2026-05-01", [site.here.territory.code])
    assert [each.kind.slug for each in hits("63")] == ["territory"]
    voices = {"person_voice": "Un rideau rouge", "professional_voice": "Un pas", "outing": "Un opéra", "agreed": True}
    voices |= {"person_role": "une maman", "professional_role": "une éducatrice"}
    page.get_parent().add_child(instance=models.TestimonyPage(title="Le soir", locale=page.locale, **voices))
    assert [each.kind.slug for each in hits("rideau")] == ["testimony"]
    assert hits("Actualités")[0].kind.slug == "page"
    assert not Row.objects.filter(object_id=str(site.home.pk)).exists()


def test_what_wagtail_does_not_tell_is_put_right_by_the_clock(site):
    page = site.tell("La récolte")
    NewsPage.objects.filter(pk=page.pk).update(title="La moisson")
    NewsIndexPage.objects.filter(pk=site.news.pk).update(live=False)
    assert (put_right(), put_right()) == (2, 0)
    assert [hit.title for hit in hits("moisson")] == ["La moisson"]
    assert in_order()
