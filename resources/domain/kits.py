"""What keeps kits among members: restrictions on the pages and on the collection of their files."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from common.audit import record
from resources.models import KitIndexPage, KitItem, KitPage
from resources.models.kit import Tool

COLLECTION = "Ressourçothèque des membres"
LOGIN = PageViewRestriction.LOGIN


@transaction.atomic
def members_collection() -> Collection:
    """Made once, closed to visitors; harmless to call again."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=COLLECTION).first() or root.add_child(name=COLLECTION)
    CollectionViewRestriction.objects.get_or_create(collection=found, defaults={"restriction_type": LOGIN})
    return found


@transaction.atomic
def close_to_visitors(*, by, page: KitIndexPage) -> None:
    """Lists, menus, the sitemap and the search ask the restriction; the role is asked where kits are read."""
    members_collection()
    _row, made = PageViewRestriction.objects.get_or_create(page_id=page.pk, defaults={"restriction_type": LOGIN})
    if made:
        record(by=by, verb="kits.closed-to-visitors", obj=page)


def index() -> KitIndexPage | None:
    return KitIndexPage.objects.live().order_by("path").first()


def kit_at(slug: str) -> KitPage | None:
    rows = KitPage.objects.live().filter(slug=slug).order_by("path")
    return rows.prefetch_related("tools__file__collection", "tools__replaced_by").first()


def opened(pages: list[KitPage], request) -> list[KitPage]:
    """Without those that an editor keeps for a group this reader is not in."""
    restrictions = PageViewRestriction.objects.filter(page__in=pages).prefetch_related("groups")
    closed = {each.page_id for each in restrictions.order_by("pk") if not each.accept_request(request)}
    return [page for page in pages if page.pk not in closed]


def with_shelves(pages: list[KitPage], request) -> list[tuple[KitPage, list[Tool]]]:
    """Each kit with the tools this reader may know of: one whose file is kept for others is not even named."""
    if getattr(request, "is_preview", False):
        return [(page, page.shelf()) for page in pages]
    closed = closed_collections(request)
    return [(page, page.shelf(outside(closed, page.tools.all()))) for page in pages]


def shelf(page: KitPage, request) -> list[Tool]:
    return with_shelves([page], request)[0][1]


def closed_collections(request) -> tuple[str, ...]:
    """Where the collections are that do not let this reader pass: what lies below them is closed too."""
    rows = CollectionViewRestriction.objects.select_related("collection").order_by("pk")
    return tuple(row.collection.path for row in rows if not row.accept_request(request))


def outside(closed: tuple[str, ...], items) -> list[KitItem]:
    return [item for item in items if not item.file.collection.path.startswith(closed)]


def expired(pages):
    """Tools past their day among these kits, the oldest first. A version that has a successor has done its time."""
    today = timezone.localdate()
    past = Q(expires_on__lt=today) | Q(file__expires_on__lt=today)
    rows = KitItem.objects.filter(past, kit__in=pages, kit__live=True, replaced_by=None).select_related("kit", "file")
    return rows.order_by("expires_on", "pk")
