"""English words put where a translator would put them: beside each string, in wagtail-localize, then published.

A later change in French finds them there: only what changed is to be translated again.
"""

from django.db import transaction
from django.utils.text import slugify
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue, extract_strings

from pages.demo.build import spaced


@transaction.atomic
def put_into(locale, page, words: dict[str, str], *, by) -> None:
    """`words`: what each French text becomes; a name of a field (« title ») speaks of the whole field.

    The page is made once, with its words: asking the tool for a copy first would save each page twice.
    """
    source, _made = TranslationSource.get_or_create_from_instance(page)
    translation, _made = Translation.objects.update_or_create(source=source, target_locale=locale)
    StringTranslation.objects.bulk_create(list(said(source, locale, words)), ignore_conflicts=True)
    translation.save_target(user=by, publish=False)
    # At once: put off until the end of the stage, the list would be saved as it was before it had anything below it.
    translation.get_target_instance().get_latest_revision().publish(user=by)


def said(source, locale, words: dict[str, str]):
    """A text that stands twice in the same place is one string for the translator."""
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        data = words.get(segment.context.path) or words.get(segment.string.data)
        if data:
            fields = {"translation_of": segment.string, "context": segment.context}
            yield StringTranslation(**fields, locale=locale, data=data)


def words_of(card: dict) -> dict[str, str]:
    """The texts of a card as they were published in French, each with its English."""
    english = card["en"]
    words = {
        name: as_shown(english[name])
        for name in ("title", "summary", "aim", "preparation", "authors", "source", "keywords")
        if name in english
    }
    words["slug"] = slugify(english["title"])
    for name, key in (("steps", ("title", "text")), ("material", ("name",)), ("hard_for", ("who", "help"))):
        for french, said in zip(card.get(name, ()), english.get(name, ()), strict=False):
            words |= {as_kept(french[each]): as_shown(said[each]) for each in key}
    for name in ("variants", "pitfalls", "easy"):
        for french, said in zip(card.get(name, ()), english.get(name, ()), strict=False):
            words[as_kept(french)] = as_shown(said)
    return words


def between(french, english) -> dict[str, str]:
    """Two pieces of the same shape, one in each language: what each French text becomes.

    Rich text goes paragraph by paragraph. Pieces that do not have as many parts stop here rather than slip by one.
    """
    if isinstance(french, str) and isinstance(english, str):
        return dict(zip(shown_parts(french), shown_parts(english), strict=True)) if french and english else {}
    if isinstance(french, dict) and isinstance(english, dict):
        pairs = [(french[name], english[name]) for name in french.keys() & english.keys()]
    elif isinstance(french, list | tuple) and isinstance(english, list | tuple):
        pairs = list(zip(french, english, strict=True))
    else:
        pairs = []
    return {text: said for pair in pairs for text, said in between(*pair).items()}


def shown_parts(text: str) -> list[str]:
    """What a translator is shown of it."""
    if text.lstrip().startswith("<"):
        return [part.data for part, _attributes in extract_strings(text)[1]]
    return [as_shown(text)]


def as_kept(text: str) -> str:
    """As the page holds it, and as a translator is shown it."""
    return as_shown(spaced(text))


def as_shown(text: str) -> str:
    return StringValue.from_plaintext(text).data
