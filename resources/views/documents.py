"""Documents by their own address: those of a private collection are for members, with the same care as a kit's."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction

from common import ranges
from network.views.access import workspace
from resources.domain import usage
from resources.enums import What

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Content-Encoding": "identity",  # sent as it is, with its length
}


def before_serving(request, document):
    """None leaves a public document to Wagtail; a private one is sent from the workspace."""
    if document.collection.get_view_restrictions().exists():
        if not request.acting:
            raise Http404
        return redirect("resources:private_document", document.pk)
    note(request, document)
    return None


@workspace(methods=("GET",))
def private(request, pk: int):
    """Of a private collection, to members; an open one has its own address."""
    document = get_object_or_404(get_document_model(), pk=pk)
    if not opens(document.collection, request):
        raise Http404
    return sent(request, document)


def kept_for_a_group(document, request) -> bool:
    """That this reader is not in."""
    groups = CollectionViewRestriction.GROUPS
    rows = document.collection.get_view_restrictions().filter(restriction_type=groups).order_by("pk")
    return not all(each.accept_request(request) for each in rows)


def opens(place, request) -> bool:
    """A page or a collection: every restriction on it and above it lets this reader pass."""
    return all(each.accept_request(request) for each in place.get_view_restrictions())


def note(request, document) -> None:
    if request.method == "GET" and not request.headers.get("Range"):
        usage.count_for(request, what=What.DOWNLOAD, document=document)


def sent(request, file):
    """To members: as a file, never run by the browser, kept by nobody on the way, whole or in part."""
    try:
        modified = file.file.storage.get_modified_time(file.file.name).timestamp()
        content = file.file.storage.open(file.file.name)
    except (OSError, ValueError) as error:
        raise Http404("Ce fichier manque : prévenez la rédaction.") from error
    note(request, file)
    given = {"as_attachment": True, "filename": file.filename, "headers": HEADERS, "content_type": file.content_type}
    response = ranges.answer(request, content, modified=modified, **given)
    response.headers["Cache-Control"] = "private, no-store"
    return response
