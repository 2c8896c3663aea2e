"""Words explained where they stand. A room above knows the words; templates say where there is running text.

    {% explain block.block_type %}{% include_block block %}{% endexplain %}

An explainer is called with the text, as safe HTML, the request and the language; `seen` is the set of what this page
has explained already, the explainer's own to read and to fill.
"""

from collections.abc import Callable

from django.utils.translation import get_language

Explainer = Callable[[str, set, str], str]
explainers: list[Explainer] = []
# What is not read as a text of this page's language: titles, figures, pictures, lists of links, boxes to tick, and
# what somebody says in another language.
NOT_TEXT = frozenset(
    {"heading", "figures", "funders", "action", "related", "picture", "gallery", "video", "download", "table"}
    | {"checklist", "foreign"}
)


def explain(html: str, *, page, request, but: str = "") -> str:
    """Each word the first time this page says it, unless the page would rather not."""
    if not explainers or not getattr(page, "explains_words", True):
        return html
    seen = seen_on(page, request)
    if but:
        seen.add(but)
    for explainer in explainers:
        html = explainer(html, seen, get_language() or "fr")
    return html


def seen_on(page, request) -> set:
    """Kept on the page as it is rendered now: the next reader starts anew."""
    holder = request if request is not None else page
    if getattr(holder, "words_explained", None) is None:
        holder.words_explained = set()
    return holder.words_explained
