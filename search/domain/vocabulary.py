"""The words that stand in the index, with how many rows hold them.

Verbs only add words, so that publications never wait for each other; the clock counts them, and drops those that
nothing holds any more.
"""

from collections.abc import Iterable

from django.db import connection, transaction

from search.engines import engine
from search.models import Word

BATCH = 2000
SHORTEST = 3


def learn(readings: Iterable[tuple[str, tuple]]) -> None:
    """`readings`: the language and the texts of each row."""
    words = {
        (language, written): (word, reading.words[word])
        for language, texts in readings
        for reading in texts
        for written, word in reading.written.items()
        if len(word) >= SHORTEST
    }
    new = words.keys() - known(words)
    # Always in the same order: two publications at once never wait for each other in a ring.
    rows = [
        Word(language=language, written=written, word=words[language, written][0], stem=words[language, written][1])
        for language, written in sorted(new)
    ]
    Word.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH)


def known(words: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    wanted, found = sorted(words), set()
    for start in range(0, len(wanted), BATCH):
        some = [written for _, written in wanted[start : start + BATCH]]
        found |= set(Word.objects.filter(written__in=some).values_list("language", "written"))
    return found


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
