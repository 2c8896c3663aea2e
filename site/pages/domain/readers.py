"""Who may read a page, as the index of the search keeps it: the restrictions on the page and above it."""

from wagtail.models import PageViewRestriction

from search.registry import PUBLIC
from search.restrictions import both, passing


def readers_of(page) -> tuple[str, ...]:
    """Whoever passes one restriction must pass them all; where no token says so, nobody finds the page."""
    held = None
    for restriction in above(page):
        tokens = passing(restriction)
        held = tokens if held is None else both(held, tokens)
    return (PUBLIC,) if held is None else tuple(sorted(held))


def above(page) -> list[PageViewRestriction]:
    rows = PageViewRestriction.objects.select_related("page").prefetch_related("groups").order_by("page__path")
    return [row for row in rows if page.path.startswith(row.page.path)]
