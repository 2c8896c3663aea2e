"""Work of this room that nobody waits for."""

from django_tasks import task
from wagtail.models import Collection, Page

from search.domain import documents, following
from search.opensearch import writing


@task()
def read_document(pk: int) -> str:
    return documents.read(pk)


@task()
def follow_page(pk: int, before: list[int]) -> int:
    page = Page.objects.filter(pk=pk).first()
    now = following.documents_of(page) if page else []
    return following.follow_documents([*before, *now])


@task()
def follow_branch_later(pk: int) -> int:
    """Somebody else may read a page and those below it."""
    page = Page.objects.filter(pk=pk).first()
    return following.follow_branch(page) if page else 0


@task()
def follow_collection_later(pk: int) -> int:
    collection = Collection.objects.filter(pk=pk).first()
    return following.follow_collection(collection) if collection else 0


@task()
def send_rows(pks: list[int]) -> int:
    return writing.send(pks)
