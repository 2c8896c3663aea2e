"""The outbox: with the change, at least once, never again once sent, and never in the person's face."""

import smtplib
from datetime import timedelta

import pytest
import time_machine
from django.core.mail import EmailMultiAlternatives, send_mail
from django.db import transaction
from django.utils import timezone

from common.mail import outbox
from common.models import OutgoingMail
from tests.support.smtp import mail_server

pytestmark = pytest.mark.django_db
SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture(autouse=True)
def real_backend(settings):
    """Django's test runner replaces the backend by a list; here the product's own is under test."""
    settings.EMAIL_BACKEND = "common.mail.backend.OutboxBackend"


@pytest.fixture
def server(settings):
    with mail_server() as running:
        host, port = running.server_address
        settings.MAIL_TRANSPORT = {"backend": SMTP, "host": host, "port": port}
        yield running


@pytest.fixture
def no_server(settings):
    settings.MAIL_TRANSPORT = {"backend": SMTP, "host": "127.0.0.1", "port": 9}


def write(to="referente@example.org", **kwargs):
    return send_mail("Votre invitation", "Bienvenue dans le réseau.", None, [to], **kwargs)


def test_a_message_waits_in_the_outbox(no_server):
    assert write() == 1
    row = OutgoingMail.objects.get()
    assert (row.recipient, row.subject, row.sent_at) == ("referente@example.org", "Votre invitation", None)


def test_a_message_of_a_change_that_fails_was_never_written(no_server):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        raise ZeroDivisionError(write())
    assert not OutgoingMail.objects.exists()


def test_the_worker_delivers_it_whole(server):
    message = EmailMultiAlternatives("Été à la Réunion", "Texte accentué : œuvre", to=["benevole@example.org"])
    message.attach_alternative("<p>Texte accentué : œuvre</p>", "text/html")
    message.send()
    row = OutgoingMail.objects.get()

    assert outbox.deliver(row.pk) is True

    (received,) = server.messages
    assert received["Subject"] == "Été à la Réunion"
    assert received["To"] == "benevole@example.org"
    assert str(row.message_id) in received["Message-ID"]
    assert "œuvre" in received.get_body(("html",)).get_content()


def test_a_sent_message_is_never_sent_again(server):
    write()
    row = OutgoingMail.objects.get()
    outbox.deliver(row.pk)

    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert outbox.deliver(row.pk) is False
        assert outbox.deliver_due() == 0

    assert len(server.messages) == 1


def test_what_was_sent_is_not_kept(server):
    """An invitation's secret must not outlive its sending."""
    write()
    outbox.deliver(OutgoingMail.objects.get().pk)
    assert bytes(OutgoingMail.objects.get().raw) == b""


def test_each_recipient_has_a_message_of_their_own(server):
    message = EmailMultiAlternatives("Réunion", "Mardi", to=["a@example.org"], bcc=["b@example.org"])
    message.send()
    assert outbox.deliver_due() == 2
    assert len({received["Message-ID"] for received in server.messages}) == 2
    assert not any("b@example.org" in str(received["To"]) for received in server.messages)


def test_a_server_that_is_down_delays_and_loses_nothing(no_server, settings):
    write()
    row = OutgoingMail.objects.get()
    assert outbox.deliver(row.pk) is False
    row.refresh_from_db()
    assert row.tries == 1
    assert row.last_error == "ConnectionRefusedError"
    assert row.next_try_at > timezone.now()

    with mail_server() as back, time_machine.travel(timezone.now() + timedelta(minutes=2)):
        host, port = back.server_address
        settings.MAIL_TRANSPORT = {"backend": SMTP, "host": host, "port": port}
        assert outbox.deliver_due() == 1
        assert len(back.messages) == 1


def test_a_server_that_is_away_is_asked_once_per_pass(no_server):
    write("a@example.org")
    write("b@example.org")
    assert outbox.deliver_due() == 0
    assert list(OutgoingMail.objects.order_by("pk").values_list("tries", flat=True)) == [1, 0]


def test_a_refused_recipient_delays_nobody_else(server, monkeypatch):
    write("refused@example.org")
    write("b@example.org")
    ask = smtplib.SMTP.rcpt
    monkeypatch.setattr(
        smtplib.SMTP, "rcpt", lambda self, to, *rest: (550, b"unknown") if "refused" in to else ask(self, to, *rest)
    )
    assert outbox.deliver_due() == 1
    assert OutgoingMail.objects.get(sent_at=None).last_error == "SMTPRecipientsRefused"


def test_it_waits_longer_each_time_and_gives_up_after_three_days(no_server):
    write()
    pk = OutgoingMail.objects.get().pk
    now, waits = timezone.now(), []
    while OutgoingMail.objects.get(pk=pk).gave_up_at is None:
        with time_machine.travel(now, tick=False):
            outbox.deliver(pk)
            then = OutgoingMail.objects.get(pk=pk).next_try_at
        waits.append((then - now).total_seconds() / 60)
        now = then
    assert waits == pytest.approx(list(outbox.WAIT_MINUTES))
    with time_machine.travel(now + timedelta(days=30)):
        assert outbox.deliver(pk) is False


def test_two_workers_cannot_both_claim_a_message(no_server):
    """Both read the row before either has claimed it: only one claim succeeds."""
    write()
    first, second = OutgoingMail.objects.get(), OutgoingMail.objects.get()
    assert outbox.claim(first) is True
    assert outbox.claim(second) is False
