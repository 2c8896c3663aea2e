"""Notes called in a text by [1], [2]…: each call leads to its note, each note leads back."""

import re

from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

CALL = re.compile(r"[ \u00a0\u202f]?\[(\d{1,3})\]")


def called(body) -> list[int]:
    """The numbers called in a stream of blocks, in order."""
    text = " ".join(body.stream_block.get_searchable_content(body)) if body else ""
    return [int(number) for number in CALL.findall(text)]


def problem(body, notes) -> str:
    """Why calls and notes do not answer each other; nothing when they do."""
    numbers, written = called(body), len(notes or [])
    wanted = list(range(1, written + 1))
    if numbers == wanted:
        return ""
    if missing := [number for number in numbers if number > written or not number]:
        return f"Le texte appelle la note [{missing[0]}], qui n’existe pas."
    if silent := [number for number in wanted if number not in numbers]:
        return f"La note {silent[0]} n’est appelée nulle part : écrivez [{silent[0]}] dans le texte."
    return "Les notes s’appellent une fois chacune, dans l’ordre : [1], puis [2]…"


def linked(html: str, count: int):
    """The calls become links to notes that exist."""

    def link(match: re.Match) -> str:
        number = int(match[1])
        if not 1 <= number <= count:
            return match[0]
        label = _("Note %(n)s") % {"n": number}
        return format_html(
            '<sup class="note-call"><a href="#note-{0}" id="appel-{0}" role="doc-noteref" '
            'aria-label="{1}">{0}</a></sup>',
            number,
            label,
        )

    return mark_safe(CALL.sub(link, html))
