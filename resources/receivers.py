"""Wagtail publishes by itself: a resource published with another content gets a new edition, and its translations
stay sorted as it is."""

from wagtail.log_actions import get_active_log_context
from wagtail.signals import page_published

from resources.domain import editions, terms
from resources.models import ResourcePage


def resource_published(sender, instance, revision, **kwargs) -> None:
    """Whoever approves is known to the editor's log; whoever wrote, to the revision."""
    if issubclass(sender, ResourcePage):
        by = get_active_log_context().user or (revision.user if revision else None)
        editions.follow(by=by, page=instance)
        terms.follow(by=by, page=instance)


def connect() -> None:
    page_published.connect(resource_published, dispatch_uid="resources.resource_published")
