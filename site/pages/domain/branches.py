"""A page that moves, is renamed or is kept for some takes those below it along, in the index of the search too.

A few are read and written again at once. Where there are many, who may find them is told at once, so that nothing stays
open a moment longer; their addresses and their words follow in a task.
"""

from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page

from common import page_cache
from pages.domain.readers import every_restriction
from search.domain import following, indexing, readers
from search.domain.rebuilding import Outcome, rebuild_batch
from search.registry import Kind, kind_of_model

AT_ONCE = 50  # pages: about half a second
BATCH = 50  # on SQLite nobody else writes meanwhile


@transaction.atomic
def follow_branch(page: Page) -> None:
    below = Page.objects.live().descendant_of(page, inclusive=True)
    if below.count() <= AT_ONCE:
        pages = list(below.order_by("path").specific())
        for each in pages:
            indexing.index(each)
        following.tell_documents([each.pk for each in pages])
        return
    tell_readers(below)
    transaction.on_commit(partial(later, page.pk))


def later(pk: int) -> None:
    from pages.tasks import index_branch  # noqa: PLC0415  (the task calls this module)

    index_branch.enqueue(pk)


def tell_readers(pages) -> None:
    """Of these pages and of the documents they lead to, as far as the index knows them."""
    restrictions = every_restriction()
    may_find: dict[tuple[Kind, tuple[str, ...]], list[int]] = {}
    for kind, each in kinds_of(pages):
        may_find.setdefault((kind, kind.readers_of(each, restrictions)), []).append(each.pk)
    for (kind, audience), pks in may_find.items():
        readers.tell(kind, pks, audience)
    following.tell_documents([pk for pks in may_find.values() for pk in pks])


def kinds_of(pages) -> list[tuple[Kind, Page]]:
    """A page of another application has none: the search does not know it."""
    models = {each.content_type_id for each in pages}
    kinds = {number: kind_of_model(ContentType.objects.get_for_id(number).model_class()) for number in models}
    return [(kinds[each.content_type_id], each) for each in pages if kinds[each.content_type_id]]


def index_branch(page: Page) -> Outcome:
    """As a rebuild does, so that what an editor changes meanwhile is not written over by what was read before."""
    outcome, found = Outcome(), {}
    for kind, each in kinds_of(Page.objects.live().descendant_of(page, inclusive=True).order_by("path")):
        found.setdefault(kind, []).append(each.pk)
    for kind, pks in found.items():
        for start in range(0, len(pks), BATCH):
            rebuild_batch(kind, pks[start : start + BATCH], outcome)
    if outcome.written:
        page_cache.turn()  # « Dans le même esprit », read meanwhile, was kept with the old addresses
    return outcome
