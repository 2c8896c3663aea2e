"""The abécédaire by letter, and one word on a page of its own."""

from dataclasses import dataclass
from itertools import groupby
from string import ascii_uppercase

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import override

from common.sorting import key

OTHER = "0-9"


def of(word: str) -> str:
    """« É » stands under E, « œuvre » under O, a figure apart."""
    first = key(word)[:1].upper()
    return first if first in ascii_uppercase else OTHER


def folded(word: str) -> str:
    return key(word).partition("\x01")[0]


def shown(terms: list, asked: str) -> dict:
    """Groups by letter, and the alphabet with the letters that lead somewhere."""
    found = [term for term in terms if matches(term, folded(asked))] if asked else terms
    groups = [(letter, list(each)) for letter, each in groupby(found, key=lambda term: term.letter)]
    used = {letter for letter, _terms in groups}
    alphabet = [(letter, letter in used) for letter in (*ascii_uppercase, *({OTHER} & used))]
    return {"groups": groups, "alphabet": alphabet, "asked": asked, "total": len(terms)}


def matches(term, asked: str) -> bool:
    words = [*term.forms("fr"), *term.forms("en")]
    return any(asked in folded(word) for word in words)


def term(request, page, slug: str):
    """The page of one word; what is no longer published is not found."""
    terms = page.terms
    place = next((place for place, each in enumerate(terms) if each.slug == slug), None)
    if place is None:
        raise Http404
    page.shown_term = terms[place]
    above = [(each.title, each.get_url(request)) for each in page.trail(request)]
    context = {
        "term": page.shown_term,
        "head": TermAsPage(page, page.shown_term),
        "crumbs": [*above, (page.title, page.get_url(request)), (page.shown_term.said("term"), "")],
        "before": terms[place - 1] if place else None,
        "after": terms[place + 1] if place + 1 < len(terms) else None,
        "translations": {
            each.locale.language_code: f"{each.get_url(request)}{slug}/"
            for each in page.published_translations
            if page.shown_term.forms(each.locale.language_code)
        },
    }
    return page.render(request, context_overrides=context, template="resources/observatory/term.html")


@dataclass
class TermAsPage:
    """What the head of a page asks, answered for a word of the abécédaire."""

    page: object
    term: object
    share_picture = None
    hidden_from_engines = False

    @property
    def pk(self) -> int:
        """The picture that is shared is the abécédaire's."""
        return self.page.pk

    def __getattr__(self, name: str):
        return getattr(self.page, name)

    @property
    def heading(self) -> str:
        return self.term.said("term")

    @property
    def description(self) -> str:
        return self.term.said("definition")

    @property
    def locale(self):
        return self.page.locale

    @cached_property
    def published_translations(self) -> list:
        others = (each for each in self.page.published_translations if self.term.forms(each.locale.language_code))
        return [TermAsPage(each.specific, self.term) for each in others]

    def get_full_url(self, request) -> str:
        return f"{self.page.get_full_url(request)}{self.term.slug}/"


def structured_data(page, request) -> list[dict]:
    """The set, and the word when one is shown."""
    home = page.get_full_url(request)
    whole = {"@type": "DefinedTermSet", "@id": f"{home}#mots", "name": page.title, "url": home}
    whole["inLanguage"] = page.locale.language_code
    shown_term = getattr(page, "shown_term", None)
    return [whole, defined(shown_term, page, home)] if shown_term else [whole]


def defined(term, page, home: str) -> dict:
    with override(page.locale.language_code):
        known = {
            "@type": "DefinedTerm",
            "name": term.said("term"),
            "description": term.said("definition"),
            "alternateName": term.forms(page.locale.language_code)[1:],
            "termCode": term.slug,
            "url": f"{home}{term.slug}/",
            "inDefinedTermSet": {"@id": f"{home}#mots"},
        }
    return {name: value for name, value in known.items() if value}


def addresses(page, request) -> list[dict]:
    home = page.get_full_url(request)
    return [
        {"address": f"{home}{each.slug}/", "changed": each.last_published_at, "languages": []} for each in page.terms
    ]
