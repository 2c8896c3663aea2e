"""Django's mail backend for the whole product: writes to the outbox instead of the network.

A message queued in a transaction that is rolled back was never queued; a mail server that is down is the worker's
concern, not the person's.
"""

from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from common.mail import outbox


class OutboxBackend(BaseEmailBackend):
    def send_messages(self, email_messages):
        with transaction.atomic():
            for message in email_messages:
                outbox.queue(message)
        return len(email_messages)
