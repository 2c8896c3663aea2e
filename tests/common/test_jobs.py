"""The ground floor's recurring work."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from common import jobs
from common.models import OutgoingMail
from common.running import clock
from tests.support.smtp import mail_server

pytestmark = pytest.mark.django_db


def test_a_message_whose_task_was_lost_is_delivered_by_the_clock(settings):
    OutgoingMail.objects.create(recipient="a@example.org", subject="Bonjour", raw=b"Subject: Bonjour\n\nTexte")
    with mail_server() as server:
        host, port = server.server_address
        settings.MAIL_TRANSPORT = {
            "backend": "django.core.mail.backends.smtp.EmailBackend",
            "host": host,
            "port": port,
        }
        assert jobs.deliver_mail() == 1
        assert jobs.deliver_mail() == 0
        assert [message["Subject"] for message in server.messages] == ["Bonjour"]


def test_the_traces_of_old_tasks_are_forgotten_and_the_rest_is_kept():
    now = timezone.now()
    for name, status, days in (("old", "SUCCESSFUL", 15), ("fresh", "SUCCESSFUL", 1), ("waiting", "READY", 15)):
        DBTaskResult.objects.create(
            task_path=name,
            status=status,
            args_kwargs={"args": [], "kwargs": {}},
            backend_name="default",
            finished_at=None if status == "READY" else now - timedelta(days=days),
        )
    assert jobs.forget_tasks() == 1
    assert set(DBTaskResult.objects.values_list("task_path", flat=True)) == {"fresh", "waiting"}


def test_a_task_whose_worker_died_is_not_at_work_for_ever():
    for name, days in (("dead", 15), ("at work", 0)):
        started = timezone.now() - timedelta(days=days)
        task = {"args_kwargs": {"args": [], "kwargs": {}}, "backend_name": "default", "started_at": started}
        DBTaskResult.objects.create(task_path=name, status="RUNNING", run_after=started, **task)
    assert jobs.forget_tasks() == 1
    assert DBTaskResult.objects.get().task_path == "at work"


def test_every_job_has_a_name_a_label_and_a_rhythm():
    found = clock.discover()
    assert {"common.deliver_mail", "common.forget_tasks"} <= {job.name for job in found}
    assert all(job.label and job.minutes > 0 for job in found)
