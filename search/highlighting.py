"""The passage of a text that says why it was found, with the words that were looked for marked. Safe HTML."""

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from search.analysis import analyser
from search.analysis.analyser import WORD

LETTERS = 240
READ = 20_000  # letters of a body that are looked at


def extract(text, query) -> SafeString:
    """From the summary where it holds a word, else from the body, else the beginning of the summary."""
    wanted, stems_of = query.marks, analyser(query.language).stems_of
    for passage in (text.summary, text.body[:READ]) if wanted else ():
        places = found_in(passage, wanted, stems_of)
        if places:
            return marked(passage, places)
    return marked(text.summary or text.body[: LETTERS * 2], [])


def found_in(passage: str, wanted: frozenset[str], stems_of) -> list[tuple[int, int]]:
    """The first place, and those near enough to be shown with it."""
    places = []
    for match in WORD.finditer(passage):
        if places and match.end() > places[0][0] + LETTERS:
            break
        if not wanted.isdisjoint(stems_of(match[0])):
            places.append(match.span())
    return places


def marked(passage: str, places: list[tuple[int, int]]) -> SafeString:
    start, end = window(passage, places)
    pieces, at = ["… "] if start else [], start
    for begin, stop in places:
        if begin >= at and stop <= end:
            pieces += [conditional_escape(passage[at:begin]), format_html("<mark>{}</mark>", passage[begin:stop])]
            at = stop
    pieces += [conditional_escape(passage[at:end]), " …" if end < len(passage) else ""]
    return mark_safe("".join(pieces).strip())


def window(passage: str, places: list[tuple[int, int]]) -> tuple[int, int]:
    """Around the first places, between two words."""
    if len(passage) <= LETTERS:
        return 0, len(passage)
    start = 0
    if places and places[0][0] > LETTERS // 3:
        start = passage.find(" ", max(0, places[0][0] - LETTERS // 3)) + 1
        start = min(start, places[0][0])
    end = passage.rfind(" ", start, start + LETTERS)
    end = max(end, places[0][1] if places else 0)
    return start, end if end > start else min(len(passage), start + LETTERS)
