"""Documents in the index follow what leads to them and who may read them."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, Page, ReferenceIndex

from accounts.models import File
from search.domain import readers
from search.domain.indexing import index
from search.registry import kind_of_model

MANY = 500


def documents_of(obj) -> list[int]:
    """Those that Wagtail knows this thing leads to."""
    documents = ContentType.objects.get_for_model(File)
    rows = ReferenceIndex.get_references_for_object(obj).filter(to_content_type=documents)
    return sorted({int(pk) for pk in rows.values_list("to_object_id", flat=True)})


def documents_of_pages(pks: list[int]) -> list[int]:
    """As `documents_of`, for many pages at once."""
    documents, base = ContentType.objects.get_for_model(File), ContentType.objects.get_for_model(Page)
    rows = ReferenceIndex.objects.filter(to_content_type=documents, base_content_type=base)
    found: set[int] = set()
    for start in range(0, len(pks), MANY):
        some = rows.filter(object_id__in=[str(pk) for pk in pks[start : start + MANY]])
        found |= {int(pk) for pk in some.values_list("to_object_id", flat=True)}
    return sorted(found)


def tell_documents(pages: list[int]) -> None:
    """Who may find the documents that these pages lead to, once who may find the pages is told."""
    kind = kind_of_model(File)
    for file in File.objects.filter(pk__in=documents_of_pages(pages)).select_related("collection").order_by("pk"):
        readers.tell(kind, [file.pk], kind.readers_of(file))


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
