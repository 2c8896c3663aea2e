"""The outbox: with the change, at least once, never again once sent, and never in the person's face."""

import smtplib
from datetime import timedelta

import pytest
import time_machine
from django.core.mail import EmailMultiAlternatives, send_mail
from django.db import transaction
from django.utils import timezone

from common.mail import outbox, transport
from common.models import OutgoingMail
from config import storage
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

    assert outbox.deliver([row.pk]) == 1

    (received,) = server.messages
    assert received["Subject"] == "Été à la Réunion"
    assert received["To"] == "benevole@example.org"
    assert str(row.message_id) in received["Message-ID"]
    assert "œuvre" in received.get_body(("html",)).get_content()


def test_a_sent_message_is_never_sent_again(server):
    write()
    row = OutgoingMail.objects.get()
    outbox.deliver([row.pk])

    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert outbox.deliver([row.pk]) == 0
        assert outbox.deliver_due() == 0

    assert len(server.messages) == 1


def test_what_was_sent_is_not_kept(server):
    """An invitation's secret must not outlive its sending."""
    write()
    outbox.deliver([OutgoingMail.objects.get().pk])
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
    assert outbox.deliver([row.pk]) == 0
    row.refresh_from_db()
    assert row.tries == 1
    assert row.last_error == "ConnectionRefusedError"
    assert row.next_try_at > timezone.now()

    with mail_server() as back, time_machine.travel(timezone.now() + timedelta(minutes=2)):
        host, port = back.server_address
        settings.MAIL_TRANSPORT = {"backend": SMTP, "host": host, "port": port}
        assert outbox.deliver_due() == 1
        assert len(back.messages) == 1


def test_a_server_that_goes_in_the_middle_and_comes_back_receives_everything_once(settings):
    for number in range(4):
        write(f"{number}@example.org")
    with mail_server() as before:
        host, port = before.server_address
        settings.MAIL_TRANSPORT = {"backend": SMTP, "host": host, "port": port}
        first = OutgoingMail.objects.order_by("pk").first()
        assert outbox.deliver([first.pk]) == 1
    assert outbox.deliver_due() == 0
    assert OutgoingMail.objects.filter(sent_at=None, tries=0).count() == 2
    with mail_server(port) as after, time_machine.travel(timezone.now() + timedelta(minutes=2)):
        assert outbox.deliver_due() == 3
    received = [message["To"] for message in (*before.messages, *after.messages)]
    assert sorted(received) == [f"{number}@example.org" for number in range(4)]


def test_a_server_that_is_away_is_asked_once_per_pass(no_server):
    write("a@example.org")
    write("b@example.org")
    assert outbox.deliver_due() == 0
    assert list(OutgoingMail.objects.order_by("pk").values_list("tries", flat=True)) == [1, 0]


def test_a_refused_recipient_delays_nobody_else(server):
    server.refused.add("refused@example.org")
    for name in ("a", "refused", "b", "c"):
        write(f"{name}@example.org")
    assert outbox.deliver_due() == 3
    waiting = OutgoingMail.objects.get(sent_at=None)
    assert (waiting.recipient, waiting.last_error, waiting.tries) == (
        "refused@example.org",
        "SMTPRecipientsRefused",
        1,
    )
    assert [received["To"] for received in server.messages] == [f"{name}@example.org" for name in "abc"]


def test_many_messages_leave_by_one_connection(server):
    for number in range(12):
        write(f"{number}@example.org")
    assert outbox.deliver_due() == 12
    assert [received["To"] for received in server.messages] == [f"{number}@example.org" for number in range(12)]
    assert server.connections == 1


def test_a_connection_is_not_used_for_ever(server, monkeypatch):
    monkeypatch.setattr(transport, "PER_CONNECTION", 5)
    for number in range(12):
        write(f"{number}@example.org")
    assert outbox.deliver_due() == 12
    assert server.connections == 3


def test_a_server_that_has_had_enough_of_a_connection_is_asked_for_another(server):
    server.patience = 5
    for number in range(12):
        write(f"{number}@example.org")
    assert outbox.deliver_due() == 12
    assert len(server.messages) == 12
    assert set(OutgoingMail.objects.values_list("tries", "last_error")) == {(1, "")}


def test_a_server_that_wants_nothing_today_is_away(server):
    server.patience = 0
    write("a@example.org")
    write("b@example.org")
    assert outbox.deliver_due() == 0
    assert server.connections == 1
    assert list(OutgoingMail.objects.order_by("pk").values_list("tries", flat=True)) == [1, 0]


def test_the_first_task_of_many_takes_the_waiting_messages_along(server):
    for number in range(3):
        write(f"{number}@example.org")
    first, second, third = OutgoingMail.objects.order_by("pk").values_list("pk", flat=True)
    assert outbox.deliver_later.call(second) == 3
    assert (outbox.deliver_later.call(first), outbox.deliver_later.call(third)) == (0, 0)
    assert server.connections == 1
    assert len(server.messages) == 3


def test_a_task_takes_along_so_many_and_its_own_first(server, monkeypatch):
    monkeypatch.setattr(outbox, "PER_TASK", 2)
    for number in range(4):
        write(f"{number}@example.org")
    last = OutgoingMail.objects.order_by("pk").last()
    assert outbox.deliver_later.call(last.pk) == 2
    assert [received["To"] for received in server.messages] == ["3@example.org", "0@example.org"]


def test_a_server_known_to_be_away_is_left_to_the_clock(no_server):
    write("a@example.org")
    write("b@example.org")
    first, second = OutgoingMail.objects.order_by("pk")
    outbox.deliver_later.call(first.pk)
    outbox.deliver_later.call(second.pk)
    assert OutgoingMail.objects.get(pk=second.pk).tries == 0
    outbox.deliver_due()
    assert OutgoingMail.objects.get(pk=second.pk).tries == 1


def test_the_last_words_of_the_server_do_not_send_a_message_twice(server, monkeypatch):
    def angry(self):
        self.close()
        raise smtplib.SMTPResponseException(554, b"angry")

    monkeypatch.setattr(smtplib.SMTP, "quit", angry)
    write()
    assert outbox.deliver_due() == 1
    assert OutgoingMail.objects.get().sent_at


def test_it_waits_longer_each_time_and_gives_up_after_three_days(no_server):
    write()
    pk = OutgoingMail.objects.get().pk
    now, waits = timezone.now(), []
    while OutgoingMail.objects.get(pk=pk).gave_up_at is None:
        with time_machine.travel(now, tick=False):
            outbox.deliver([pk])
            then = OutgoingMail.objects.get(pk=pk).next_try_at
        waits.append((then - now).total_seconds() / 60)
        now = then
    assert waits == pytest.approx(list(outbox.WAIT_MINUTES))
    with time_machine.travel(now + timedelta(days=30)):
        assert outbox.deliver([pk]) == 0


def test_two_workers_cannot_both_claim_a_message(no_server):
    """Both read the row before either has claimed it: only one claim succeeds."""
    write()
    first, second = OutgoingMail.objects.get(), OutgoingMail.objects.get()
    assert outbox.claim(first) is True
    assert outbox.claim(second) is False


def test_without_a_server_a_message_is_printed_as_a_person_reads_it(settings, capsys):
    settings.MAIL_TRANSPORT = storage.mail("consolemail://")
    message = EmailMultiAlternatives("Votre invitation", "Bienvenue à l’été.", None, ["Zoé <zoe@example.org>"])
    message.attach_alternative("<p>Bienvenue</p>", "text/html")
    message.attach("convention.pdf", b"%PDF", "application/pdf")
    message.send()
    outbox.deliver([OutgoingMail.objects.get().pk])
    printed = capsys.readouterr().out
    for piece in (
        "pour Zoé <zoe@example.org>",
        "Objet : Votre invitation",
        "Bienvenue à l’été.",
        "jointe : convention.pdf",
    ):
        assert piece in printed
    assert "<p>" not in printed
    assert "Content-Type" not in printed
