"""Files and pictures of imported cards: closed to all but those who edit there, out with their card, back with it."""

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, PageViewRestriction, ReferenceIndex

from accounts.models import File, Picture, PictureRendition
from common import page_cache
from network.domain import territories
from pages.domain.groups import shared_collection
from pages.models import Funder, TerritoryPage
from resources.domain import waiting
from resources.models import TechniquePage
from tests.factories import TerritoryFactory
from tests.resources.imports.papers import card, folder
from tests.resources.people import coordinator, nation, referent
from tests.resources.shelf import technique
from tests.support.files import HONEST, picture

pytestmark = pytest.mark.django_db
SMALL = picture()
FILES = {"plan.pdf": HONEST["pdf"], "photo.jpg": picture("JPEG", size=(400, 300))}
NAMED = {"Documents": "plan.pdf", "Images": "photo.jpg : Une table"}


@pytest.fixture
def imported(read, applied):
    def make(place=None) -> TechniquePage:
        applied(read(card(1, **NAMED), archive=folder(FILES), place=place))
        return TechniquePage.objects.get()

    return make


@pytest.fixture
def whole(imported):
    return imported()


def kept_for_some(page, kept=True) -> None:
    """The editor's privacy, set then lifted."""
    if kept:
        PageViewRestriction.objects.create(page=page.page_ptr, restriction_type="login")
    else:
        PageViewRestriction.objects.filter(page=page.page_ptr).delete()


def section(code="93"):
    """The pages of a territory, opened as the network opens it."""
    made = territories.create(
        by=None, code=code, name=f"Territoire {code}", association="CdC", email=f"t{code}@example.org", departments=code
    )
    return TerritoryPage.objects.get(territory=made)


def published(page) -> TechniquePage:
    page.get_latest_revision().publish()
    return fresh(page)


def fresh(page) -> TechniquePage:
    return TechniquePage.objects.get(pk=page.pk)


def homes() -> list[str]:
    """Where the document and the picture are, the whole way."""
    media = (File.objects.get(), Picture.objects.get())
    return [
        "/".join(each.collection.get_ancestors(inclusive=True).values_list("name", flat=True)[1:]) for each in media
    ]


def opens(client) -> tuple[bool, bool, bool]:
    """The document by its public address, by that of the workspace, and the picture."""
    page_cache.turn()  # as the commit does
    file = File.objects.get()
    return reads(client, file.url), reads(client, f"/espace/documents/{file.pk}/"), reads(client, shown().file.url)


def reads(client, path: str) -> bool:
    response = client.get(path, follow=True)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content in (HONEST["pdf"], SMALL)


def shown() -> PictureRendition:
    """The picture as pages show it."""
    small = {"filter_spec": "width-40", "width": 40, "height": 30}
    found = PictureRendition.objects.filter(filter_spec="width-40").first()
    file = ContentFile(SMALL, name="photo.width-40.png")
    return found or PictureRendition.objects.create(image=Picture.objects.get(), file=file, **small)


OPEN = (True, True, True)
TO_ALL = (True, False, True)  # the workspace is for members
CLOSED = (False, False, False)
SHARED = ["Fonds commun du réseau"] * 2
WAITING = [f"Fonds commun du réseau/{waiting.NAME}"] * 2


def test_a_member_who_edits_nothing_reads_neither_document_nor_picture_of_a_draft(whole):
    here = TerritoryFactory()
    assert opens(Client()) == CLOSED
    assert opens(referent(here)) == CLOSED
    assert opens(coordinator(here)) == CLOSED
    assert opens(nation()) == OPEN
    published(whole)
    assert opens(Client()) == TO_ALL


def test_a_desk_reads_what_it_imports_and_another_does_not(imported):
    here, elsewhere = section("93"), section("69")
    page = imported(here)
    own, other = coordinator(here.territory), coordinator(elsewhere.territory, email="ailleurs@example.org")
    assert opens(own) == OPEN
    assert opens(nation()) == OPEN
    assert opens(other) == CLOSED
    name = here.territory.editorial_desk.collection.name
    assert homes() == [f"{name}/{waiting.NAME}"] * 2
    page = published(page)
    assert homes() == [name] * 2
    assert opens(Client()) == TO_ALL
    page.unpublish()
    assert homes() == [f"{name}/{waiting.NAME}"] * 2
    assert (opens(own), opens(other)) == (OPEN, CLOSED)


def test_a_card_unpublished_takes_its_files_back_and_brings_them_out_again(whole):
    for _ in range(2):
        assert homes() == WAITING
        page = published(whole)
        assert homes() == SHARED
        page.unpublish()
    assert opens(Client()) == CLOSED
    assert Collection.objects.filter(name=waiting.NAME).count() == 1


def test_a_card_deleted_closes_its_files(whole):
    published(whole).delete()
    assert homes() == WAITING


def test_a_card_kept_for_some_takes_them_back_until_it_is_for_all(whole):
    page = published(whole)
    for kept in (page, page.get_parent().specific):
        kept_for_some(kept)
        assert homes() == WAITING
        kept_for_some(kept, False)
        assert homes() == SHARED


def test_a_draft_opened_to_all_stays_a_draft(whole):
    kept_for_some(whole)
    kept_for_some(whole, False)
    assert homes() == WAITING


def test_what_another_published_card_shows_stays_as_long_as_that_one_is_for_all(whole):
    page = published(whole)
    shown = [("document", {"document": File.objects.get(), "title": "Plan"})]
    pictured = [("picture", {"picture": Picture.objects.get(), "alt": "Une table", "decorative": False})]
    other = technique("Une autre", documents=shown, pictures=pictured)
    ReferenceIndex.create_or_update_for_object(other)
    page.unpublish()
    assert homes() == SHARED
    kept_for_some(other)
    assert homes() == WAITING


def test_a_picture_that_a_funder_shows_stays(whole):
    page = published(whole)
    made = Funder.objects.create(name="Une fondation", logo=Picture.objects.get())
    ReferenceIndex.create_or_update_for_object(made)
    page.unpublish()
    assert homes() == [WAITING[0], SHARED[1]]


def test_a_desk_does_not_close_what_it_chose_among_what_all_share(imported):
    page = published(imported(section()))
    for model in (File, Picture):
        model.objects.update(collection=shared_collection())
    page.unpublish()
    assert homes() == SHARED


def test_a_draft_that_goes_to_a_territory_takes_its_files_along(whole):
    here = section()
    whole.move(here, pos="last-child")
    name = here.territory.editorial_desk.collection.name
    assert homes() == [f"{name}/{waiting.NAME}"] * 2
    published(fresh(whole))
    assert homes() == [name] * 2


def test_a_card_that_goes_under_a_closed_section_closes_its_files(whole):
    here = section()
    PageViewRestriction.objects.create(page=here.page_ptr, restriction_type="login")
    published(whole)
    File.objects.update(collection=here.territory.editorial_desk.collection)
    fresh(whole).move(here, pos="last-child")
    name = here.territory.editorial_desk.collection.name
    assert homes() == [f"{name}/{waiting.NAME}", *SHARED[1:]]


@pytest.mark.parametrize("count", [1, 3])
def test_following_costs_the_same_whatever_a_card_shows(whole, count, django_assert_num_queries):
    def shown() -> list:
        made = [
            File.objects.create(title=f"Plan {n}", file="a.pdf", collection=shared_collection()) for n in range(count)
        ]
        return [("document", {"document": each, "title": each.title}) for each in made]

    files = shown()
    page, other = technique("Une", documents=files), technique("Une autre", documents=files)
    ReferenceIndex.create_or_update_for_object(other)
    for follow, queries in ((waiting.follow_publication, 11), (waiting.follow_unpublication, 11)):
        again = fresh(page)
        with django_assert_num_queries(queries):
            follow(again)
