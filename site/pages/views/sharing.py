"""/partage/12.png: drawn once, kept beside the kept pages."""

from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe
from wagtail.models import Page

from common.brand import brand_for
from common.page_cache import pages as kept
from pages import sharing
from pages.models import queries
from pages.models.base import BasePage

DAY = 24 * 3600


@require_safe
def shared_picture(request, pk: int):
    """Public pages only: the title of a draft is nobody's business."""
    found = queries.readable(Page.objects.filter(pk=pk)).select_related("locale").first()
    page = found.specific if found else None
    if not isinstance(page, BasePage):
        raise Http404
    mark = sharing.stamp(page, brand_for(request))
    drawn = kept.get_or_set(f"shared-{pk}-{mark}", lambda: sharing.picture(page), DAY)
    headers = {"ETag": f'"{mark}"', "Cache-Control": f"public, max-age={DAY}", "X-Content-Type-Options": "nosniff"}
    answer = HttpResponse(drawn, content_type="image/png", headers=headers)
    return get_conditional_response(request, etag=headers["ETag"], response=answer)
