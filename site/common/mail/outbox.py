"""Queue and deliver messages: at least once, never again once marked as sent."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from common.mail.transport import Line, ServerAway, StoredMessage, is_away
from common.models import OutgoingMail

log = logging.getLogger("portal.mail")
WAIT_MINUTES = (1, 5, 15, 60, 240, 720, 1440, 1440)  # then we give up, after about three days
PER_PASS, PER_TASK = 500, 50
AWAY, AWAY_SECONDS = "mail-server-away", 60


def queue(message: EmailMessage) -> list[OutgoingMail]:
    """One row per recipient, so that a refused address delays nobody else."""
    rows = [queue_one(message, recipient) for recipient in message.recipients()]
    for row in rows:
        transaction.on_commit(lambda pk=row.pk: deliver_later.enqueue(pk))
    return rows


def queue_one(message: EmailMessage, recipient: str) -> OutgoingMail:
    row = OutgoingMail(recipient=recipient, subject=str(message.subject)[:200])
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    message.extra_headers["Message-ID"] = f"<{row.message_id}@{domain}>"
    row.raw = message.message().as_bytes()
    row.save()
    return row


def deliver(waiting: list[int]) -> int:
    """One connection for many messages; a server that is away is asked once, not once per message."""
    sent = 0
    with Line() as line:
        for pk in waiting:
            try:
                sent += send(pk, line)
            except ServerAway:
                cache.set(AWAY, True, AWAY_SECONDS)
                log.warning("the mail server is away: %s of %s messages sent", sent, len(waiting))
                break
    return sent


def send(pk: int, line: Line) -> bool:
    """One message, if it is due and nobody else has it in hand."""
    row = OutgoingMail.objects.due().filter(pk=pk).first()
    if row is None or not claim(row):
        return False
    try:
        line.send(StoredMessage(row))
    except Exception as error:  # any transport may fail in its own way; the row waits for the next try
        failed(row, row.tries + 1, error)
        if is_away(error):
            raise ServerAway from error
        return False
    # Emptied once sent: a message may carry a link that opens something.
    OutgoingMail.objects.filter(pk=pk).update(sent_at=timezone.now(), last_error="", raw=b"")
    return True


def claim(row: OutgoingMail) -> bool:
    """Move the next try into the future, on the condition that nobody has done so since the row was read."""
    wait = timedelta(minutes=WAIT_MINUTES[min(row.tries, len(WAIT_MINUTES) - 1)])
    mine = OutgoingMail.objects.due().filter(pk=row.pk, tries=row.tries)
    return mine.update(tries=F("tries") + 1, next_try_at=timezone.now() + wait) == 1


def failed(row: OutgoingMail, tries: int, error: Exception) -> bool:
    gave_up = timezone.now() if tries >= len(WAIT_MINUTES) else None
    OutgoingMail.objects.filter(pk=row.pk).update(last_error=type(error).__name__, gave_up_at=gave_up)
    log.warning("mail %s not delivered (%s), try %s", row.message_id, type(error).__name__, tries)
    return False


@task()
def deliver_later(pk: int) -> int:
    """The message just queued and those that wait beside it, whose own tasks will find nothing left to do.

    A server that was away a minute ago is left to the clock: the worker has other things to do than to wait for it.
    """
    due = OutgoingMail.objects.due()
    if cache.get(AWAY) or not due.filter(pk=pk).exists():
        return 0
    return deliver([pk, *due.exclude(pk=pk).order_by("pk").values_list("pk", flat=True)[: PER_TASK - 1]])


def deliver_due() -> int:
    """What is waiting, oldest first: called by the clock, so that a lost task loses no message."""
    return deliver(list(OutgoingMail.objects.due().order_by("pk").values_list("pk", flat=True)[:PER_PASS]))
