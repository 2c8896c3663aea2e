"""What a person reads on a page, and whether some of it is in another language than the page says."""

import re
from functools import cache
from html.parser import HTMLParser

import polib

from tests.house.project import PROJECT

CATALOGUE = PROJECT / "site/locale/en/LC_MESSAGES/django.po"
READ_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "data-show", "data-hide", "data-copied")
EMPTY = {"meta", "link", "img", "input", "br", "hr", "source", "track", "path", "circle", "rect", "line", "use"}
# Small words no French sentence does without, and that English does not have.
FRENCH = re.compile(r"\b(le|la|les|des|du|une|et|est|sont|pour|dans|avec|sur|pas|vous|votre|nous|cette|qui)\b", re.I)


class Reader(HTMLParser):
    """Gathers the pieces of text of one language, `lang` attributes respected."""

    def __init__(self, language: str):
        super().__init__()
        self.language, self.open, self.pieces = language, [], []

    @property
    def here(self) -> str:
        return next((language for _tag, language in reversed(self.open) if language), "")

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.open.append((tag, given.get("lang")))
        for name in READ_ATTRIBUTES:
            self.read(given.get(name) or "")
        if tag in EMPTY:
            self.open.pop()

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag):
        if any(tag == each for each, _language in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if not self.open or self.open[-1][0] not in ("script", "style"):
            self.read(data)

    def read(self, text: str):
        if text.strip() and self.here == self.language:
            self.pieces.append(" ".join(text.split()))


def read(html: str, language: str) -> list[str]:
    reader = Reader(language)
    reader.feed(html)
    return reader.pieces


@cache
def sentences() -> frozenset[str]:
    """The French sentences whose English is another."""
    entries = polib.pofile(str(CATALOGUE))
    return frozenset(" ".join(each.msgid.split()) for each in entries if each.msgstr != each.msgid)


def french_left(html: str, *, names: tuple[str, ...] = ()) -> list[str]:
    """Pieces of an English page that are a French sentence of ours, or sound French; `names` are proper names."""
    left = []
    for piece in read(html, "en"):
        told = piece
        for name in names:
            told = told.replace(name, "")
        if told in sentences() or FRENCH.search(told):
            left.append(piece)
    return left
