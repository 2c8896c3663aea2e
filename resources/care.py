"""What this room adds to other rooms' lists and doors: tools past their day, pictures that only members see."""

from functools import lru_cache

from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from accounts.models import Picture, PictureRendition
from common import page_cache
from pages.care import Care, editable, listed
from resources.domain import kits


def expired_tools(user) -> Care:
    return listed("Outils de la ressourçothèque périmés", kits.expired(editable(user).values("pk")), tool_row)


def tool_row(item) -> tuple[str, str]:
    return f"{item.title} — {item.kit.title}", reverse("wagtailadmin_pages:edit", args=[item.kit_id])


def closed_picture(request, path: str) -> str:
    """Wagtail closes the documents of a private collection, not its pictures: here their renditions follow."""
    if not path.startswith("images/"):
        return ""
    private = private_collections(page_cache.generation())
    shown = PictureRendition.objects.filter(file=path, image__collection__in=private) if private else None
    shown = shown and shown.select_related("image__collection").order_by("pk").first()
    if not shown:
        return ""
    passed = request.acting and all(
        each.accept_request(request) for each in shown.image.collection.get_view_restrictions()
    )
    return "members" if passed else "closed"


@lru_cache(maxsize=1)
def private_collections(generation: str) -> frozenset[int]:
    """Where they are, if they hold any picture. Asked again when anything was published (`page_cache.turn`)."""
    found = set()
    for restriction in CollectionViewRestriction.objects.select_related("collection").order_by("pk"):
        places = Collection.objects.descendant_of(restriction.collection, inclusive=True).order_by("path")
        found |= set(places.values_list("pk", flat=True))
    return frozenset(found) if Picture.objects.filter(collection__in=found).exists() else frozenset()
