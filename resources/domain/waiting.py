"""Files and pictures of what is not published wait in a closed collection: they come out with their page, go back
with it. Those of an accepted proposal and those of an imported catalogue alike (docs/adr/0021)."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, ReferenceIndex

from accounts.models import File, Picture
from pages.domain.groups import national_groups, shared_collection
from pages.models import EditorialDesk, TerritoryPage
from resources.domain.kits import members_collection
from resources.models import KitPage, TechniquePage

NAME = "En attente de publication"

Medium = File | Picture


@transaction.atomic
def waiting_under(home: Collection) -> Collection:
    """Closed to all but those who edit there, whose rights flow down. Made once, harmless to call again."""
    found = waiting(home).first() or made_once(home)
    closed = {"restriction_type": CollectionViewRestriction.GROUPS}
    restriction, made = CollectionViewRestriction.objects.get_or_create(collection=found, defaults=closed)
    if made:
        restriction.groups.set(editors_of(home))
    return found


def made_once(home: Collection) -> Collection:
    """Two who accept the first tools at the same moment make one."""
    home = Collection.objects.select_for_update().get(pk=home.pk)
    return waiting(home).first() or home.add_child(name=NAME)


def waiting(home: Collection) -> QuerySet[Collection]:
    return Collection.objects.child_of(home).filter(name=NAME).order_by("path")


def editors_of(home: Collection) -> list:
    """The national team, which finishes what was accepted, and the desk whose collection it is."""
    desk = EditorialDesk.objects.select_related("writers", "reviewers").filter(collection=home).first()
    return [*national_groups().values(), *([desk.writers, desk.reviewers] if desk else [])]


def home_under(place: Page) -> Collection:
    """Where the media of a card live, in the catalogue of all or in the section of a territory."""
    section = place.specific
    if isinstance(section, TerritoryPage):
        desk = EditorialDesk.objects.select_related("collection").filter(territory=section.territory_id).first()
        return desk.collection if desk else shared_collection()
    return shared_collection()


def home_of(page) -> Collection:
    return members_collection() if isinstance(page, KitPage) else home_under(page.get_parent())


@transaction.atomic
def follow_publication(page) -> None:
    """A page that is itself kept for some keeps its media waiting: an open collection is open to all."""
    if kept_for_some(page):
        follow_unpublication(page)
    elif media := media_of(page):
        home = home_of(page)
        held = waiting(home).first()
        move([medium for medium in media if medium.collection == held], home)


@transaction.atomic
def follow_unpublication(page) -> None:
    """But those that something else in public shows. What a desk chose in the shared collection is not its to close."""
    if media := media_of(page):
        home = home_of(page)
        here = [medium for medium in media if medium.collection == home]
        shown = shown_elsewhere(here, page)
        if alone := [medium for medium in here if medium not in shown]:
            move(alone, waiting_under(home))


@transaction.atomic
def follow_move(page, before: Page, after: Page) -> None:
    """A draft that goes to another section takes what waits with it: there it will be published."""
    home, held = home_under(after), waiting(home_under(before)).first()
    if held and not held.is_child_of(home):
        draft = page.get_latest_revision_as_object()
        if taken := [medium for medium in media_of(draft) if medium.collection == held]:
            move(taken, waiting_under(home))


@transaction.atomic
def follow_privacy(branch: Page) -> None:
    """A page was kept for some, or is no longer, and with it those below: only those that show media are read."""
    media = ContentType.objects.get_for_models(File, Picture).values()
    rows = ReferenceIndex.objects.filter(
        to_content_type__in=media, base_content_type=ContentType.objects.get_for_model(Page)
    )
    showing = Exists(rows.filter(object_id=Cast(OuterRef("pk"), CharField())))
    for model in (TechniquePage, KitPage):
        for page in model.objects.live().descendant_of(branch, inclusive=True).filter(showing).order_by("path"):
            follow_publication(page)


def kept_for_some(page) -> bool:
    """Kits are for members like the collection of their files; a group among members is not all of them."""
    kept = page.get_view_restrictions()
    return (kept.exclude(restriction_type=PageViewRestriction.LOGIN) if isinstance(page, KitPage) else kept).exists()


def move(media: list[Medium], place: Collection) -> None:
    for medium in media:
        medium.collection = place
        medium.save(update_fields=["collection"])  # the search follows


def media_of(page) -> list[Medium]:
    """As they are now: the page may have been read before they moved."""
    found: list[Medium] = []
    for model, keys in keys_of(page).items():
        found += model.objects.filter(pk__in=keys).select_related("collection").order_by("pk") if keys else []
    return found


def keys_of(page) -> dict[type, set[int]]:
    if isinstance(page, KitPage):
        return {File: {item.file_id for item in page.tools.all()}}
    if not isinstance(page, TechniquePage):
        return {}
    return {
        File: {block.value["document"].pk for block in page.documents if block.value.get("document")},
        Picture: {block.value["picture"].pk for block in page.pictures if block.value.get("picture")},
    }


def shown_elsewhere(media: list[Medium], page) -> set[Medium]:
    """By another page that is published to as many readers; pictures also by a funder or a film, which are no pages."""
    pages = ContentType.objects.get_for_model(Page).pk
    leading = [
        (medium, origin, int(pk))
        for model in (File, Picture)
        for medium, origin, pk in references_to([each for each in media if isinstance(each, model)], model)
    ]
    others = {pk for _medium, origin, pk in leading if origin == pages} - {page.pk}
    live = Page.objects.live().filter(pk__in=others)
    seen = set((live if isinstance(page, KitPage) else live.public()).values_list("pk", flat=True)) if others else set()
    return {
        medium for medium, origin, pk in leading if (pk in seen if origin == pages else isinstance(medium, Picture))
    }


def references_to(media: list[Medium], model: type) -> list[tuple[Medium, int, str]]:
    by_pk = {str(medium.pk): medium for medium in media}
    rows = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(model), to_object_id__in=by_pk
    )
    told = rows.values_list("to_object_id", "base_content_type", "object_id").order_by("pk") if by_pk else []
    return [(by_pk[to], origin, pk) for to, origin, pk in told]
