"""A reflection on paper: its blocks, its notes and its references as plain data that Typst draws."""

from django.utils.translation import gettext as _

from common.dates import in_words
from common.printing.rich_text import parsed
from resources import licences
from resources.documents.blocks import printable
from resources.observatory import citing
from resources.observatory.notes import CALL


def reflection(page, request) -> dict:
    base = request.build_absolute_uri("/").rstrip("/")
    written = len(page.notes)
    return {
        "title": page.title,
        "summary": page.summary,
        "about": f"{citing.first_capital(page.authors.rstrip('.'))}, {in_words(page.day)}",
        "abstract": page.abstract,
        "keywords": ", ".join(page.keyword_list),
        "blocks": called(printable(page.body, base=base), written),
        "notes": [parsed(str(note.value), base=base) for note in page.notes],
        "references": [parsed(str(block.value.formatted), base=base) for block in page.sorted_references],
        "citation": citing.text(page, request),
        "rights": f"{licences.terms(page.licence).name}. {licences.terms(page.licence).sentence}",
        "words": {
            "kind": _("Réflexion"),
            "abstract": _("Résumé"),
            "keywords": _("Mots-clés"),
            "notes": _("Notes"),
            "references": _("Références"),
            "cite": _("Pour citer"),
            "film": _("Film"),
            "rights": _("Droits"),
        },
    }


def called(node, written: int):
    """The same tree, its calls [1], [2] raised."""
    if isinstance(node, dict):
        return {name: called(value, written) for name, value in node.items()}
    if not isinstance(node, list):
        return node
    made = []
    for each in node:
        is_text = isinstance(each, dict) and each.get("kind") == "text" and "nodes" not in each
        made += raised(each["text"], written) if is_text else [called(each, written)]
    return made


def raised(text: str, written: int) -> list[dict]:
    pieces, last = [], 0
    for call in CALL.finditer(text):
        if 1 <= int(call[1]) <= written:
            pieces += [words(text[last : call.start()]), {"kind": "superscript", "children": [words(call[1])]}]
            last = call.end()
    return [*pieces, words(text[last:])]


def words(text: str) -> dict:
    return {"kind": "text", "text": text}
