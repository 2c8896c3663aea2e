"""Mail in the terminal, for whoever tries the product: what a person would read, not what travels."""

import sys
from email.message import EmailMessage

from django.core.mail.backends.base import BaseEmailBackend

LINE = "─" * 72


class TerminalBackend(BaseEmailBackend):
    def send_messages(self, email_messages):
        for message in email_messages:
            sys.stdout.write(letter(message.message()))
        sys.stdout.flush()
        return len(email_messages)


def letter(message: EmailMessage) -> str:
    body = message.get_body(("plain", "html"))
    text = body.get_content().strip() if body else ""
    attached = [f"Pièce jointe : {part.get_filename()}" for part in message.iter_attachments()]
    lines = [f"Courriel pour {message['To']}", f"Objet : {message['Subject']}", *attached, LINE[2:], *text.splitlines()]
    return "\n".join(["", LINE, *(f"  {line}".rstrip() for line in lines), LINE, "", ""])
