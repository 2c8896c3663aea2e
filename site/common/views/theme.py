"""The colours of a brand that is not the default one."""

from django.http import HttpResponse
from django.views.decorators.cache import cache_control

from common.brand import brand_for
from common.ui.colours import readable_on


@cache_control(max_age=31_536_000, public=True)
def stylesheet(request):
    """Linked with its version in the address, so that it may be kept for a year."""
    brand = brand_for(request)
    on_light = readable_on(brand.accent, "#ffffff", "#221c33")
    on_dark = readable_on(brand.accent_dark, "#ffffff", "#16121d")
    body = (
        ":root{"
        f"--heart:light-dark({brand.accent},{brand.accent_dark});"
        f"--on-heart:light-dark({on_light},{on_dark});"
        "--heart-tint:color-mix(in oklab,var(--heart) 12%,var(--sheet))}\n"
    )
    return HttpResponse(body, content_type="text/css; charset=utf-8")
