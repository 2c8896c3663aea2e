"""Wagtail saves documents, restricts collections and publishes pages by itself: the texts and the index follow."""

from functools import partial

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from accounts.models import File
from search.domain import documents, indexing
from search.domain.following import documents_of, follow_collection, follow_documents
from search.tasks import follow_branch_later, follow_collection_later, follow_page


def file_saved(sender, instance, raw=False, **kwargs) -> None:
    if not raw:
        with transaction.atomic():
            documents.follow(instance)
            indexing.index(instance)


def file_deleted(sender, instance, **kwargs) -> None:
    indexing.forget(instance)


def restriction_changed(sender, instance, **kwargs) -> None:
    if isinstance(instance, CollectionViewRestriction):
        follow_collection(instance.collection)


def collection_saved(sender, instance, created, **kwargs) -> None:
    """It may be about to move, which Wagtail tells nobody: its documents are looked at once that is done."""
    if not created:
        transaction.on_commit(partial(follow_collection_later.enqueue, instance.pk))


def page_changing(sender, instance, raw=False, **kwargs) -> None:
    """What a page leads to before it is saved: Wagtail learns in a task of its own what it leads to afterwards."""
    if isinstance(instance, Page) and instance.pk and not raw:
        instance.led_to = documents_of(instance)


def page_shown(sender, instance, **kwargs) -> None:
    before = getattr(instance, "led_to", [])
    transaction.on_commit(partial(follow_page.enqueue, instance.pk, before))


def page_born(sender, instance, created, raw=False, **kwargs) -> None:
    """Without a draft before it."""
    if created and not raw and isinstance(instance, Page) and instance.live:
        page_shown(sender, instance)


def page_hidden(sender, instance, **kwargs) -> None:
    transaction.on_commit(partial(follow_documents, documents_of(instance)))


def readers_changed(sender, instance, **kwargs) -> None:
    """The pages of the branch are in the index with their new readers by the commit; their documents come after."""
    if isinstance(instance, PageViewRestriction):
        transaction.on_commit(partial(follow_branch_later.enqueue, instance.page_id))


def page_moved(sender, instance, **kwargs) -> None:
    """The same: under a closed page, or out of it."""
    transaction.on_commit(partial(follow_branch_later.enqueue, instance.pk))


def connect() -> None:
    post_save.connect(file_saved, sender=File, dispatch_uid="search.file_saved")
    pre_delete.connect(file_deleted, sender=File, dispatch_uid="search.file_deleted")
    post_save.connect(collection_saved, sender=Collection, dispatch_uid="search.collection_saved")
    pre_save.connect(page_changing, dispatch_uid="search.page_changing")
    post_save.connect(page_born, dispatch_uid="search.page_born")
    page_published.connect(page_shown, dispatch_uid="search.page_shown")
    page_unpublished.connect(page_hidden, dispatch_uid="search.page_hidden")
    post_page_move.connect(page_moved, dispatch_uid="search.page_moved")
    for name, signal in (("saved", post_save), ("deleted", post_delete)):
        signal.connect(restriction_changed, sender=CollectionViewRestriction, dispatch_uid=f"search.restriction_{name}")
        signal.connect(readers_changed, sender=PageViewRestriction, dispatch_uid=f"search.readers_{name}")
    through = CollectionViewRestriction.groups.through
    m2m_changed.connect(restriction_changed, sender=through, dispatch_uid="search.restriction_groups")
    through = PageViewRestriction.groups.through
    m2m_changed.connect(readers_changed, sender=through, dispatch_uid="search.readers_groups")
