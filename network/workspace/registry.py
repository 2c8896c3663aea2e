"""Cards of the role homes: a room adds one without editing this one.

    @card("conventions-to-sign", column="today", needs=May.SIGN_CONVENTIONS, scopes={Scope.TERRITORY}, order=10)
    def conventions_to_sign(acting) -> Card | None: ...

A card answers None when it has nothing to say. Each costs at most one query, or shares one (`once`): a home is built of
many.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, wraps

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.module_loading import autodiscover_modules

from accounts.roles import May, Scope

COLUMNS = {"today": "À faire aujourd’hui", "coming": "Ce qui vient", "figures": "En chiffres"}
LINES = 5  # shown in a card; the link leads to all of them


@dataclass(frozen=True)
class Link:
    label: str
    url: str


@dataclass(frozen=True)
class Line:
    text: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Card:
    title: str
    text: str = ""
    lines: tuple[Line, ...] = ()
    count: int | None = None
    link: Link | None = None
    template: str = "network/cards/card.html"
    extra: dict = field(default_factory=dict)  # for a card with its own template
    quiet: bool = False  # good to know, never urgent: a line under the cards, opened by whoever wants it


@dataclass(frozen=True)
class Registered:
    slug: str
    column: str
    needs: May | None
    scopes: frozenset[Scope]
    order: int
    build: Callable

    def suits(self, acting) -> bool:
        return acting.organisation in self.scopes and (self.needs is None or acting.may(self.needs))


CARDS: dict[str, Registered] = {}


def card(slug: str, *, column: str, needs: May | None = None, scopes: Iterable[Scope] = Scope, order: int = 100):
    if column not in COLUMNS:
        raise ValueError(f"{slug}: the column is one of {', '.join(COLUMNS)}.")

    def register(build):
        CARDS[slug] = Registered(slug, column, needs, frozenset(scopes), order, build)
        return build

    return register


def once(question):
    """What several cards ask of the database is asked by the first of a page."""

    @wraps(question)
    def ask(acting):
        if question not in acting.kept:
            acting.kept[question] = question(acting)
        return acting.kept[question]

    return ask


@cache
def discover() -> None:
    """The `workspace.py` of every room, looked for once: to look for the missing ones takes milliseconds."""
    autodiscover_modules("workspace")


def cards_for(acting) -> dict[str, list[Card]]:
    """What this person's home shows, by column, in order; every column is there, even empty."""
    discover()
    home = {column: [] for column in COLUMNS}
    for each in sorted(CARDS.values(), key=lambda one: (one.order, one.slug)):
        if each.suits(acting) and (built := each.build(acting)) is not None:
            home[each.column].append(built)
    return home


def counted(rows: QuerySet, limit: int = LINES) -> tuple[list, int]:
    """The first rows and how many there are, in one query."""
    first = list(rows.annotate(total_rows=Window(Count("pk")))[:limit])
    return first, first[0].total_rows if first else 0


def counted_by(rows: QuerySet, sort: str, limit: int = LINES) -> dict[bool, tuple[list, int]]:
    """The same of those that are of a sort and of those that are not, in one query for both."""
    both = rows.annotate(
        total_rows=Window(Count("pk"), partition_by=F(sort)),
        place=Window(RowNumber(), partition_by=F(sort), order_by=rows.model._meta.ordering),
    ).filter(place__lte=limit)
    first = {is_so: [row for row in both if getattr(row, sort) == is_so] for is_so in (True, False)}
    return {is_so: (some, some[0].total_rows if some else 0) for is_so, some in first.items()}
