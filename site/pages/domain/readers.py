"""Who may read a page, as the index of the search keeps it: the restrictions on the page and above it."""

from wagtail.models import PageViewRestriction

from search.registry import PUBLIC
from search.restrictions import both, passing


def readers_of(page, restrictions: list | None = None) -> tuple[str, ...]:
    """Whoever passes one restriction must pass them all; where no token says so, nobody finds the page. Those of the
    whole site may be given, for many pages at once."""
    held = None
    for restriction in above(page, every_restriction() if restrictions is None else restrictions):
        tokens = passing(restriction)
        held = tokens if held is None else both(held, tokens)
    return (PUBLIC,) if held is None else tuple(sorted(held))


def every_restriction() -> list[PageViewRestriction]:
    return list(PageViewRestriction.objects.select_related("page").prefetch_related("groups").order_by("page__path"))


def above(page, restrictions: list) -> list[PageViewRestriction]:
    return [row for row in restrictions if page.path.startswith(row.page.path)]
