"""The members' resource centre, in the workspace."""

from django.http import Http404, StreamingHttpResponse
from django.template.response import TemplateResponse

from network.views.access import workspace
from resources.documents import archive
from resources.domain import kits, usage
from resources.enums import What
from resources.models import KitItem, KitPage
from resources.views import documents
from resources.views.selection import named


@workspace(methods=("GET",))
def index(request):
    page = kits.index()
    if page is None or not documents.opens(page, request):
        raise Http404("La ressourçothèque n’a pas encore été publiée.")
    return shown(request, page)


@workspace(methods=("GET",))
def kit(request, slug: str):
    return shown(request, kit_at(request, slug))


def kit_at(request, slug: str) -> KitPage:
    """A role opens the resource centre; an editor may keep a kit for a group besides."""
    page = kits.kit_at(slug)
    if page is None or not documents.opens(page, request):
        raise Http404("Ce kit n’est pas ou plus publié.")
    return page


def shown(request, page):
    response = TemplateResponse(request, page.get_template(request), page.get_context(request))
    response.page_seen = page.pk
    return response


@workspace(methods=("GET",))
def tool(request, slug: str, pk: int):
    """The file of a tool, whole or in part."""
    item = next((each for each in kit_at(request, slug).tools.all() if each.pk == pk), None)
    if item is None or not documents.opens(item.file.collection, request):
        raise Http404
    return documents.sent(request, item.file)


def name_of(item: KitItem) -> str:
    return f"{archive.plain_name(item.title)}.{item.file.file_extension}"


def is_there(file) -> bool:
    return file.file.storage.exists(file.file.name)


@workspace(methods=("GET",))
def whole_kit(request, slug: str):
    """Every tool of the kit in its newest version, but those whose file is lost or kept for others."""
    page = kit_at(request, slug)
    items = [each.now for each in kits.shelf(page, request) if is_there(each.now.file)]
    members = [(name_of(item), lambda item=item: archive.pieces_of(item.file.file)) for item in items]
    for item in items if request.method == "GET" else ():
        usage.count_for(request, what=What.DOWNLOAD, document=item.file)
    response = StreamingHttpResponse(archive.zipped(members), content_type="application/zip")
    return named(response, f"{archive.plain_name(page.title)}.zip")
