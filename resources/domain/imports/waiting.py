"""Files of drafts wait where visitors read nothing, and come out with the first card published that shows them."""

from django.db import transaction
from wagtail.models import Collection, CollectionViewRestriction, Page

from accounts.models import File, Picture
from resources.domain.imports.places import collection_of
from resources.models import TechniquePage

NAME = "Importé, pas encore publié"


@transaction.atomic
def collection_for(place: Page) -> Collection:
    """Under the collection of its editors, whose rights flow down; closed to visitors. Harmless to call again."""
    above = collection_of(place)
    found = above.get_children().filter(name=NAME).first() or above.add_child(name=NAME)
    closed = {"restriction_type": CollectionViewRestriction.LOGIN}
    CollectionViewRestriction.objects.get_or_create(collection=found, defaults=closed)
    return found


def come_out(page: TechniquePage) -> None:
    """The card is published: its files are shown with it, unless the card itself is kept for some."""
    if page.get_view_restrictions().exists():
        return
    shown = {
        File: [block.value["document"].pk for block in page.documents if block.value.get("document")],
        Picture: [block.value["picture"].pk for block in page.pictures if block.value.get("picture")],
    }
    for model, keys in shown.items():
        waiting = model.objects.filter(pk__in=keys, collection__name=NAME).select_related("collection").order_by("pk")
        for medium in waiting:
            medium.collection = medium.collection.get_parent()
            medium.save(update_fields=["collection"])
