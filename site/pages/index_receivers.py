"""Wagtail publishes, moves and restricts by itself: the index of the search follows, in the transaction where it has
one. What falls between two of its statements is made up for by the clock (`search.jobs`).
"""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from pages.domain.branches import follow_branch
from search.domain import indexing
from search.registry import kind_of


def page_changed(sender, instance, **kwargs) -> None:
    indexing.index(instance)


def page_saved(sender, instance, created, **kwargs) -> None:
    """A page may be born published."""
    if created and isinstance(instance, Page) and instance.live:
        indexing.index(instance)


def page_hidden(sender, instance, **kwargs) -> None:
    """Also said of a page about to be deleted, which is then still published."""
    indexing.forget(instance)


def page_deleted(sender, instance, **kwargs) -> None:
    if issubclass(sender, Page) and kind_of(instance):
        indexing.forget(instance)


def branch_changed(sender, instance, **kwargs) -> None:
    """An address, or who may read, changes for a page and for all that stand below it."""
    follow_branch(instance)


def restriction_changed(sender, instance, origin=None, action="", **kwargs) -> None:
    """Added, changed or lifted. One that goes with its page, just before it, opens nothing."""
    if isinstance(instance, PageViewRestriction) and goes_alone(origin) and not action.startswith("pre_"):
        follow_branch(instance.page)


def goes_alone(origin) -> bool:
    """What was asked to be deleted, a row or a queryset; nothing where nothing is."""
    return origin is None or issubclass(getattr(origin, "model", type(origin)), PageViewRestriction)


def connect() -> None:
    page_published.connect(page_changed, dispatch_uid="index.published")
    page_unpublished.connect(page_hidden, dispatch_uid="index.unpublished")
    post_save.connect(page_saved, dispatch_uid="index.born")
    pre_delete.connect(page_deleted, dispatch_uid="index.deleted")
    page_slug_changed.connect(branch_changed, dispatch_uid="index.slug")
    post_page_move.connect(branch_changed, dispatch_uid="index.moved")
    for signal in (post_save, post_delete):
        signal.connect(restriction_changed, sender=PageViewRestriction, dispatch_uid=f"index.restricted.{id(signal)}")
    m2m_changed.connect(
        restriction_changed, sender=PageViewRestriction.groups.through, dispatch_uid="index.restricted.groups"
    )
