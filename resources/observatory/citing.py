"""How a page is cited: a sentence, BibTeX, RIS. Authors are roles or organisations, kept whole as one name."""

import re

from django.http import HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from common.brand import brand_for
from common.dates import in_words

TYPES = {"bib": "application/x-bibtex; charset=utf-8", "ris": "application/x-research-info-systems; charset=utf-8"}
BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def text(page, request) -> str:
    """« Des référentes du Puy-de-Dôme, « Le titre », Cultures du Cœur, 3 mars 2026. https://… »"""
    who = f"{first_capital(page.authors.rstrip('.'))}, " if page.authors else ""
    title, name, day = page.title, brand_for(request).name, in_words(page.day)
    sentence = _("« %(title)s », %(publisher)s, %(day)s.") % {"title": title, "publisher": name, "day": day}
    return f"{who}{sentence} {page.get_full_url(request)}"


def first_capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def facts(page, request) -> dict[str, str]:
    return {
        "author": first_capital(page.authors),
        "title": page.title,
        "publisher": brand_for(request).name,
        "day": page.day.isoformat(),
        "url": page.get_full_url(request),
        "language": page.locale.language_code,
        "abstract": getattr(page, "abstract", "") or page.summary,
        "keywords": ", ".join(getattr(page, "keyword_list", []) or [str(theme) for theme in page.themes.all()]),
    }


def bibtex(page, request) -> str:
    known = facts(page, request)
    year, month, _day = known["day"].split("-")
    rows = {
        "author": "{" + escaped(known["author"]) + "}",  # braces twice: an organisation is not cut into first names
        "title": "{" + escaped(known["title"]) + "}",
        "publisher": escaped(known["publisher"]),
        "date": known["day"],
        "year": year,
        "month": str(int(month)),
        "url": known["url"],
        "language": known["language"],
        "keywords": escaped(known["keywords"]),
        "abstract": escaped(known["abstract"]),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in rows.items() if value not in ("", "{}")]
    return f"@online{{{key(page)},\n" + ",\n".join(lines) + "\n}\n"


def key(page) -> str:
    return f"cdc-{page.day.year}-{slugify(page.title)[:40].rstrip('-') or page.pk}"


def escaped(words: str) -> str:
    return "".join(BIBTEX.get(sign, sign) for sign in on_one_line(words))


def on_one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def ris(page, request) -> str:
    known = facts(page, request)
    rows = [
        ("TY", "ELEC"),
        ("AU", known["author"]),
        ("TI", known["title"]),
        ("PB", known["publisher"]),
        ("DA", known["day"].replace("-", "/")),
        ("PY", known["day"][:4]),
        ("UR", known["url"]),
        ("LA", known["language"]),
        *(("KW", word) for word in known["keywords"].split(", ")),
        ("AB", known["abstract"]),
    ]
    lines = [f"{tag}  - {on_one_line(value)}" for tag, value in rows if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def download(page, request, form: str) -> HttpResponse:
    content = {"bib": bibtex, "ris": ris}[form](page, request)
    response = HttpResponse(content, content_type=TYPES[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{page.slug}.{form}"'
    return response
