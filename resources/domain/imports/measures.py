"""How long, for how many: « 20 à 30 min », « 1 h 30 », « jusqu’à 12 personnes »."""

import re

UNDATED = re.compile(r"^\d{4}-\d{2}-\d{2}$")  # « 4-12 », which the spreadsheet took for the fourth of December
CLOCK = re.compile(r"^(\d{1,2}):(\d{2})(?::\d{2})?$")
UNIT = r"\s*(mn|min(?:utes?)?\.?|['’′])?"
LENGTH = rf"(?:(\d{{1,2}})\s*h(?:eures?)?\s*(\d{{1,2}})?|(\d{{1,3}})){UNIT}"
BETWEEN = r"\s*(?:à|a|-|–|—|/|et|jusqu['’]à)\s*"
DURATION = re.compile(rf"^(?:de|entre|environ)?\s*{LENGTH}(?:{BETWEEN}{LENGTH})?$")
PEOPLE = r"\s*(?:personnes?|pers\.?|participant(?:e|·e)?s?|participant·es)?"
GROUP = re.compile(rf"^(?:de|entre|environ)?\s*(\d{{1,3}}){PEOPLE}(?:{BETWEEN}(\d{{1,3}}){PEOPLE})?$")
AT_MOST = re.compile(rf"^(?:jusqu['’]à|maximum|max\.?|au plus)\s*(\d{{1,3}}){PEOPLE}$")


def is_date(text: str) -> bool:
    return bool(UNDATED.match(text))


def minutes(text: str) -> tuple[int, int] | None:
    """The shortest and the longest, or None where it is no length of time."""
    said = " ".join(text.lower().split())
    if clock := CLOCK.match(said):
        return (int(clock[1]) * 60 + int(clock[2]),) * 2
    found = DURATION.match(said)
    if not found:
        return None
    hours, odd, alone, unit, hours_to, odd_to, alone_to, _unit = found.groups()
    if alone and hours_to and not unit:  # « 1 à 2 h »
        hours, alone = alone, None
    low = length(hours, odd, alone)
    high = length(hours_to, odd_to, alone_to) if hours_to or alone_to else low
    return (min(low, high), max(low, high))


def length(hours, odd, alone) -> int:
    return int(alone) if alone else int(hours) * 60 + int(odd or 0)


def people(text: str) -> tuple[int, int] | None:
    said = " ".join(text.lower().split())
    if at_most := AT_MOST.match(said):
        return (1, int(at_most[1]))
    found = GROUP.match(said)
    if not found:
        return None
    low, high = int(found[1]), int(found[2] or found[1])
    return (min(low, high), max(low, high))
