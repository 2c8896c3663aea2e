"""The words that stand in the index, with how many rows hold them.

Verbs only add words, so that publications never wait for each other; the clock counts them, and drops those that
nothing holds any more.
"""

from django.db import connection, transaction

from search.engines import engine
from search.models import Word

BATCH = 2000


def count_words() -> int:
    """How many words changed."""
    counts = engine().counts()
    changed, gone = [], []
    for word in Word.objects.order_by("pk").iterator(BATCH):
        rows = counts.get(word.stem, 0)
        if not rows:
            gone.append(word.pk)
        elif rows != word.rows:
            word.rows = rows
            changed.append(word)
    with transaction.atomic():
        for start in range(0, len(changed), BATCH):
            Word.objects.bulk_update(changed[start : start + BATCH], ["rows"], batch_size=BATCH // 4)
        for start in range(0, len(gone), BATCH):
            Word.objects.filter(pk__in=gone[start : start + BATCH]).delete()
    return len(changed) + len(gone)


def beginning_with(prefix: str, language: str, most: int) -> list[Word]:
    """The commonest words that begin so."""
    rows = Word.objects.filter(language=language).order_by("-rows", "word")
    if connection.vendor == "postgresql":
        return list(rows.filter(word__startswith=prefix)[:most])  # its index knows beginnings (see the migration)
    return list(rows.filter(word__gte=prefix, word__lt=prefix + "\U0010ffff")[:most])
