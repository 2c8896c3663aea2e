"""Cards chained into a session: who starts when, how long it lasts, what to bring, and what does not fit."""

import datetime as dt
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.folding import plain
from resources.domain.choosing import PAUSE_MINUTES, is_pause
from resources.domain.selection import Selection

UNSAID = 15  # minutes of a resource that has no duration of its own
ANY_DAY = dt.date(2001, 1, 1)


@dataclass(frozen=True)
class Part:
    item: str
    page: object | None  # None: a pause
    minutes: int
    low: int
    high: int
    before: int  # minutes since the beginning
    starts: dt.time | None
    ends: dt.time | None
    doubts: list[str] = field(default_factory=list)

    @property
    def after(self) -> int:
        return self.before + self.minutes


@dataclass(frozen=True)
class Thing:
    """Something to bring. Without a number, as much as one likes."""

    name: str
    count: int | None
    cards: list[str]


@dataclass(frozen=True)
class Plan:
    selection: Selection
    parts: list[Part]
    material: list[Thing]

    @property
    def minutes(self) -> int:
        return self.parts[-1].after if self.parts else 0

    @property
    def ends(self) -> dt.time | None:
        return self.parts[-1].ends if self.parts else None

    @property
    def doubts(self) -> list[tuple[Part, str]]:
        return [(part, doubt) for part in self.parts for doubt in part.doubts]


def plan(selection: Selection) -> Plan:
    """Pauses and resources in the order of the address; what is not there any more is passed over."""
    choice, pages, parts, spent = selection.choice, selection.by_item, [], 0
    for item in choice.items:
        if is_pause(item) or item in pages:
            parts.append(part(item, pages.get(item), choice, spent))
            spent = parts[-1].after
    return Plan(selection, parts, material([each.page for each in parts if each.page], choice.group))


def part(item: str, page, choice, before: int) -> Part:
    low, high = span(page)
    chosen = choice.minutes.get(item)
    minutes = min(max(chosen, low), high) if chosen else usual(page, low, high)
    doubts = doubts_of(page, choice.group) if page else []
    return Part(
        item,
        page,
        minutes,
        low,
        high,
        before,
        later(choice.starts, before),
        later(choice.starts, before + minutes),
        doubts,
    )


def span(page) -> tuple[int, int]:
    if hasattr(page, "minutes_min"):
        return page.minutes_min, page.minutes_max
    return 1, 240


def usual(page, low: int, high: int) -> int:
    """The middle of what the card says, to five minutes."""
    if page is None:
        return PAUSE_MINUTES
    if not hasattr(page, "minutes_min"):
        return UNSAID
    return min(max(round((low + high) / 10) * 5, low), high)


def later(starts: dt.time | None, minutes: int) -> dt.time | None:
    if starts is None:
        return None
    return (dt.datetime.combine(ANY_DAY, starts) + dt.timedelta(minutes=minutes)).time()


def doubts_of(page, group: int | None) -> list[str]:
    if not group or not hasattr(page, "group_min"):
        return []
    if group > page.group_max:
        return [_("Prévue pour %(n)s personnes au plus : faites deux groupes.") % {"n": page.group_max}]
    if group < page.group_min:
        said = ngettext(
            "Prévue pour %(n)s personne au moins : prévoyez une variante.",
            "Prévue pour %(n)s personnes au moins : prévoyez une variante.",
            page.group_min,
        )
        return [said % {"n": page.group_min}]
    return []


def material(pages: list, group: int | None) -> list[Thing]:
    """One list for all the cards: the same thing is named once, its numbers added, in the order of first use.

    Without the size of the group, what is counted per person is counted for the largest group of its card.
    """
    found: dict[str, Thing] = {}
    for page in pages:
        for block in getattr(page, "material", ()):
            people = group or page.group_max
            name, count = block.value["name"], block.value.needed(people)
            known = found.get(key(name))
            cards = [*(known.cards if known else []), page.title]
            total = (known.count if known else None, count)
            added = sum(each for each in total if each) if any(total) else None
            found[key(name)] = Thing(known.name if known else name, added, list(dict.fromkeys(cards)))
    return list(found.values())


def key(name: str) -> str:
    """« Cartes vierges » and « carte vierge » are one thing."""
    return " ".join(word.rstrip("sx") or word for word in plain(name).split())
