"""Whether a page is kept for the next visitor (common.page_cache), asked through the whole site."""

from django.test import Client

from common import page_cache


def kept(path: str) -> bool:
    page_cache.turn()
    assert Client().get(path).status_code == 200
    return Client().get(path).headers.get("X-Page-Cache") == "hit"
