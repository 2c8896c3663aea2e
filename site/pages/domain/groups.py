"""Who may do what in the editor: groups are derived from memberships, never given by hand."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from accounts.roles import May, Scope
from network.models import Membership
from pages.models.desk import EditorialDesk

ADMINISTRATION = "Administration nationale"
WRITING = "Rédaction nationale"
REVIEWING = "Relecture nationale"
SHARED_COLLECTION = "Fonds commun du réseau"

WRITE = ("add_page", "change_page")
REVIEW = (*WRITE, "publish_page", "lock_page", "unlock_page")
MANAGE = (*REVIEW, "bulk_delete_page")
MEDIA = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
CHOOSE = ("choose_image", "choose_document")


def grant_pages(group, page, codenames) -> None:
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def grant_collection(group, collection, codenames) -> None:
    apps = ("wagtailimages", "wagtaildocs")
    for permission in Permission.objects.filter(content_type__app_label__in=apps, codename__in=codenames):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)


def editor_group(name: str) -> Group:
    """A group whose members reach the editor."""
    group, _ = Group.objects.get_or_create(name=name)
    group.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    return group


def shared_collection() -> Collection:
    """Beside the territories' collections, not above them: rights flow down."""
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=SHARED_COLLECTION).first() or root.add_child(name=SHARED_COLLECTION)


# What rooms above have in the editor: {"resources": ["glossaryterm"]}, given when they are ready.
CONTENT_ABOVE: dict[str, list[str]] = {}


def content_permissions():
    """Snippets of the site, of the rooms above, and words of the network."""
    site = Q(content_type__app_label="pages", content_type__model__in=["funder", "video"])
    words = Q(
        content_type__app_label="common",
        content_type__model__in=["theme", "audience", "ageband", "artform", "accessfeature", "place"],
    )
    # what the search is taught, and what people look for
    search = Q(content_type__app_label="search", content_type__model__in=["synonym", "bestbet"])
    searched = Q(content_type__app_label="search", codename="view_searchcount")
    for room, models in CONTENT_ABOVE.items():
        site |= Q(content_type__app_label=room, content_type__model__in=models)
    return Permission.objects.filter(site | words | search | searched) | translating()


def unpublishing():
    """Who writes proposes, who reviews publishes: words of the abécédaire too."""
    return content_permissions().exclude(codename__startswith="publish_")


def translating():
    """To put a page one may change into another language (see views/translation.py)."""
    return Permission.objects.filter(content_type__app_label="wagtail_localize", codename="submit_translation")


def site_permissions():
    """Settings, redirects, workflows, locales, the audit trail: what a superuser would have in the editor."""
    apps = Q(content_type__app_label__in=["pages", "wagtailcore", "wagtailredirects", "wagtail_localize"])
    models = Q(content_type__app_label="common") & ~Q(content_type__model__in=["auditentry", "outgoingmail"])
    audit = Q(content_type__app_label="common", codename="view_auditentry")
    return Permission.objects.filter(apps | models | audit)


@transaction.atomic
def national_groups() -> dict[str, Group]:
    """The three groups of the national team, made or brought up to date."""
    groups = {name: editor_group(name) for name in (ADMINISTRATION, WRITING, REVIEWING)}
    root, all_media = Page.get_first_root_node(), Collection.get_first_root_node()
    grant_pages(groups[WRITING], root, WRITE)
    grant_pages(groups[REVIEWING], root, REVIEW)
    grant_pages(groups[ADMINISTRATION], root, MANAGE)
    for group in groups.values():
        grant_collection(group, all_media, MEDIA)
        group.permissions.add(*(content_permissions() if group.name != WRITING else unpublishing()))
    groups[ADMINISTRATION].permissions.add(*site_permissions())
    return groups


def wanted_groups(user) -> set[int]:
    """The editor's groups this person's memberships give today."""
    names, pks = set(), set()
    desks = {desk.territory_id: desk for desk in EditorialDesk.objects.all()}
    for membership in Membership.objects.active().filter(user=user):
        role, desk = membership.described_role, desks.get(membership.territory_id)
        if role.scope is Scope.NATION:
            names |= {WRITING} if May.WRITE_PAGES in role.may else set()
            names |= {REVIEWING} if May.REVIEW_PAGES in role.may else set()
            names |= {ADMINISTRATION} if May.MANAGE_TERRITORIES in role.may else set()
        elif role.scope is Scope.TERRITORY and desk:
            pks |= {desk.writers_id} if May.WRITE_PAGES in role.may else set()
            pks |= {desk.reviewers_id} if May.REVIEW_PAGES in role.may else set()
    return pks | {group.pk for name, group in existing_national_groups(names).items() if name in names}


def existing_national_groups(names: set) -> dict[str, Group]:
    """The first person of the nation comes before the first page: the groups are made when they are asked for."""
    found = {group.name: group for group in Group.objects.filter(name__in=names)}
    return found if len(found) == len(names) else national_groups()


def managed_groups():
    """Every group that memberships give; others are none of this module's business."""
    desks = EditorialDesk.objects.all()
    national = Q(name__in=[ADMINISTRATION, WRITING, REVIEWING])
    territorial = Q(pk__in=desks.values("writers")) | Q(pk__in=desks.values("reviewers"))
    return Group.objects.filter(national | territorial)


@transaction.atomic
def follow_memberships(*, user) -> bool:
    """Gives and takes the groups so that they say what memberships say. True when something changed."""
    wanted = wanted_groups(user)
    held = set(user.groups.filter(pk__in=managed_groups()).values_list("pk", flat=True))
    user.groups.add(*(wanted - held))
    user.groups.remove(*(held - wanted))
    return wanted != held
