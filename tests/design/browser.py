"""A real browser that asks Django directly: no server, no port."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders

ORIGIN = "http://testserver"
KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}


@pytest.fixture(scope="module")
def chromium(browser):
    return browser


@pytest.fixture
def visit(chromium, client):
    """visit(path, width=…, **context) → the page: drawn by the test client, its files from the static files."""
    contexts = []

    def open_page(path, *, width=1280, content=None, **options):
        body = content or client.get(path).content
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.route("**/*", static_file)
        page.route(ORIGIN + path, lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
        page.goto(ORIGIN + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def static_file(route):
    path = urlsplit(route.request.url).path.removeprefix("/static/")
    found = finders.find(path)
    if not found:
        return route.fulfill(status=404)
    return route.fulfill(path=found, content_type=KINDS.get(Path(found).suffix, "application/octet-stream"))
