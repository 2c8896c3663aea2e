"""What editors wrote in rich text, as a tree of plain nodes that a Typst template draws (documents/rich_text.typ).

    nodes(page.text) → [{"kind": "paragraph", "children": [{"kind": "text", "text": "…"}]}, …]

Every word is kept, whatever stands around it; a tag that means nothing on paper only loses its effect. Scripts and
styles are not words: they go. An address is kept only if paper may carry it (http, https, mailto, tel).
"""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from wagtail.rich_text import expand_db_html

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = {"p": "paragraph", "blockquote": "quote", "li": "item", "ul": "list", "ol": "list", "hr": "rule"}
INLINES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic", "a": "link"}
INLINES |= {"sup": "superscript", "sub": "subscript"}
UNTIED = {"br", "img", "hr", "input", "meta", "link", "source", "embed", "wbr", "col"}  # never closed
SILENT = {"script", "style", "template", "noscript", "iframe", "object"}
SCHEMES = {"http", "https", "mailto", "tel"}
SPACES = re.compile(r"[ \t\r\n\f]+")  # not the ones that must not break


def nodes(source, *, base: str = "") -> list[dict]:
    """Of a rich text as Wagtail keeps it. `base` is the site's root, for links that start with « / »."""
    return parsed(expand_db_html(getattr(source, "source", source) or ""), base=base)


def parsed(html: str, *, base: str = "") -> list[dict]:
    reader = Reader(base)
    reader.feed(html)
    reader.close()
    return blocks(reader.root["children"])


def plain(tree: list[dict]) -> str:
    """The words alone, a block a line."""
    return "\n".join(filter(None, (words_of(node).strip() for node in tree)))


def words_of(node: dict) -> str:
    if node["kind"] == "text":
        return node["text"]
    if node["kind"] == "break":
        return "\n"
    between = "\n" if node["kind"] == "list" else ""
    return between.join(words_of(child) for child in node.get("children", ()))


class Reader(HTMLParser):
    """Builds the tree; whatever is left open is closed by what ends around it."""

    def __init__(self, base: str):
        super().__init__(convert_charrefs=True)
        self.base, self.silent = base, 0
        self.root = {"kind": "root", "children": []}
        self.open = [("", self.root)]

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.silent += 1
        elif not self.silent:
            self.begin(tag, dict(attrs))

    def begin(self, tag: str, attrs: dict) -> None:
        if tag == "br":
            self.add({"kind": "break"})
        elif tag == "img":
            self.handle_data(attrs.get("alt") or "")
        elif made := node_for(tag, attrs, self.base):
            self.add(made)
            if tag not in UNTIED:
                self.open.append((tag, made))

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif any(name == tag for name, _ in self.open):
            while self.open[-1][0] != tag:
                self.open.pop()
            self.open.pop()

    def handle_data(self, data):
        text = SPACES.sub(" ", data)
        if text and not self.silent:
            self.add({"kind": "text", "text": text})

    def add(self, node: dict) -> None:
        self.open[-1][1]["children"].append(node)


def node_for(tag: str, attrs: dict, base: str) -> dict | None:
    if tag in HEADINGS:
        return {"kind": "heading", "level": HEADINGS[tag], "children": []}
    if tag == "a":
        return {"kind": "link", "href": address(attrs.get("href") or "", base), "children": []}
    if tag in INLINES:
        return {"kind": INLINES[tag], "children": []}
    if tag in BLOCKS:
        ordered = {"ordered": tag == "ol"} if BLOCKS[tag] == "list" else {}
        return {"kind": BLOCKS[tag], **ordered, "children": []}
    if tag in ("div", "section", "article", "table", "tr", "td", "th", "figure", "figcaption", "pre"):
        return {"kind": "paragraph", "children": []}
    return None


def address(href: str, base: str) -> str:
    """What a reader of the paper may follow; empty when the link leads nowhere outside the screen."""
    href = href.strip()
    full = urljoin(base, href) if base and href.startswith("/") else href
    try:
        scheme = urlsplit(full).scheme.lower()
    except ValueError:
        return ""
    return full.replace("'", "%27").replace(" ", "%20") if scheme in SCHEMES else ""


BLOCK_KINDS = {"paragraph", "heading", "list", "quote", "rule", "item"}


def blocks(children: list[dict]) -> list[dict]:
    """Blocks only: loose words are gathered in paragraphs, empty ones go, blocks inside paragraphs come out."""
    made, loose = [], []
    for child in children:
        if child["kind"] in BLOCK_KINDS:
            made += [*gathered(loose), *block(child)]
            loose = []
        else:
            loose.append(child)
    return [*made, *gathered(loose)]


def block(node: dict) -> list[dict]:
    kind, inside = node["kind"], node["children"]
    if kind == "rule":
        return [{"kind": "rule"}]
    if kind == "list":
        items = [blocks(item["children"] if item["kind"] == "item" else [item]) for item in inside]
        items = [{"kind": "item", "children": item} for item in items if item]
        return [node | {"children": items}] if items else []
    if kind == "heading":
        found = trimmed(flat(inside))
        return [node | {"children": found}] if found else []
    if kind == "quote":
        return [node | {"children": found}] if (found := blocks(inside)) else []
    return blocks(inside)  # a paragraph, or an item outside of any list


def gathered(loose: list[dict]) -> list[dict]:
    found = trimmed(flat(loose))
    return [{"kind": "paragraph", "children": found}] if found else []


def flat(children: list[dict]) -> list[dict]:
    """Inline nodes only, without empty ones; a block lost inside a link or bold gives its words."""
    made = []
    for child in children:
        if child["kind"] in BLOCK_KINDS:
            made += flat(child.get("children", []))
        elif "children" not in child:
            made.append(child)
        elif inside := flat(child["children"]):
            made.append(child | {"children": inside}) if worth(child) else made.extend(inside)
    return made


def worth(node: dict) -> bool:
    return node["kind"] != "link" or bool(node["href"])


def trimmed(children: list[dict]) -> list[dict]:
    """Without spaces and line breaks at both ends."""
    while children and blank(children[0]):
        children = children[1:]
    while children and blank(children[-1]):
        children = children[:-1]
    if not children:
        return []
    first = edge(children[0], str.lstrip)
    children = [first, *children[1:]]
    return [*children[:-1], edge(children[-1], str.rstrip)]


def blank(node: dict) -> bool:
    return node["kind"] == "break" or (node["kind"] == "text" and not node["text"].strip(" "))


def edge(node: dict, strip) -> dict:
    return node | {"text": strip(node["text"], " ")} if node["kind"] == "text" else node
