"""Wagtail publishes by itself: when it does, every kept page is out of date (docs/adr/0009). It copies for translation
by itself too: the section of a territory in another language belongs to the same desk."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site
from wagtail.signals import (
    copy_for_translation_done,
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from accounts.models import File, Picture
from common import page_cache
from common.models import Brand
from common.models.taxonomy import Place, Term
from pages.domain import desks
from pages.models import Funder, Navigation, TerritoryPage, Video

SHOWN = (
    *(Brand, Navigation, Funder, Video, Picture, File, Site, Place, *Term.__subclasses__()),
    *(PageViewRestriction, CollectionViewRestriction, Collection),  # who may read what
)


def turn_after_commit(**kwargs) -> None:
    transaction.on_commit(page_cache.turn)


def page_deleted(sender, **kwargs) -> None:
    if issubclass(sender, Page):
        turn_after_commit()


def section_translated(sender, target_obj, **kwargs) -> None:
    if isinstance(target_obj, TerritoryPage):
        desks.follow_section(by=None, page=target_obj)


def connect() -> None:
    copy_for_translation_done.connect(section_translated, dispatch_uid="pages.section_translated")
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(turn_after_commit, dispatch_uid="pages.turn")
    post_delete.connect(page_deleted, dispatch_uid="pages.page_deleted")
    for model in SHOWN:
        post_save.connect(turn_after_commit, sender=model, dispatch_uid=f"pages.saved.{model.__name__}")
        post_delete.connect(turn_after_commit, sender=model, dispatch_uid=f"pages.deleted.{model.__name__}")
