"""A resource in the fifteen words of the Dublin Core, as plain pairs."""

from django.utils.html import strip_tags
from django.utils.translation import override

from common.brand import brand_for
from resources import licences
from resources.harvesting import sets

Pairs = list[tuple[str, str]]
MEDIA = {"video": "MovingImage", "audio": "Sound"}


def of_page(page, request) -> Pairs:
    language = page.locale.language_code
    address = page.get_full_url(request)
    with override(language):
        pairs = [
            ("title", page.title),
            ("creator", page.authors),
            *(("subject", word) for word in subjects(page)),
            ("description", strip_tags(getattr(page, "abstract", "") or page.description)),
            ("publisher", brand_for(request).name),
            ("date", day(page)),
            ("type", kind(page)),
            ("format", "text/html"),
            *media(page, request),
            ("identifier", address),
            ("source", page.source),
            ("language", language),
            *relations(page, request),
            ("coverage", getattr(page, "place", "")),
            ("rights", licences.name(page.licence)),
            ("rights", licences.address(page.licence)),
        ]
    return [(name, value) for name, value in pairs if value]


def subjects(page) -> list[str]:
    terms = [*page.themes.all(), *page.audiences.all(), *page.art_forms.all()]
    district = ["Quartier prioritaire de la politique de la ville"] if getattr(page, "priority_district", False) else []
    return list(dict.fromkeys([*getattr(page, "keyword_list", []), *map(str, terms), *district]))


def day(page) -> str:
    given = getattr(page, "day", None)
    return given.isoformat() if given else page.first_published_at.date().isoformat() if page.first_published_at else ""


def kind(page) -> str:
    film = getattr(page, "film", None)
    known = MEDIA.get(film.content_type.partition("/")[0]) if film else None
    return known or sets.TYPES.get(type(page).__name__, "Text")


def media(page, request) -> Pairs:
    film = getattr(page, "film", None)
    if film is None:
        return []
    return [("format", film.content_type), ("relation", request.build_absolute_uri(film.file.url))]


def relations(page, request) -> Pairs:
    """The same in another language."""
    others = [each for each in page.published_translations if each.pk != page.pk]
    return [("relation", each.get_full_url(request)) for each in others]


def of_word(term, request) -> Pairs:
    with override("fr"):
        pairs = [
            ("title", term.term),
            *(("title", form) for form in term.forms("fr")[1:]),
            ("creator", brand_for(request).name),
            ("subject", "Médiation culturelle"),
            ("description", term.definition),
            ("description", term.limits),
            ("publisher", brand_for(request).name),
            ("date", term.first_published_at.date().isoformat() if term.first_published_at else ""),
            ("type", "Text"),
            ("format", "text/html"),
            ("identifier", term.full_url),
            ("source", term.source),
            ("language", "fr"),
        ]
    return [(name, value) for name, value in pairs if value]
