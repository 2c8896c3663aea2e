"""Opening the editorial desk of a territory: its section, its collection, its two groups, its workflow."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.text import slugify
from wagtail.models import Collection, GroupPagePermission, PageViewRestriction

from common import audit, page_cache
from pages.domain.groups import (
    CHOOSE,
    MEDIA,
    REVIEW,
    REVIEWING,
    WRITE,
    editor_group,
    follow_memberships,
    grant_collection,
    grant_pages,
    shared_collection,
    translating,
)
from pages.domain.tree import attach_workflow, ensure_territory_index, workflow
from pages.models import EditorialDesk, TerritoryPage


@transaction.atomic
def open_territory(*, by, territory) -> EditorialDesk:
    """Called by `network` when a territory is created or reopened; once per territory, however often it is called."""
    desk = EditorialDesk.objects.filter(territory=territory).first()
    if desk:
        sections_kept_in(territory).delete()
        return desk
    page = open_section(by=by, territory=territory)
    desk = furnish(territory=territory)
    follow_section(by=by, page=page)
    audit.record(by=by, verb="desk.opened", obj=desk)
    return desk


@transaction.atomic
def close_territory(*, by, territory) -> None:
    """The public no longer sees the section, whatever is published in it; its desk and its drafts stay as they are."""
    desk = EditorialDesk.objects.filter(territory=territory).first()
    sections_kept_in(territory).delete()
    for page in TerritoryPage.objects.filter(territory=territory):
        keep_in(desk, page)


@transaction.atomic
def follow_section(*, by, page: TerritoryPage) -> None:
    """What holds for a territory holds for a section that comes later: in another language, or after the closing."""
    desk = EditorialDesk.objects.filter(territory=page.territory_id).first()
    if desk:
        grant_desk(desk, page)
        attach_workflow(desk.workflow, page)
    if page.territory.closed_at and not page.view_restrictions.exists():
        keep_in(desk, page)


def follow_sections() -> int:
    """Sections that their desk or the closing of their territory has not reached; may be repeated."""
    closed = Q(territory__closed_at__isnull=False, view_restrictions=None)
    desk = EditorialDesk.objects.filter(territory=OuterRef("territory"))
    granted = GroupPagePermission.objects.filter(page=OuterRef("pk"), group__in=desk_groups())
    left = TerritoryPage.objects.annotate(has_desk=Exists(desk), granted=Exists(granted))
    behind = left.filter(closed | Q(has_desk=True, granted=False)).select_related("territory")
    for page in behind:
        follow_section(by=None, page=page)
    return len(behind) + let_translate()


def desk_groups():
    desks = EditorialDesk.objects.all()
    return Group.objects.filter(Q(pk__in=desks.values("writers")) | Q(pk__in=desks.values("reviewers")))


def let_translate() -> int:
    """Desks opened before they could translate."""
    groups = desk_groups().exclude(permissions__in=translating())
    for group in groups:
        group.permissions.add(*translating())
    return len(groups)


def keep_in(desk: EditorialDesk | None, page: TerritoryPage) -> None:
    kept_in = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
    kept_in.groups.set([desk.writers, desk.reviewers] if desk else [])
    transaction.on_commit(page_cache.turn)


def sections_kept_in(territory):
    return PageViewRestriction.objects.filter(page__in=TerritoryPage.objects.filter(territory=territory))


def open_section(*, by, territory) -> TerritoryPage:
    """Published at once: what it shows comes from the network."""
    index = ensure_territory_index(by=by)
    page = TerritoryPage(
        title=territory.name,
        slug=slugify(territory.name),
        territory=territory,
        locale=index.locale,
        owner=by,
        summary=f"L’équipe, les coordonnées et l’actualité de {territory.association}.",
    )
    return index.add_child(instance=page)


def furnish(*, territory) -> EditorialDesk:
    label = f"{territory.name} ({territory.code})"
    writers, reviewers = (editor_group(f"{what} — {label}") for what in ("Rédaction", "Relecture"))
    national = Group.objects.get(name=REVIEWING)
    return EditorialDesk.objects.create(
        territory=territory,
        writers=writers,
        reviewers=reviewers,
        collection=Collection.get_first_root_node().add_child(name=label),
        workflow=workflow(f"Relecture — {label}", [reviewers, national]),
    )


def grant_desk(desk: EditorialDesk, page: TerritoryPage) -> None:
    """One section, one collection: never a row per page. The shared collection may be chosen from, not changed."""
    grant_pages(desk.writers, page, WRITE)
    grant_pages(desk.reviewers, page, REVIEW)
    shared = shared_collection()
    for group in (desk.writers, desk.reviewers):
        grant_collection(group, desk.collection, MEDIA)
        grant_collection(group, shared, CHOOSE)
        group.permissions.add(*translating())


def follow_membership(*, by, membership, started: bool) -> None:
    """Called by `network` when a membership starts or ends."""
    follow_memberships(user=membership.user)
