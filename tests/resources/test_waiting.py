"""The files of a tool that was accepted: closed until its page is published, and as soon as it is published no more."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction, ReferenceIndex

from common.domain.taxonomy import ensure_reference_terms
from network.domain.territories import create
from pages.domain.groups import shared_collection
from pages.models import TerritoryPage
from resources.domain import proposals
from resources.domain.kits import members_collection
from resources.domain.waiting import NAME
from resources.models import KitPage, TechniquePage
from tests.resources.kits import document, kit
from tests.resources.people import coordinator, nation, referent, territories
from tests.resources.shelf import technique, techniques
from tests.support.files import HONEST

pytestmark = pytest.mark.django_db
WHAT = {
    "title": "Le mur des après",
    "aim": "Garder une trace.",
    "summary": "Une feuille au mur.",
    "course": "On joue.",
    "credit": "Une référente",
    "licence": "cc-by-sa",
    "rights_are_ours": True,
}


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    techniques()


@pytest.fixture
def here():
    return territories()[0]


def accepted(kind="technique", kit=None):
    """The page it became, and its file."""
    made = proposals.start(by=None, kind=kind, **WHAT)
    proposals.attach(by=None, proposal=made, file=SimpleUploadedFile("trame.pdf", HONEST["pdf"]))
    proposals.propose(by=None, proposal=made)
    page = proposals.accept(by=None, proposal=made, kit=kit).page
    return page.specific, get_document_model().objects.get(title="trame")


def published(page) -> TechniquePage:
    page.save_revision().publish()
    return TechniquePage.objects.get(pk=page.pk)


def opens(client, file, path="") -> bool:
    response = client.get(path or file.url, follow=True)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content == HONEST["pdf"]


def test_its_address_guessed_opens_nothing_before_it_is_published(here):
    _page, file = accepted()
    at_the_desk = f"/espace/documents/{file.pk}/"
    assert (file.collection.name, file.collection.get_parent()) == (NAME, shared_collection())
    assert Client().get(file.url).headers["Location"].startswith("/compte/connexion/")
    assert referent(here).get(at_the_desk).status_code == 404
    assert coordinator(here).get(at_the_desk).status_code == 404
    assert opens(nation(), file, at_the_desk)


def test_a_member_who_follows_its_address_is_told_there_is_nothing_there(here):
    _page, file = accepted()
    assert referent(here).get(file.url, follow=True).status_code == 404


def test_it_is_open_as_long_as_its_page_is_published():
    page, file = accepted()
    for _ in range(2):
        page = published(page)
        assert opens(Client(), file)
        page.unpublish()
        assert not opens(Client(), file)


def test_a_page_deleted_closes_its_files():
    page, file = accepted()
    page.save_revision().publish()
    page.delete()
    assert not opens(Client(), file)


def test_a_page_kept_for_some_leaves_its_files_closed_as_long_as_it_is():
    page, file = accepted()
    kept = [
        PageViewRestriction.objects.create(page=each, restriction_type="login") for each in (page, page.get_parent())
    ]
    page.save_revision().publish()
    for restriction in kept:
        assert not opens(Client(), file)
        restriction.delete()
    assert opens(Client(), file)


def test_a_page_kept_for_some_and_deleted_opens_nothing():
    page, file = accepted()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    page.save_revision().publish()
    TechniquePage.objects.get(pk=page.pk).delete()
    assert not opens(Client(), file)


def test_a_file_that_another_published_page_shows_stays_open():
    page, file = accepted()
    page = published(page)
    other = technique("Une autre", documents=[("document", {"document": file, "title": "Trame"})])
    ReferenceIndex.create_or_update_for_object(other)
    page.unpublish()
    assert opens(Client(), file)
    TechniquePage.objects.get(pk=other.pk).unpublish()
    assert not opens(Client(), file)


def test_a_tool_of_a_kit_waits_for_the_kit_to_be_published(here):
    member, shelf = referent(here), kit()
    _page, file = accepted("outil", kit=shelf)
    at_the_desk = f"/espace/documents/{file.pk}/"
    assert (file.collection.name, file.collection.get_parent()) == (NAME, members_collection())
    assert not opens(member, file, at_the_desk)
    KitPage.objects.get(pk=shelf.pk).get_latest_revision_as_object().save_revision().publish()
    assert opens(member, file, at_the_desk)
    assert not opens(Client(), file)
    KitPage.objects.get(pk=shelf.pk).unpublish()
    assert not opens(member, file, at_the_desk)


def test_what_a_territory_borrows_from_the_network_stays_open_when_its_page_is_gone():
    ensure_reference_terms()
    made = create(
        by=None, code="93", name="Seine-Saint-Denis", association="CdC", email="t93@example.org", departments="93"
    )
    lent = document("trame.pdf", collection=shared_collection())
    page = technique("Chez nous", documents=[("document", {"document": lent, "title": "Trame"})])
    page.move(TerritoryPage.objects.get(territory=made), pos="last-child")
    TechniquePage.objects.get(pk=page.pk).unpublish()
    lent.refresh_from_db()
    assert lent.collection == shared_collection()


def test_a_tool_of_two_kits_stays_with_members_until_neither_is_published(here):
    member, shelf = referent(here), kit()
    _page, file = accepted("outil", kit=shelf)
    at_the_desk = f"/espace/documents/{file.pk}/"
    published_kit(shelf)
    other = kit("Accueil", "accueil", tools=[{"title": "Trame", "file": file}])
    ReferenceIndex.create_or_update_for_object(other)
    for each, left in ((shelf, True), (other, False)):
        KitPage.objects.get(pk=each.pk).unpublish()
        assert opens(member, file, at_the_desk) is left


def test_a_kit_kept_for_a_group_leaves_its_files_closed_to_other_members(here):
    member, shelf = referent(here), kit()
    _page, file = accepted("outil", kit=shelf)
    at_the_desk = f"/espace/documents/{file.pk}/"
    kept = PageViewRestriction.objects.create(page=shelf.page_ptr, restriction_type="groups")
    published_kit(shelf)
    assert not opens(member, file, at_the_desk)
    kept.delete()
    assert opens(member, file, at_the_desk)


def published_kit(shelf) -> None:
    KitPage.objects.get(pk=shelf.pk).get_latest_revision_as_object().save_revision().publish()
