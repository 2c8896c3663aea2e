"""The way out: messages already written, a line to the mail server, and what its refusals mean."""

from contextlib import suppress
from email import message_from_bytes, policy
from email.message import EmailMessage as StandardMessage
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
)

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from common.models import OutgoingMail

PER_CONNECTION = 50  # servers commonly hang up after a hundred
HANGING_UP = 421  # « service not available, closing » (RFC 5321), whatever was asked


class ServerAway(Exception):
    """The mail server itself does not answer: no other message would leave either."""


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


class Line:
    """A connection opened by the first message and used by the next ones; after a fault, the next has a new one."""

    def __init__(self):
        self.connection, self.used = None, 0

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.hang_up()

    def send(self, message: EmailMessage) -> None:
        if self.used >= PER_CONNECTION:
            self.hang_up()
        if self.connection is None:
            self.connection = get_connection(**settings.MAIL_TRANSPORT)
        try:
            self.connection.open()
            self.connection.send_messages([message])
            self.used += 1
        except Exception as error:
            had_enough = self.used and is_away(error)
            self.hang_up()
            if not had_enough:
                raise
            self.send(message)  # a server that hangs up on a long line may still answer a new one

    def hang_up(self) -> None:
        """What was sent is sent: the server's last words change nothing."""
        with suppress(OSError):  # smtplib's errors are OSErrors too
            if self.connection is not None:
                self.connection.close()
        self.connection, self.used = None, 0


def is_away(error: Exception) -> bool:
    """A refused sender, recipient or content is about one message, though smtplib's errors are OSErrors too."""
    if isinstance(error, SMTPServerDisconnected | SMTPConnectError | SMTPHeloError | SMTPAuthenticationError):
        return True
    if isinstance(error, SMTPRecipientsRefused):
        return any(code == HANGING_UP for code, _said in error.recipients.values())
    if isinstance(error, SMTPException):
        return getattr(error, "smtp_code", None) == HANGING_UP
    return isinstance(error, OSError)
