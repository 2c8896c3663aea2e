"""The words of the abécédaire found in a text, and marked the first time.

One expression over all words, built as a tree so that its cost does not grow with their number; kept until a page
turns, which a changed word makes happen. A word is whole (« non-public » is not « public »), the longest comes first
(« médiation culturelle » before « médiation »), and none is marked inside a link, a title, a button or a quotation of
code. A word written in capitals is found in capitals only: « AVS » is not « avs ».
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from django.core.cache import cache
from django.utils.html import format_html
from django.utils.translation import gettext, override

from common.page_cache import generation
from resources.domain import glossary

KEPT_SECONDS = 600
TOKEN = re.compile(r"<!--.*?-->|<[^>]*>|[^<]+|<", re.DOTALL)
LEFT_ALONE = re.compile(
    r"</?(?:a|abbr|button|caption|cite|code|datalist|dfn|figcaption|h[1-6]|kbd|label|legend|math|nav|noscript|option"
    r"|pre|samp|script|select|style|summary|svg|template|textarea|th|title|var)(?=[\s>/])",
    re.IGNORECASE,
)
SPACE, APOSTROPHE = r"[\s\u00a0\u202f]+", r"(?:['’]|&#x27;|&#39;)"
END = ""  # of a word, in the tree


@dataclass(frozen=True)
class Word:
    slug: str
    name: str
    definition: str
    address: str
    more: str  # what the link below the definition says


def explainer(html: str, seen: set, language: str) -> str:
    """What `pages.explaining` calls."""
    words, expression = known(language)
    return mark(html, seen, words, compiled(expression)) if words else html


def known(language: str) -> tuple[dict[str, Word], str]:
    return cache.get_or_set(f"mots-{generation()}-{language}", lambda: build(language), KEPT_SECONDS)


def build(language: str) -> tuple[dict[str, Word], str]:
    """Every form, as it is looked up, with its word; and the expression that finds them."""
    words: dict[str, Word] = {}
    if not glossary.home(language)[0]:
        return words, ""
    with override(language):
        more = gettext("Lire toute la fiche")
    for term in glossary.published(language):
        if term.explained:
            address = glossary.address(term.slug, language)
            said = term.said("term", language), term.said("definition", language)
            word = Word(term.slug, *said, address, more)
            for form in term.forms(language):
                words.setdefault(looked_up(form), word)
    return words, expression_for(words)


@lru_cache(maxsize=8)
def compiled(expression: str) -> re.Pattern:
    return re.compile(expression)


def looked_up(form: str) -> str:
    """One spelling for all: spaces and apostrophes of any kind, a first letter of either size."""
    plain = re.sub(APOSTROPHE, "’", re.sub(SPACE, " ", form))
    return plain if plain.isupper() else plain[:1].lower() + plain[1:]


def expression_for(forms) -> str:
    tree: dict = {}
    for form in forms:
        node = tree
        for piece in pieces(form):
            node = node.setdefault(piece, {})
        node[END] = {}
    return rf"(?<![\w·-]){branch(tree)}(?![\w·]|-\w)"


def pieces(form: str) -> list[str]:
    signs = {" ": SPACE, "’": APOSTROPHE}
    made = [signs.get(sign) or re.escape(sign) for sign in form]
    first = form[:1]
    if first.isalpha() and not form.isupper():
        made[0] = f"[{first.lower()}{first.upper()}]"
    return made


def branch(node: dict) -> str:
    """The longest way first: what may follow is tried before stopping."""
    ways = [piece + branch(after) for piece, after in sorted(node.items()) if piece != END]
    if not ways:
        return ""
    inside = f"(?:{'|'.join(ways)})" if len(ways) > 1 or END in node else ways[0]
    return f"{inside}?" if END in node else inside


def mark(html: str, seen: set, words: dict[str, Word], pattern: re.Pattern) -> str:
    def marked(match: re.Match) -> str:
        word = words[looked_up(match[0])]
        if word.slug in seen:
            return match[0]
        seen.add(word.slug)
        return str(link(word)).replace("\0", match[0])

    if pattern.search(html) is None:
        return html
    made, inside = [], 0
    for token in TOKEN.findall(html):
        if token[0] != "<":
            made.append(token if inside else pattern.sub(marked, token))
            continue
        if LEFT_ALONE.match(token):
            inside = max(0, inside - 1) if token[1] == "/" else inside + 1
        made.append(token)
    return "".join(made)


def link(word: Word):
    """A link to the word's own page; the browser's script unfolds the definition in place instead."""
    return format_html(
        '<a class="term" href="{}" data-term="{}" data-definition="{}" data-more="{}">\0</a>',
        word.address,
        word.name,
        word.definition,
        word.more,
    )
