"""Who may review what members bring: pure predicates on whoever is acting."""

from django.core.exceptions import PermissionDenied

from accounts.roles import May


def can_review(acting, territory) -> bool:
    """National editors everything; a coordination what its own territory brings."""
    return acting.covers(territory) and acting.may(May.REVIEW_PAGES)


def check_review(acting, territory) -> None:
    if not can_review(acting, territory):
        raise PermissionDenied("Vous pouvez relire ce que propose votre territoire, pas cela.")


def can_read_proposal(acting, user, proposal) -> bool:
    return proposal.created_by_id == user.pk or can_review(acting, proposal.territory)


def can_edit_page_of(user, proposal) -> bool:
    """A coordination accepts; in the catalogue, the national editors finish the page and publish it."""
    return bool(proposal.page) and proposal.page.permissions_for_user(user).can_edit()


def may_read_proposed_file(request, file) -> bool:
    return bool(request.acting) and can_read_proposal(request.acting, request.user, file.proposal)


def may_read_catalogue_import(request, run) -> bool:
    """Whoever may add cards under the same catalogue."""
    return bool(request.acting) and run.place.permissions_for_user(request.user).can_add_subpage()
