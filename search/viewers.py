"""Who is looking: the tokens a person holds. A row of the index is seen by whoever holds one of its own."""

from wagtail.models import PageViewRestriction

from search.registry import MEMBERS, PUBLIC

SIGNED_IN = "signed-in"
EVERYTHING = "everything"  # a superuser passes every group
VISITOR = frozenset({PUBLIC})


def role(slug: str) -> str:
    return f"role:{slug}"


def territory(pk: int) -> str:
    return f"territory:{pk}"


def group(pk: int) -> str:
    return f"group:{pk}"


def password(restriction_pk: int) -> str:
    """Whoever gave the password of a restricted page, for as long as their session remembers it."""
    return f"password:{restriction_pk}"


def tokens(request) -> frozenset[str]:
    user = getattr(request, "user", None)
    held = {PUBLIC, *map(password, passed(request))}
    if user is None or not user.is_authenticated:
        return frozenset(held)
    return frozenset(held | tokens_of(user, request.acting.choices))


def passed(request) -> list[int]:
    session = getattr(request, "session", None)
    if session is None or session.is_empty():  # a visitor has none, and needs none
        return []
    return session.get(PageViewRestriction.passed_view_restrictions_session_key, [])


def tokens_of(user, memberships) -> set[str]:
    held = {SIGNED_IN, *map(group, user.groups.values_list("pk", flat=True))}
    if user.is_superuser:
        held.add(EVERYTHING)
    for membership in memberships:
        held |= {MEMBERS, role(membership.role)}
        if membership.home_territory is not None:
            held.add(territory(membership.home_territory.pk))
    return held
