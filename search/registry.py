"""What can be found, told by the rooms: each has a `searching.py` with one class per kind of thing.

    @register
    class Outings(Kind):
        slug, label, plural, room = "outing", _("sortie"), _("sorties"), "reserve"
        model = Outing
        facets = (THEME, ART_FORM)

        def objects(self):
            return Outing.objects.open()

        def entries(self, outing):
            return [Entry(title=outing.title, url=outing.get_absolute_url(), facets={"theme": …})]

A thing is written to the index with the change that makes it so: `search.domain.indexing.index(thing)` in the verb's
own transaction. `entries` answers one entry per language, and none for what nobody should find any more.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from django.conf import settings
from django.utils.module_loading import autodiscover_modules

PUBLIC = "public"  # everybody, visitors included
MEMBERS = "members"  # whoever holds a role in the network today


@dataclass(frozen=True)
class Entry:
    """One thing, in one language, as the index keeps it. Plain text only: nothing here is read as markup."""

    title: str
    url: str
    language: str = settings.LANGUAGE_CODE
    summary: str = ""
    keywords: str = ""  # other words people use for it: they weigh as much as the title
    body: str = ""  # everything else worth finding
    audience: tuple[str, ...] = (PUBLIC,)  # whoever holds one of these may see it (search/viewers.py)
    facets: Mapping[str, Iterable[str]] = field(default_factory=dict)  # {"theme": ["mobilite", "liens"]}
    day: date | None = None  # what it is dated by, where a date means something
    until: date | None = None  # the last day on which it is worth finding
    extra: Mapping[str, str] = field(default_factory=dict)  # what its card shows besides: {"duration": "30 min"}


@dataclass(frozen=True)
class Facet:
    """A way of sorting. `terms` gives the slugs and their words in the active language, in the order to show them."""

    name: str
    label: str
    terms: Callable[[], Mapping[str, str]]
    inner: bool = False  # values made for a room's own list, that mean nothing to people: the one search leaves it out


class Kind:
    """A kind of thing that can be found. Subclasses are registered; there is one instance of each."""

    slug: str
    label: str
    plural: str
    room: str = "reseau"  # its colour (docs/design.md)
    model: type
    facets: tuple[Facet, ...] = ()
    dated: bool = True  # its day is worth reading; else it only puts the latest first
    weight: float = 1.0  # above 1 comes a little earlier among equals

    def objects(self):
        """Everything that may have entries: what a rebuild walks through."""
        raise NotImplementedError

    def entries(self, obj) -> list[Entry]:
        raise NotImplementedError


KINDS: dict[str, Kind] = {}


def register(kind: type[Kind]) -> type[Kind]:
    KINDS[kind.slug] = kind()
    return kind


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of every room, looked for once."""
    autodiscover_modules("searching")
    return KINDS


def kind_of(obj) -> Kind | None:
    return kind_of_model(type(obj))


def kind_of_model(model: type) -> Kind | None:
    """The kind of this very class, or of the nearest class above."""
    by_model = {kind.model: kind for kind in kinds().values()}
    return next((by_model[base] for base in model.__mro__ if base in by_model), None)
