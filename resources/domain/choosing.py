"""A selection of resources as its address says it: what was chosen, in which order, and how it chains into a session.

    /ma-selection/?fiches=12,p1,15&m12=20&p1=10&debut=14:00&groupe=8

Everything is in the address, so that it works without script, without account and without anything kept. Nobody is told
off for an address: what cannot be understood is left out.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

PAUSE = re.compile(r"p[1-9]", re.ASCII)
PAGE = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)  # what a database takes as a number
MOST_PAGES, MOST_PAUSES = 60, 9
MOST_MINUTES, MOST_PEOPLE = 480, 500
YEARS = range(1970, 2200)  # what a diary holds, in every time zone
NAME, OUTING = 80, 120
PAUSE_MINUTES = 10


@dataclass(frozen=True)
class Choice:
    items: tuple[str, ...] = ()  # "12": the page of that number; "p1": a pause
    minutes: Mapping[str, int] = field(default_factory=dict)  # by item, where somebody chose
    name: str = ""
    starts: dt.time | None = None
    day: dt.date | None = None
    group: int | None = None
    outing: str = ""

    @property
    def pages(self) -> list[int]:
        return [int(item) for item in self.items if not is_pause(item)]

    @property
    def selected(self) -> "Choice":
        """Without what only a session has."""
        return Choice(tuple(item for item in self.items if not is_pause(item)), name=self.name)

    def query(self) -> str:
        """The same, as an address says it. Commas and colons are left as they are: people read them."""
        given = {
            "fiches": ",".join(self.items),
            **{minutes_name(item): str(self.minutes[item]) for item in self.items if item in self.minutes},
            "debut": self.starts.strftime("%H:%M") if self.starts else "",
            "date": self.day.isoformat() if self.day else "",
            "groupe": str(self.group or ""),
            "sortie": self.outing,
            "nom": self.name,
        }
        return urlencode({name: value for name, value in given.items() if value}, safe=",:")

    def adding(self, item: str) -> "Choice":
        return replace(self, items=tuple(whole([*self.items, item])))

    def without(self, item: str) -> "Choice":
        return replace(self, items=tuple(each for each in self.items if each != item))

    def swapping(self, item: str, other: str) -> "Choice":
        """The two change places: what a reader sees as neighbours may not be so here, where some are not shown."""
        places = {item: other, other: item}
        return replace(self, items=tuple(places.get(each, each) for each in self.items))

    def with_a_pause(self, *, after: str) -> "Choice":
        free = next((f"p{n}" for n in range(1, MOST_PAUSES + 1) if f"p{n}" not in self.items), None)
        if free is None or after not in self.items:
            return self
        place = self.items.index(after) + 1
        return replace(self, items=(*self.items[:place], free, *self.items[place:]))


def is_pause(item: str) -> bool:
    return PAUSE.fullmatch(item) is not None


def minutes_name(item: str) -> str:
    return item if is_pause(item) else f"m{item}"


def read(given: Mapping[str, str]) -> Choice:
    """`given` is what the address or a form holds."""
    items = tuple(whole(given.get("fiches", "").split(",")))
    chosen = {item: number(given.get(minutes_name(item)), MOST_MINUTES) for item in items}
    return Choice(
        items,
        {item: minutes for item, minutes in chosen.items() if minutes},
        line(given.get("nom"), NAME),
        moment(given.get("debut"), dt.time.fromisoformat),
        moment(given.get("date"), day),
        number(given.get("groupe"), MOST_PEOPLE),
        line(given.get("sortie"), OUTING),
    )


def whole(items) -> list[str]:
    """Each once, in order, and no more than one can use."""
    once = list(dict.fromkeys(item.strip() for item in items))
    pages = [item for item in once if PAGE.fullmatch(item) and int(item) < 2**63][:MOST_PAGES]
    pauses = [item for item in once if is_pause(item)]
    return [item for item in once if item in pages or item in pauses]


def number(text: str | None, most: int) -> int | None:
    found = re.fullmatch(r"\s*(\d{1,6})\s*", text or "", re.ASCII)
    return min(max(int(found[1]), 1), most) if found else None


def line(text: str | None, most: int) -> str:
    """One line, as people type it: no control characters, no more than fits a title."""
    kept = "".join(char if char.isprintable() else " " for char in text or "")
    return " ".join(kept.split())[:most].rstrip()


def day(text: str) -> dt.date:
    found = dt.date.fromisoformat(text)
    if found.year not in YEARS:
        raise ValueError(text)
    return found


def moment(text: str | None, parse):
    try:
        found = parse((text or "").strip())
    except ValueError:
        return None
    return found.replace(second=0, microsecond=0, tzinfo=None) if isinstance(found, dt.time) else found
