"""The brand of the site that is asked, also when nothing can be asked of the database."""

import hashlib

from django.core.cache import cache
from django.db import DatabaseError
from wagtail.models import Site

from common.models.brand import Brand
from common.page_cache import generation

KEPT_SECONDS = 600


def brand_for(request) -> Brand:
    """Asked once per request; the defaults when there is no request, no site or no database."""
    if request is None:
        return with_theme(Brand())
    if not hasattr(request, "_brand"):
        try:
            request._brand = with_theme(kept(Site.find_for_request(request)))
        except DatabaseError:
            request._brand = with_theme(Brand())
    return request._brand


def kept(site: Site | None) -> Brand:
    """Until the page turns, which saving a brand does: every page of every person needs it."""
    if site is None:
        return Brand()
    return cache.get_or_set(f"brand-{generation()}-{site.pk}", lambda: Brand.for_site(site), KEPT_SECONDS)


def with_theme(brand: Brand) -> Brand:
    """`theme_version` is empty for the colours the stylesheets already have."""
    default = Brand()
    own = (brand.accent, brand.accent_dark)
    same = own == (default.accent, default.accent_dark)
    brand.theme_version = "" if same else hashlib.blake2b("".join(own).encode(), digest_size=4).hexdigest()
    return brand
