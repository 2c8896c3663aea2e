"""What a card says of itself at a glance, and its course with a running clock."""

from dataclasses import dataclass
from itertools import accumulate

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from resources.enums import Level, Moment

A_WHILE = 60  # minutes: from there on people count in hours


@dataclass(frozen=True)
class Step:
    number: int
    minutes: int
    start: int
    title: str
    text: str
    drawing: str  # a pictogram's name, or ""

    @property
    def end(self) -> int:
        return self.start + self.minutes

    @property
    def clock(self) -> str:
        """« 0 à 5 min »: the watch laid on the table."""
        return _("%(start)s à %(end)s min") % {"start": self.start, "end": self.end}


def course(page) -> list[Step]:
    values = [block.value for block in page.course]
    starts = [0, *accumulate(value["minutes"] for value in values)]
    return [
        Step(number, value["minutes"], start, value["title"], value["text"], value.drawing)
        for number, (value, start) in enumerate(zip(values, starts, strict=False), 1)
    ]


def total(page) -> int:
    return sum(block.value["minutes"] for block in page.course)


def duration(minutes: int) -> str:
    """« 45 min », « 1 h », « 1 h 30 »."""
    hours, left = divmod(minutes, 60)
    if minutes < A_WHILE:
        return _("%(n)s min") % {"n": minutes}
    return _("%(hours)s h %(minutes)02d") % {"hours": hours, "minutes": left} if left else _("%(n)s h") % {"n": hours}


def time_needed(page) -> str:
    low, high = page.minutes_min, page.minutes_max
    if low == high:
        return duration(low)
    if high < A_WHILE:
        return _("%(low)s à %(high)s min") % {"low": low, "high": high}
    return _("%(low)s à %(high)s") % {"low": duration(low), "high": duration(high)}


def group(page) -> str:
    low, high = page.group_min, page.group_max
    if low == high:
        return ngettext("%(n)s personne", "%(n)s personnes", low) % {"n": low}
    return _("%(low)s à %(high)s personnes") % {"low": low, "high": high}


def moments(page) -> str:
    """« Avant la sortie », « Avant ou après la sortie », « À tout moment »."""
    chosen = page.moments
    if len(chosen) == len(Moment):
        return _("À tout moment")
    if len(chosen) < 2:
        return str(chosen[0].label) if chosen else ""
    short = {Moment.BEFORE: _("Avant"), Moment.DURING: _("Pendant"), Moment.AFTER: _("Après")}
    first, second = chosen
    pair = {"first": short[first], "second": str(second.label)[:1].lower() + str(second.label)[1:]}
    return _("%(first)s ou %(second)s") % pair


def material(page) -> str:
    count = len(page.material)
    if not count:
        return _("Sans matériel")
    return ngettext("%(n)s chose à prévoir", "%(n)s choses à prévoir", count) % {"n": count}


def level(page) -> str:
    return str(Level(page.level).label)


def glance(page) -> list[tuple[str, str, str]]:
    """(icon, what it is, what it says): what one looks at before anything else."""
    return [
        ("calendar", _("Quand"), moments(page)),
        ("clock", _("Durée"), time_needed(page)),
        ("people", _("Groupe"), group(page)),
        ("school", _("Pour l’animer"), level(page)),
        ("tool", _("Matériel"), material(page)),
    ]


def formats(page) -> list[str]:
    """Other ways of reading the same card; the facet of the same name sorts by them."""
    drawn = all(step.drawing for step in course(page))
    offered = {
        "facile": bool(page.easy),
        "audio": page.recording_id is not None,
        "grands-caracteres": True,
        "pdf": True,
        "pictogrammes": drawn and bool(page.course),
    }
    return [name for name, there in offered.items() if there]
