"""What Wagtail restricts, pages and collections, as tokens: who passes."""

from wagtail.models import BaseViewRestriction, PageViewRestriction

from search import viewers

SIGNED_IN = frozenset({viewers.SIGNED_IN, viewers.EVERYTHING})
NOBODY = frozenset()


def passing(restriction: BaseViewRestriction) -> frozenset[str]:
    """A session remembers the password of a page; the index does not know who gave a collection's."""
    if restriction.restriction_type == BaseViewRestriction.LOGIN:
        return SIGNED_IN
    if restriction.restriction_type == BaseViewRestriction.GROUPS:
        return frozenset({viewers.EVERYTHING, *(viewers.group(group.pk) for group in restriction.groups.all())})
    if isinstance(restriction, PageViewRestriction):
        return frozenset({viewers.password(restriction.pk)})
    return NOBODY


def both(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Members of a group are signed in; two groups at once have no token of their own."""
    if viewers.SIGNED_IN in one:
        one, other = other, one
    if viewers.SIGNED_IN in other:
        return one if not any(token.startswith("password:") for token in one) else NOBODY
    return one & other
