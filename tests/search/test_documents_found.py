"""Documents among the results: by their words, once something leads there, for whoever may read them."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from accounts.models import File
from search.domain import documents
from search.finding import find
from search.models import DocumentText, Row
from search.registry import PUBLIC
from search.viewers import SIGNED_IN
from tests.search.conftest import titles
from tests.support import documents as made


@pytest.fixture
def at_once(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def leading(site, at_once):
    """`leading(file)` → a published page that offers it."""

    def one(file, title="La page qui l’offre"):
        block = {"type": "download", "value": {"document": file.pk, "title": "À télécharger", "text": ""}}
        with at_once():
            return site.tell(title, body=[block])

    return one


def read(file) -> None:
    documents.read(DocumentText.objects.get(file=file).pk)


@pytest.fixture
def private(db):
    collection = Collection.get_first_root_node().add_child(name="Ressources internes")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection


def test_a_document_is_found_by_its_text_once_a_page_leads_to_it(bring, leading, found):
    file = bring("Carnet de route", made.docx("La boussole du médiateur"))
    read(file)
    assert found("boussole") == []

    leading(file)

    assert found("boussole") == ["Carnet de route"]


def test_its_words_are_found_as_soon_as_they_are_read(bring, leading, found):
    file = bring("Carnet de route", made.docx("La boussole du médiateur"))
    leading(file)
    assert found("boussole") == []
    assert "Carnet de route" in found("carnet")

    read(file)

    assert found("boussole") == ["Carnet de route"]


def test_the_extract_shows_the_passage_and_the_card_what_it_weighs(bring, leading, client):
    file = bring("Carnet", made.pdf("Avant le départ, prenez la boussole"), extension="pdf")
    leading(file)
    read(file)

    html = client.get("/recherche/?q=boussoles").content.decode()

    assert "<mark>boussole</mark>" in html
    assert "PDF · " in html
    assert "1 page" in html


def test_a_page_withdrawn_takes_its_document_along(bring, leading, found, at_once):
    file = bring("Carnet", made.docx("boussole"))
    page = leading(file)
    read(file)
    with at_once():
        page.unpublish()

    assert found("boussole") == []


def test_a_page_deleted_takes_its_document_along(bring, leading, found, at_once):
    file = bring("Carnet", made.docx("boussole"))
    page = leading(file)
    read(file)
    with at_once():
        page.delete()

    assert found("boussole") == []


def test_a_page_that_offers_it_no_longer_takes_it_away(bring, leading, found, at_once):
    file = bring("Carnet", made.docx("boussole"))
    page = leading(file)
    read(file)
    page.body = []
    with at_once():
        page.save_revision().publish()

    assert found("boussole") == []


def test_two_pages_lead_and_one_is_enough(bring, leading, found, at_once):
    file = bring("Carnet", made.docx("boussole"))
    first = leading(file)
    leading(file, "L’autre page")
    read(file)
    with at_once():
        first.unpublish()

    assert found("boussole") == ["Carnet"]


def test_a_restricted_page_leads_its_own_readers_only(bring, leading, found, member, site, at_once):
    file = bring("Carnet", made.docx("boussole"))
    page = leading(file)
    read(file)
    with at_once():
        PageViewRestriction.objects.create(page=page, restriction_type="login")
        page.save_revision().publish()

    assert found("boussole") == []
    assert found("boussole", who=member("coordinator", site.here)) == ["Carnet"]


def test_a_page_restricted_above_closes_its_documents_at_once(bring, leading, found, member, site, at_once):
    file = bring("Carnet", made.docx("boussole"))
    page = leading(file)
    read(file)
    with at_once():
        restriction = PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert found("boussole") == []
    assert found("boussole", who=member("coordinator", site.here)) == ["Carnet"]

    with at_once():
        restriction.delete()
    assert found("boussole") == ["Carnet"]


def test_a_page_moved_under_a_closed_one_closes_its_documents_and_moved_out_opens_them(
    bring, leading, found, member, site, at_once
):
    file = bring("Carnet", made.docx("boussole"))
    page = leading(file)
    read(file)
    open_place, closed = page.get_parent(), site.tell("Coulisses")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    with at_once():
        page.move(closed, pos="last-child")
    assert found("boussole") == []
    assert found("boussole", who=member("coordinator", site.here)) == ["Carnet"]

    with at_once():
        type(page).objects.get(pk=page.pk).move(open_place, pos="last-child")
    assert found("boussole") == ["Carnet"]


def test_a_document_of_a_restricted_collection_is_found_by_its_readers_without_a_page(
    bring, private, found, member, site
):
    read(bring("Argumentaire", made.docx("boussole"), collection=private))

    assert found("boussole") == []
    assert found("boussole", who=member("coordinator", site.here)) == ["Argumentaire"]
    signed_in_without_a_role = frozenset({PUBLIC, SIGNED_IN})  # who may not open it either
    assert find(text="boussole", viewer=signed_in_without_a_role).hits == []


def test_a_restriction_added_or_lifted_holds_at_once(bring, leading, found):
    root = Collection.get_first_root_node()
    file = bring("Carnet", made.docx("boussole"))
    leading(file)
    read(file)
    assert found("boussole") == ["Carnet"]

    restriction = CollectionViewRestriction.objects.create(collection=root, restriction_type="login")
    assert found("boussole") == []

    restriction.delete()
    assert found("boussole") == ["Carnet"]


def test_groups_and_passwords_open_what_they_open(bring, private, found, member, site):
    restriction = CollectionViewRestriction.objects.get()
    read(bring("Argumentaire", made.docx("boussole"), collection=private))
    inside = member("coordinator", site.here)
    group = Group.objects.create(name="Communication")
    restriction.restriction_type = "groups"
    restriction.save()
    restriction.groups.add(group)
    assert found("boussole", who=inside) == []

    inside.person.groups.add(group)
    assert found("boussole", who=inside) == ["Argumentaire"]

    restriction.restriction_type, restriction.password = "password", "sésame"
    restriction.save()
    assert Row.objects.filter(kind="document").count() == 0


def test_a_document_that_moves_to_a_restricted_collection_is_closed_with_it(bring, leading, private, found):
    file = bring("Carnet", made.docx("boussole"))
    leading(file)
    read(file)

    file.collection = private
    file.save()

    assert found("boussole") == []


def test_a_collection_that_moves_under_a_restricted_one_is_closed_with_it(bring, leading, private, found, at_once):
    open_one = Collection.get_first_root_node().add_child(name="Affiches")
    file = bring("Carnet", made.docx("boussole"), collection=open_one)
    leading(file)
    read(file)
    with at_once():  # read anew: adding the one moved the other
        Collection.objects.get(pk=open_one.pk).move(Collection.objects.get(pk=private.pk), pos="sorted-child")
        Collection.objects.get(pk=open_one.pk).save()

    assert found("boussole") == []


def test_a_deleted_document_is_gone(bring, leading, found):
    file = bring("Carnet", made.docx("boussole"))
    leading(file)
    read(file)
    file.delete()

    assert found("boussole") == []


def test_a_document_is_in_its_language_or_in_both(bring, private, member, site, english):
    inside = member("coordinator", site.here)
    read(bring("Compass guide", made.docx("compass"), collection=private, language="en"))
    read(bring("Boussole", made.docx("compass"), collection=private, language=""))

    assert set(titles(inside.get("/en/recherche/?q=compass"))) == {"Boussole", "Compass guide"}
    assert titles(inside.get("/recherche/?q=compass")) == ["Boussole"]


def test_what_must_be_withdrawn_is_not_found_after_its_day(bring, private, member, site):
    inside = member("coordinator", site.here)
    yesterday = timezone.localdate() - timedelta(days=1)
    read(bring("Portrait", made.docx("boussole"), collection=private, expires_on=yesterday))

    assert titles(inside.get("/recherche/?q=boussole")) == []


def test_hostile_text_is_shown_as_text(bring, private, member, site):
    read(bring("Carnet", made.docx("boussole &lt;script&gt;alert(1)&lt;/script&gt;"), collection=private))

    html = member("coordinator", site.here).get("/recherche/?q=boussole").content.decode()

    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("words", ["mot " * 120_000, "日本語" * 60_000, " ".join(f"x{n}" for n in range(60_000))])
def test_a_very_long_text_of_any_kind_is_indexed(bring, private, member, site, words):
    """PostgreSQL refuses more than a megabyte of words in one row."""
    file = bring("Somme", made.docx("boussole " + words), collection=private)
    read(file)

    assert File.objects.get(pk=file.pk).text.state == "read"
    assert titles(member("coordinator", site.here).get("/recherche/?q=boussole")) == ["Somme"]
