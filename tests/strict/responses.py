"""Every page a test client receives is read as a browser with a strict policy would.

No inline script, style or handler, no left-over template mark, one h1, a language, a title, no identifier twice. The
editor's screens (/gestion/) are Wagtail's and have a policy of their own.
"""

from html.parser import HTMLParser

import pytest

DATA_TYPES = {"application/ld+json", "application/json", "speculationrules"}
SILENT = {"script", "style", "template", "code", "pre", "textarea"}


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.seen: dict[str, int] = {}
        self.ids: set[str] = set()
        self.open: list[str] = []
        self.title = ""
        self.lang: str | None = None

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.seen[tag] = self.seen.get(tag, 0) + 1
        if tag in SILENT or tag == "title":
            self.open.append(tag)
        if tag == "html":
            self.lang = attributes.get("lang")
        if tag == "style":
            self.faults.append("<style> in the page")
        if tag == "script" and "src" not in attributes and attributes.get("type") not in DATA_TYPES:
            self.faults.append("inline <script>")
        for name, value in attributes.items():
            self.read_attribute(tag, name, value or "")

    def read_attribute(self, tag, name, value):
        if name == "style" or name.startswith(("on", "hx-on")):
            self.faults.append(f"<{tag} {name}=…>")
        if value.lstrip().lower().startswith("javascript:"):
            self.faults.append(f"<{tag} {name}=javascript:…>")
        if "{{" in value or "{%" in value:
            self.faults.append(f"left-over template mark in <{tag} {name}={value!r}>")
        if name == "id" and "template" not in self.open:
            if value in self.ids:
                self.faults.append(f"id « {value} » twice")
            self.ids.add(value)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] == "title":
            self.title += data
        if not SILENT & set(self.open) and any(mark in data for mark in ("{{", "}}", "{%", "%}", "{#")):
            self.faults.append(f"left-over template mark: {data.strip()[:80]!r}")


def faults(html: str) -> list[str]:
    """What is wrong with a page, or with a part of one (an htmx answer has no <html>)."""
    reader = Reader()
    reader.feed(html)
    found = list(reader.faults)
    if "html" in reader.seen:
        if reader.seen.get("h1", 0) != 1:
            found.append(f"{reader.seen.get('h1', 0)} <h1>")
        if not reader.lang:
            found.append("<html> without a language")
        if not reader.title.strip():
            found.append("no <title>")
        if reader.seen.get("main", 0) != 1:
            found.append(f"{reader.seen.get('main', 0)} <main>")
    return found


def readable(path: str, response) -> bool:
    return (
        not path.startswith("/gestion/")
        and not response.streaming
        and response.headers.get("Content-Type", "").startswith("text/html")
        and bool(response.content)
    )


@pytest.fixture(scope="session", autouse=True)
def refuse_loose_pages():
    from django.test.client import Client

    request = Client.request

    def strict_request(self, **environ):
        response = request(self, **environ)
        path = environ.get("PATH_INFO", "")
        if readable(path, response) and (found := faults(response.content.decode())):
            pytest.fail(f"{path} ({response.status_code}): " + "; ".join(found[:8]), pytrace=False)
        return response

    Client.request = strict_request
    yield
    Client.request = request
