"""Queue and deliver messages: at least once, never again once marked as sent."""

import logging
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage as StandardMessage
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPServerDisconnected,
)

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from common.models import OutgoingMail

log = logging.getLogger("portal.mail")
WAIT_MINUTES = (1, 5, 15, 60, 240, 720, 1440, 1440)  # then we give up, after about three days


class WrittenMessage(StandardMessage):
    def as_bytes(self, unixfrom=False, policy=None, linesep=None):
        """Django's transports choose a line end in different ways; the standard's policy already has."""
        return super().as_bytes(unixfrom=unixfrom, policy=self.policy)


class StoredMessage(EmailMessage):
    """A message already written out: sent as it was queued, headers and identifier included."""

    def __init__(self, mail: OutgoingMail, **kwargs):
        self.stored = message_from_bytes(bytes(mail.raw), _class=WrittenMessage, policy=policy.SMTP)
        super().__init__(to=[mail.recipient], from_email=self.stored["From"], **kwargs)

    def message(self, *args, **kwargs):
        return self.stored


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


class ServerAway(Exception):
    """The mail server itself does not answer: no other message would leave either."""


def deliver(pk: int) -> bool:
    """Send one message if it is due and nobody else has it in hand."""
    try:
        return send(pk)
    except ServerAway:
        return False


def send(pk: int) -> bool:
    row = OutgoingMail.objects.due().filter(pk=pk).first()
    if row is None or not claim(row):
        return False
    try:
        get_connection(**settings.MAIL_TRANSPORT).send_messages([StoredMessage(row)])
    except Exception as error:  # any transport may fail in its own way; the row waits for the next try
        failed(row, row.tries + 1, error)
        if is_away(error):
            raise ServerAway from error
        return False
    # Emptied once sent: a message may carry a link that opens something.
    OutgoingMail.objects.filter(pk=pk).update(sent_at=timezone.now(), last_error="", raw=b"")
    return True


def is_away(error: Exception) -> bool:
    """A refused sender, recipient or content is about one message, though smtplib's errors are OSErrors too."""
    if isinstance(error, SMTPServerDisconnected | SMTPConnectError | SMTPHeloError | SMTPAuthenticationError):
        return True
    return isinstance(error, OSError) and not isinstance(error, SMTPException)


def claim(row: OutgoingMail) -> bool:
    """Move the next try into the future, on the condition that nobody has done so since the row was read."""
    wait = timedelta(minutes=WAIT_MINUTES[min(row.tries, len(WAIT_MINUTES) - 1)])
    mine = OutgoingMail.objects.due().filter(pk=row.pk, tries=row.tries)
    return mine.update(tries=F("tries") + 1, next_try_at=timezone.now() + wait) == 1


@task()
def deliver_later(pk: int) -> bool:
    return deliver(pk)


def failed(row: OutgoingMail, tries: int, error: Exception) -> bool:
    gave_up = timezone.now() if tries >= len(WAIT_MINUTES) else None
    OutgoingMail.objects.filter(pk=row.pk).update(last_error=type(error).__name__, gave_up_at=gave_up)
    log.warning("mail %s not delivered (%s), try %s", row.message_id, type(error).__name__, tries)
    return False


def deliver_due() -> int:
    """What is waiting, oldest first: called by the clock, so that a lost task loses no message.

    The clock does one thing at a time: a server that is away is asked once per pass, not once per message.
    """
    due = list(OutgoingMail.objects.due().order_by("pk").values_list("pk", flat=True)[:500])
    sent = 0
    try:
        for pk in due:
            sent += send(pk)
    except ServerAway:
        log.warning("the mail server is away: %s messages wait for the next pass", len(due) - sent)
    return sent
