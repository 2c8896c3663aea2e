"""Months and years added to a day, as contracts count them; and a day as people say it."""

import calendar
import re
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language


def add_months(day: date, months: int) -> date:
    """The same day of the month, or its last day where the month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def in_words(day: date, form: str = "j F Y") -> str:
    """« 1er décembre 2026 »: French counts the first day of a month apart. « 1 December 2026 » in English."""
    text = date_format(day, form)
    if day.day == 1 and (get_language() or "fr").startswith("fr"):
        text = re.sub(r"\b1 (?=[^\W\d])", "1er ", text, count=1)
    return text
