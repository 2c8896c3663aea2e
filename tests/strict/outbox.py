"""Reading the messages a test has caused: `outbox.to("a@example.org")`, `outbox.link(message)`."""

import re

import pytest


class Outbox(list):
    def to(self, address: str) -> list:
        return [message for message in self.messages() if address in message.recipients()]

    def messages(self) -> list:
        from django.core import mail

        return list(mail.outbox)

    def last(self):
        return self.messages()[-1]

    def __iter__(self):
        return iter(self.messages())

    def __len__(self):
        return len(self.messages())

    def __getitem__(self, key):
        return self.messages()[key]

    @staticmethod
    def link(message, containing: str = "") -> str:
        """The path of the first address in the message (the host is the test's own)."""
        found = [url for url in re.findall(r"https?://[^\s>\"]+", message.body) if containing in url]
        assert found, f"No link in: {message.body}"
        return re.sub(r"^https?://[^/]+", "", found[0])


@pytest.fixture
def outbox(mailoutbox):
    return Outbox()
