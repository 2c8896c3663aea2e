"""Documents in the index follow what leads to them and who may read them."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, Page, ReferenceIndex

from accounts.models import File
from search.domain.indexing import index


def documents_of(obj) -> list[int]:
    """Those that Wagtail knows this thing leads to."""
    documents = ContentType.objects.get_for_model(File)
    rows = ReferenceIndex.get_references_for_object(obj).filter(to_content_type=documents)
    return sorted({int(pk) for pk in rows.values_list("to_object_id", flat=True)})


@transaction.atomic
def follow_documents(pks: Iterable[int]) -> int:
    files = list(File.objects.filter(pk__in=set(pks)).order_by("pk"))
    for file in files:
        index(file)
    return len(files)


def follow_branch(page: Page) -> int:
    """The documents that a page and those below it lead to."""
    below = Page.objects.descendant_of(page, inclusive=True).order_by("path")
    return follow_documents({pk for each in below.iterator() for pk in documents_of(each)})


def follow_collection(collection: Collection) -> int:
    """Its documents and those of the collections below it."""
    below = collection.get_descendants(inclusive=True)
    return follow_documents(File.objects.filter(collection__in=below).values_list("pk", flat=True))
