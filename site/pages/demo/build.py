"""Small words to write pages with."""

import re

from wagtail.models import Page

from pages.models import StandardPage


def text(*paragraphs: str) -> tuple[str, str]:
    return "paragraphs", "".join(p if p.startswith("<") else f"<p>{p}</p>" for p in paragraphs)


def points(*items: str) -> tuple[str, str]:
    return "paragraphs", "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def title(words: str, level: int = 2) -> tuple[str, dict]:
    return "heading", {"text": words, "level": str(level)}


def steps(heading: str, *rows: tuple[str, str, str]) -> tuple[str, dict]:
    made = [{"title": what, "text": f"<p>{how}</p>", "duration": time} for what, how, time in rows]
    return "steps", {"title": heading, "steps": made}


def questions(*rows: tuple[str, str]) -> tuple[str, dict]:
    return "accordion", {"items": [{"question": asked, "answer": f"<p>{said}</p>"} for asked, said in rows]}


def note(words: str, *, tone: str = "info", heading: str = "") -> tuple[str, dict]:
    return "callout", {"tone": tone, "title": heading, "text": f"<p>{words}</p>"}


def said(words: str, who: str, where: str = "") -> tuple[str, dict]:
    return "quote", {"text": words, "who": who, "where": where}


def link(words: str, to) -> dict:
    page, address = (to, "") if isinstance(to, Page) else (None, to)
    return {"text": words, "page": page, "address": address}


def action(heading: str, words: str, *links: dict) -> tuple[str, dict]:
    return "action", {"title": heading, "text": words, "links": list(links)}


def figures(source: str, *rows: tuple[str, str], year: str = "2021", heading: str = "") -> tuple[str, dict]:
    made = [{"value": value, "label": label, "year": year} for value, label in rows]
    return "figures", {"title": heading, "figures": made, "source": source}


def table(caption: str, rows: str, *, headers: str = "row", source: str = "") -> tuple[str, dict]:
    return "table", {"caption": caption, "rows": rows, "headers": headers, "source": source}


def spaced(value):
    """French punctuation keeps to the word before it: « ainsi : comme cela ! »."""
    if isinstance(value, dict):
        return {name: spaced(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(spaced(each) for each in value)
    if not isinstance(value, str):
        return value
    for before, after in ((" :", "\u00a0:"), ("« ", "«\u00a0"), (" »", "\u00a0»"), (" %", "\u00a0%")):
        value = value.replace(before, after)
    for mark in ";?!":
        value = value.replace(f" {mark}", f"\u202f{mark}")
    value = re.sub(r"(?<=\d) h\b(?: (?=\d))?", lambda hour: hour[0].replace(" ", "\u00a0"), value)
    return re.sub(r"(?<=\d) (?=\d)", "\u202f", value)


def put(parent, model=StandardPage, *, by, **fields):
    """Adds a published page with a first revision, as an editor would leave it."""
    page = parent.add_child(instance=model(owner=by, locale=parent.locale, **spaced(fields)))
    return publish(page, by=by)


def publish(page, *, by):
    page.save_revision(user=by).publish(user=by)
    page.refresh_from_db()
    return page
