"""What people look for, as numbers (docs/adr/0017): words, a day, how often, and how often in vain. Nobody's name.

What looks like an address or a number of somebody is not kept at all; a word looked for once goes after a month.
"""

import re
from collections import Counter
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Sum
from django.utils import timezone

from common.tally import Tally
from search.models import SearchCount
from search.querying import tidy

MOST_LETTERS = 80
SOMEBODYS = re.compile(r"@|\d[\d .-]{5,}\d|\bwww\.|https?:")  # an address, a telephone, a file number
RARE_DAYS, KEPT_DAYS = 30, 400
RARE = 2


def note(*, text: str, language: str, found: int) -> None:
    words = tidy(text).lower()[:MOST_LETTERS]
    if words and not SOMEBODYS.search(words):
        tally.add((timezone.localdate(), language, words, not found))


@transaction.atomic
def write(counts: Counter) -> None:
    """Adds to what is there, whatever others add at the same moment; always in one order."""
    for (day, language, words, empty), number in sorted(counts.items()):
        key = {"day": day, "language": language, "words": words}
        more = {"searches": F("searches") + number, "empty": F("empty") + (number if empty else 0)}
        SearchCount.objects.get_or_create(**key)
        SearchCount.objects.filter(**key).update(**more)


def forget_old() -> int:
    """A word that nearly nobody looks for says more about one person than about the network."""
    today = timezone.localdate()
    old = SearchCount.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS)).delete()[0]
    asked = SearchCount.objects.order_by().values("language", "words").annotate(total=Sum("searches"))
    rare = list(asked.filter(total__lt=RARE).values_list("language", "words"))
    passed = SearchCount.objects.filter(day__lt=today - timedelta(days=RARE_DAYS))
    return old + sum(passed.filter(language=language, words=words).delete()[0] for language, words in rare)


tally = Tally(write)
flush = tally.flush
