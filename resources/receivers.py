"""Wagtail publishes by itself: a resource published with another content gets a new edition, and its translations
stay sorted as it is; a guide changes with its chapters; a word of the abécédaire is found and explained."""

from django.db.models.signals import post_save, pre_delete
from wagtail.log_actions import get_active_log_context
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from pages.receivers import turn_after_commit
from resources.domain import editions, kits, proposals, terms
from resources.models import ChapterPage, GlossaryPage, GlossaryTerm, GuidePage, KitIndexPage, ResourcePage
from search.domain import indexing


def resource_published(sender, instance, revision, **kwargs) -> None:
    """Whoever approves is known to the editor's log; whoever wrote, to the revision."""
    if issubclass(sender, ResourcePage):
        by = get_active_log_context().user or (revision.user if revision else None)
        editions.follow(by=by, page=instance)
        proposals.follow(by=by, page=instance)
        terms.follow(by=by, page=instance)


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


def connect() -> None:
    for signal in (page_published, page_unpublished):
        signal.connect(chapter_changed, dispatch_uid="resources.chapter_changed")
    post_save.connect(term_changed, sender=GlossaryTerm, dispatch_uid="resources.term_saved")
    pre_delete.connect(term_deleted, sender=GlossaryTerm, dispatch_uid="resources.term_deleted")
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(glossary_changed, dispatch_uid="resources.glossary_changed")
    page_published.connect(resource_published, dispatch_uid="resources.resource_published")
    page_published.connect(members_only, sender=KitIndexPage, dispatch_uid="resources.members_only")
