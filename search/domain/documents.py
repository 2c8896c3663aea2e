"""The text of documents: asked for when a file comes in, read by the worker, found with the document.

Reading may be done twice and interrupted anywhere: what a worker left half done is taken up by the clock, a few times.
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import File
from common.audit import record
from search.domain.indexing import index
from search.enums import READING_TRANSITIONS as MOVES
from search.enums import ReadingState
from search.models import DocumentText
from search.reading import READ, REASONS, Unreadable, read_text

SILENCE = timedelta(minutes=15)
TRIES = 3
AT_ONCE = 200
INTERRUPTED = (
    "Notre portail a été interrompu plusieurs fois pendant la lecture de ce document. Cliquez sur « Lire à nouveau » ; "
    "si cela recommence, exportez-le dans un autre format."
)

log = logging.getLogger("portal.search")


def has_text(file: File) -> bool:
    return file.file_extension in READ


@transaction.atomic
def follow(file: File) -> DocumentText | None:
    """A document was brought or changed: it is read when its file is not the one we know."""
    if not has_text(file):
        DocumentText.objects.filter(file=file).delete()
        return None
    text, new = DocumentText.objects.get_or_create(file=file, defaults={"source": file.file.name})
    if not new and text.source == file.file.name:
        return text
    if not new:
        ask(text, source=file.file.name)
    read_later(text)
    return text


@transaction.atomic
def read_again(*, by, text: DocumentText) -> DocumentText:
    """An editor asks: the file was repaired in its place, or we were interrupted."""
    MOVES.move(text, "ask-again", tries=0, alive_at=timezone.now(), words="", reason="")
    record(by=by, verb="document.read-again", obj=text.file)
    read_later(text)
    return text


def ask(text: DocumentText, *, source: str) -> None:
    waiting = {"state": ReadingState.WAITING, "tries": 0, "alive_at": timezone.now()}
    DocumentText.objects.filter(pk=text.pk).update(source=source, words="", reason="", pages=0, cut=False, **waiting)
    text.refresh_from_db()


def read_later(text: DocumentText) -> None:
    from search.tasks import read_document  # noqa: PLC0415  (the task calls this module)

    transaction.on_commit(lambda: read_document.enqueue(text.pk))


def read(pk: int) -> str:
    """In the worker."""
    text = DocumentText.objects.waiting().select_related("file").filter(pk=pk).first()
    if text is None:
        return "already"
    begun = DocumentText.objects.filter(pk=pk, tries=text.tries)
    begun.update(tries=text.tries + 1, alive_at=timezone.now())  # counted first: it may be what kills us
    try:
        with text.file.file.open("rb") as content:
            found = read_text(content, text.file.file_extension)
    except Unreadable as refusal:
        return settle(text, "give-up", reason=str(refusal))
    except FileNotFoundError:
        return settle(text, "give-up", reason=REASONS["missing"])
    return settle(text, "read", words=found.words, pages=found.pages, cut=found.cut)


@transaction.atomic
def settle(text: DocumentText, move: str, **changes) -> str:
    """Unless the file was replaced, or somebody else was faster, while we read."""
    now = DocumentText.objects.select_for_update().filter(pk=text.pk).first()
    if now is None or now.source != text.source or now.state != ReadingState.WAITING:
        return "already"
    MOVES.move(now, move, alive_at=timezone.now(), **changes)
    index(now.file)
    return now.state


def take_up() -> int:
    """Documents whose worker went away, and those that came in while nobody was listening."""
    silent = DocumentText.objects.waiting().filter(alive_at__lt=timezone.now() - SILENCE)
    taken = list(silent[:AT_ONCE])
    for text in taken:
        if text.tries >= TRIES:
            log.warning("document %s could not be read in %s tries", text.file_id, text.tries)
            settle(text, "give-up", reason=INTERRUPTED)
        else:
            read_later(text)
    unknown = File.objects.filter(text=None, file__iregex=rf"\.({'|'.join(READ)})$").order_by("pk")[:AT_ONCE]
    return len(taken) + sum(follow(file) is not None for file in unknown)
