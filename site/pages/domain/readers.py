"""Who may read a page, as the index of the search keeps it: the restrictions on the page and above it."""

from wagtail.models import PageViewRestriction

from search import viewers
from search.registry import PUBLIC

SIGNED_IN = frozenset({viewers.SIGNED_IN, viewers.EVERYTHING})


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


def passing(restriction) -> frozenset[str]:
    if restriction.restriction_type == PageViewRestriction.LOGIN:
        return SIGNED_IN
    if restriction.restriction_type == PageViewRestriction.GROUPS:
        return frozenset({viewers.EVERYTHING, *(viewers.group(group.pk) for group in restriction.groups.all())})
    if restriction.restriction_type == PageViewRestriction.PASSWORD:
        return frozenset({viewers.password(restriction.pk)})
    return frozenset()


def both(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Members of a group are signed in; two groups at once have no token of their own."""
    if viewers.SIGNED_IN in one:
        one, other = other, one
    if viewers.SIGNED_IN in other:
        return one if not any(token.startswith("password:") for token in one) else frozenset()
    return one & other
