"""The weight of a file, in the units people read on a telephone."""

from django.utils.formats import number_format
from django.utils.translation import get_language

FRENCH, OTHERS = ("octets", "ko", "Mo", "Go"), ("bytes", "kB", "MB", "GB")
NO_BREAK = "\u00a0"


def size_in_words(count: int) -> str:
    """« 18 ko », « 2,4 Mo »."""
    units = FRENCH if (get_language() or "fr").startswith("fr") else OTHERS
    if count < 1000:
        return f"{count}{NO_BREAK}{units[0]}"
    value, unit = count / 1000, 1
    while value >= 999.5 and unit < len(units) - 1:
        value, unit = value / 1000, unit + 1
    places = 0 if unit == 1 or round(value, 1) == round(value) else 1
    return f"{number_format(round(value, places), places)}{NO_BREAK}{units[unit]}"
