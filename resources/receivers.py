"""Wagtail publishes by itself: a resource published with another content gets a new edition, and its translations
stay sorted as it is; a guide changes with its chapters; a word of the abécédaire is found and explained."""

from functools import partial

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.log_actions import get_active_log_context
from wagtail.models import CollectionViewRestriction, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from accounts.models import File
from common.spreadsheets.working import forget
from pages.index_receivers import goes_alone
from pages.receivers import turn_after_commit
from resources.domain import editions, kits, proposals, terms, waiting
from resources.models import (
    CatalogueImport,
    ChapterPage,
    GlossaryPage,
    GlossaryTerm,
    GuidePage,
    KitIndexPage,
    KitItem,
    KitPage,
    ResourcePage,
    TechniquePage,
)
from search.domain import indexing


def resource_published(sender, instance, revision, **kwargs) -> None:
    """Whoever approves is known to the editor's log; whoever wrote, to the revision."""
    if issubclass(sender, ResourcePage):
        by = get_active_log_context().user or (revision.user if revision else None)
        editions.follow(by=by, page=instance)
        proposals.follow(by=by, page=instance)
        terms.follow(by=by, page=instance)
        waiting.follow_publication(instance)


def resource_unpublished(sender, instance, **kwargs) -> None:
    if issubclass(sender, ResourcePage):
        waiting.follow_unpublication(instance)


def page_moved(sender, instance, parent_page_before, parent_page_after, **kwargs) -> None:
    """To another section, which may be kept for some."""
    if parent_page_before != parent_page_after:
        if issubclass(sender, TechniquePage):
            waiting.follow_move(instance, parent_page_before, parent_page_after)
        waiting.follow_privacy(instance)


def readers_changed(sender, instance, origin=None, **kwargs) -> None:
    """One that goes with its page opens nothing."""
    if goes_alone(origin):
        waiting.follow_privacy(instance.page)


def chapter_changed(sender, instance, **kwargs) -> None:
    """Published, changed or taken away, once the book is on its shelf."""
    if issubclass(sender, ChapterPage):
        guide = GuidePage.objects.parent_of(instance).filter(live=True).first()
        if guide is not None:
            editions.follow(by=get_active_log_context().user, page=guide)


def term_changed(sender, instance, **kwargs) -> None:
    """Published or withdrawn: found or not, explained or not."""
    indexing.index(instance)
    turn_after_commit()


def term_deleted(sender, instance, **kwargs) -> None:
    indexing.forget(instance)
    turn_after_commit()


def glossary_changed(sender, instance, **kwargs) -> None:
    """Words have an address where the abécédaire is published: with it they come, with it they go."""
    if isinstance(instance, GlossaryPage):
        for term in GlossaryTerm.objects.filter(live=True).order_by("pk"):
            indexing.index(term)


def members_only(sender, instance, **kwargs) -> None:
    """The members' resource centre is closed to visitors as soon as it is published."""
    kits.close_to_visitors(by=get_active_log_context().user, page=instance)


def tools_kept(sender, instance, **kwargs) -> None:
    """A file that moves to another collection, or a collection that closes: kits are found by the tools left to all."""
    if isinstance(instance, File):
        held = KitItem.objects.filter(file=instance)
    elif not isinstance(instance, CollectionViewRestriction):
        return  # a group, to which restrictions are given from its side
    else:
        held = KitItem.objects.filter(file__collection__path__startswith=instance.collection.path)
    for kit in KitPage.objects.live().filter(pk__in=held.order_by().values("kit")).order_by("pk"):
        transaction.on_commit(partial(indexing.index, kit))


def catalogue_import_deleted(sender, instance, **kwargs) -> None:
    """With its catalogue, most often."""
    forget([instance.file, instance.archive])


def connect() -> None:
    for signal in (page_published, page_unpublished):
        signal.connect(chapter_changed, dispatch_uid="resources.chapter_changed")
    post_save.connect(term_changed, sender=GlossaryTerm, dispatch_uid="resources.term_saved")
    pre_delete.connect(term_deleted, sender=GlossaryTerm, dispatch_uid="resources.term_deleted")
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(glossary_changed, dispatch_uid="resources.glossary_changed")
    post_save.connect(tools_kept, sender=File, dispatch_uid="resources.file_saved")
    for name, signal in (("saved", post_save), ("deleted", post_delete)):
        signal.connect(tools_kept, sender=CollectionViewRestriction, dispatch_uid=f"resources.restriction_{name}")
    through = CollectionViewRestriction.groups.through
    m2m_changed.connect(tools_kept, sender=through, dispatch_uid="resources.restriction_groups")
    page_published.connect(resource_published, dispatch_uid="resources.resource_published")
    post_page_move.connect(page_moved, dispatch_uid="resources.page_moved")
    for name, signal in (("saved", post_save), ("deleted", post_delete)):
        signal.connect(readers_changed, sender=PageViewRestriction, dispatch_uid=f"resources.readers_{name}")
    page_unpublished.connect(resource_unpublished, dispatch_uid="resources.resource_unpublished")
    post_delete.connect(catalogue_import_deleted, sender=CatalogueImport, dispatch_uid="resources.import_deleted")
    page_published.connect(members_only, sender=KitIndexPage, dispatch_uid="resources.members_only")
