"""The files of what is not published wait in a closed collection: they come out with their page, go back with it."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from accounts.models import File, Picture
from pages.domain.groups import national_groups, shared_collection
from pages.models import TerritoryPage
from resources.domain.imports import waiting as waiting_import
from resources.domain.kits import members_collection
from resources.models import KitPage, TechniquePage

COLLECTION = "Fichiers qui attendent leur page"


@transaction.atomic
def waiting_collection() -> Collection:
    """Made once, open to the national team only, which finishes what was accepted; harmless to call again."""
    found = waiting().first() or made_once()
    closed = {"restriction_type": CollectionViewRestriction.GROUPS}
    restriction, made = CollectionViewRestriction.objects.get_or_create(collection=found, defaults=closed)
    if made:
        restriction.groups.set(national_groups().values())
    return found


def made_once() -> Collection:
    """Two who accept the first tools at the same moment make one."""
    root = Collection.objects.select_for_update().get(pk=Collection.get_first_root_node().pk)
    return waiting().first() or root.add_child(name=COLLECTION)


def waiting() -> QuerySet[Collection]:
    return Collection.get_first_root_node().get_children().filter(name=COLLECTION)


@transaction.atomic
def follow_publication(page) -> None:
    """A page that is itself kept for some keeps its files waiting: an open collection is open to all."""
    place = place_of(page)
    if place and (isinstance(page, KitPage) or not page.get_view_restrictions().exists()):
        held = waiting().first()
        move([file for file in files_of(page) if file.collection == held], place)


@transaction.atomic
def follow_unpublication(page) -> None:
    """But those that another published page shows."""
    place = place_of(page)
    here = [file for file in files_of(page) if file.collection == place] if place else []
    if alone := [file for file in here if not shown_elsewhere(file, page)]:
        move(alone, waiting_collection())


@transaction.atomic
def follow_opening(above) -> None:
    """A page is kept for some no more: what waited for it, or for those below it, comes out."""
    closed = CollectionViewRestriction.objects.order_by().values("collection")
    rows = ReferenceIndex.objects.none()
    for model in (File, Picture):
        held = [str(pk) for pk in model.objects.filter(collection__in=closed).values_list("pk", flat=True)]
        kind = ContentType.objects.get_for_model(model)
        rows |= ReferenceIndex.objects.filter(to_content_type=kind, to_object_id__in=held)
    shown_by = rows.filter(base_content_type__model="page").values_list("object_id", flat=True)
    pages = (
        TechniquePage.objects.live().descendant_of(above, inclusive=True).filter(pk__in={int(pk) for pk in shown_by})
    )
    for page in pages.order_by("path"):
        follow_publication(page)
        waiting_import.come_out(page)


def move(files: list[File], place: Collection) -> None:
    for file in files:
        file.collection = place
        file.save(update_fields=["collection"])  # the search follows


def place_of(page) -> Collection | None:
    if isinstance(page, KitPage):
        return members_collection()
    if isinstance(page, TechniquePage) and not TerritoryPage.objects.ancestor_of(page).exists():
        return shared_collection()
    return None  # the section of a territory: what its editors borrow from the network is not theirs to close


def files_of(page) -> list[File]:
    """As they are now: the page may have been read before they moved."""
    if isinstance(page, KitPage):
        found = {item.file_id for item in page.tools.all()}
    else:
        found = {block.value["document"].pk for block in page.documents if block.value["document"]}
    return list(File.objects.filter(pk__in=found).select_related("collection").order_by("pk"))


def shown_elsewhere(file: File, page) -> bool:
    leading = ReferenceIndex.get_references_to(file).filter(base_content_type__model="page")
    others = {int(pk) for pk in leading.values_list("object_id", flat=True)} - {page.pk}
    return Page.objects.live().filter(pk__in=others).exists()
