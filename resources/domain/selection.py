"""What was chosen, as it is today: resources in their order, and how many are not there any more."""

from dataclasses import dataclass

from wagtail.models import Page

from pages.models import queries
from resources.domain.choosing import Choice
from resources.models import ResourcePage


@dataclass(frozen=True)
class Selection:
    choice: Choice
    pages: list  # of any kind of resource, published and open to all
    missing: int  # unpublished since, or never there

    @property
    def by_item(self) -> dict[str, ResourcePage]:
        return {str(page.pk): page for page in self.pages}


def of(choice: Choice) -> Selection:
    found = {page.pk: page for page in readable(choice.pages)}
    pages = [found[pk] for pk in choice.pages if pk in found]
    return Selection(choice, pages, len(choice.pages) - len(pages))


def gone(chosen: Selection) -> list[str]:
    """The titles of what everybody could read and nobody can any more. What never was public, or no longer is for
    everybody, has no name here."""
    there = {page.pk for page in chosen.pages}
    missing = [pk for pk in chosen.choice.pages if pk not in there]
    if not missing:
        return []
    was = Page.objects.filter(pk__in=missing, live=False, first_published_at__isnull=False).type(ResourcePage)
    titles = dict(queries.unrestricted(was).order_by("pk").values_list("pk", "title"))
    return [titles[pk] for pk in missing if pk in titles]


def readable(numbers: list[int]) -> list:
    if not numbers:
        return []
    rows = queries.readable(Page.objects.filter(pk__in=numbers).type(ResourcePage))
    return list(rows.select_related("locale").specific())


def one(number: int):
    """A resource of a selection, or None."""
    return next(iter(readable([number])), None)


def suggestions(text: str, *, but: Choice, language: str, limit: int = 8) -> list:
    """Resources whose title or introduction holds these words, to add without leaving the selection."""
    rows = queries.readable(Page.objects.type(ResourcePage).filter(locale__language_code=language))
    for word in text.split()[:6]:
        rows = rows.filter(title__icontains=word)
    return list(rows.exclude(pk__in=but.pages).order_by("title", "pk")[:limit])
