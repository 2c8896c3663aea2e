"""Who may, about people's accounts and what they bring in."""

from wagtail.documents.permissions import permission_policy as of_documents
from wagtail.images.permissions import permission_policy as of_pictures

from accounts.models import Picture


def may_read_consent(request, medium) -> bool:
    """A signed consent is read by whoever may change the picture or the document it belongs to."""
    policy = of_pictures if isinstance(medium, Picture) else of_documents
    return policy.user_has_permission_for_instance(request.user, "change", medium)
