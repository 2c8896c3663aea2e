"""What needs an editor's care, limited to what that editor may change. One list of rows per kind of care."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images import permissions as image_permissions
from wagtail.models import Page, TaskState, get_page_models
from wagtail.permissions import page_permission_policy

from pages.models.base import BasePage

UNTOUCHED = timedelta(days=365)
SHOWN = 5


@dataclass(frozen=True)
class Care:
    """One kind of care: how many, and the first few as (text, address)."""

    label: str
    count: int
    rows: list[tuple[str, str]]


# What other rooms add: care(user) -> Care.
more: list[Callable] = []


def care_for(user) -> list[Care]:
    """Every kind that has something to show."""
    kinds = [
        listed("À relire par vous", waiting_reviews(user), lambda state: page_row(state.revision.content_object)),
        listed("Pages à reprendre (date de relecture passée, ou rien depuis un an)", stale(user), page_row),
        listed("Pages sans traduction", untranslated(user), translation_row),
        listed("Traductions à relire et à publier", drafted_translations(user), page_row),
        listed("Images sans texte alternatif", unworded_pictures(user), picture_row),
        listed("Images dont l’autorisation est terminée", expired(pictures_of(user)), picture_row),
        listed("Documents dont l’autorisation est terminée", expired(documents_of(user)), document_row),
        *(care(user) for care in more),
    ]
    return [care for care in kinds if care.count]


def listed(label: str, found, row) -> Care:
    first = list(found[: SHOWN + 1])
    count = len(first) if len(first) <= SHOWN else found.count()
    return Care(label, count, [row(each) for each in first[:SHOWN]])


def page_row(page) -> tuple[str, str]:
    return page.get_admin_display_title(), reverse("wagtailadmin_pages:edit", args=[page.pk])


def translation_row(page) -> tuple[str, str]:
    return page.get_admin_display_title(), reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def picture_row(picture) -> tuple[str, str]:
    return picture.title, reverse("wagtailimages:edit", args=[picture.pk])


def document_row(document) -> tuple[str, str]:
    return document.title, reverse("wagtaildocs:edit", args=[document.pk])


def editable(user):
    return page_permission_policy.instances_user_has_permission_for(user, "change").filter(live=True, depth__gt=1)


def stale(user):
    today, long_ago = timezone.localdate(), timezone.now() - UNTOUCHED
    models = [model for model in get_page_models() if issubclass(model, BasePage)]
    due, *others = [model.objects.filter(review_due_on__lt=today).order_by().values("pk") for model in models]
    found = Q(pk__in=due.union(*others)) | Q(last_published_at__lt=long_ago)
    return editable(user).filter(found).order_by("last_published_at", "pk")


def untranslated(user):
    """Pages of the first language that exist in no other one, for who may translate them."""
    other = Page.objects.filter(translation_key=OuterRef("translation_key")).exclude(pk=OuterRef("pk"))
    if not user.has_perm("wagtail_localize.submit_translation"):
        return Page.objects.none()
    source = editable(user).filter(locale__language_code=settings.LANGUAGE_CODE)
    return source.filter(~Exists(other)).order_by("-last_published_at", "-pk")


def drafted_translations(user):
    """A translation starts as a draft, and whoever made it may not publish: who may is told here."""
    may_publish = page_permission_policy.instances_user_has_permission_for(user, "publish")
    drafts = may_publish.filter(live=False, depth__gt=1).exclude(locale__language_code=settings.LANGUAGE_CODE)
    return drafts.order_by("-latest_revision_created_at", "-pk")


def waiting_reviews(user):
    return TaskState.objects.reviewable_by(user).select_related("revision").order_by("started_at", "pk")


def pictures_of(user):
    return image_permissions.permission_policy.instances_user_has_permission_for(user, "change")


def documents_of(user):
    return document_policy.instances_user_has_permission_for(user, "change")


def unworded_pictures(user):
    return pictures_of(user).filter(alt="", is_decorative=False).order_by("-created_at", "-pk")


def expired(media):
    return media.filter(expires_on__lt=timezone.localdate()).order_by("expires_on", "pk")
