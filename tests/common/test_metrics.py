"""Metrics: for whoever holds the token, and nobody else."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from common.models import OutgoingMail

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(settings):
    settings.METRICS_TOKEN = "mesures-secretes"
    return {"authorization": "Bearer mesures-secretes"}


def test_what_waits_is_counted(client, token):
    mail = OutgoingMail.objects.create(recipient="a@example.org", subject="Bonjour", raw=b"")
    OutgoingMail.objects.filter(pk=mail.pk).update(queued_at=timezone.now() - timedelta(minutes=10))
    OutgoingMail.objects.create(recipient="b@example.org", subject="Bonjour", raw=b"", sent_at=timezone.now())
    OutgoingMail.objects.create(recipient="c@example.org", subject="Bonjour", raw=b"", gave_up_at=timezone.now())
    page = client.get("/sante/mesures/", headers=token).content.decode()
    assert "portal_mail_waiting 1.0" in page
    assert "portal_mail_given_up 1.0" in page
    age = next(line for line in page.splitlines() if line.startswith("portal_mail_oldest_seconds"))
    assert 599 < float(age.split()[1]) < 660


def test_how_long_the_worker_lets_tasks_wait_is_told(client, token):
    task = {"args_kwargs": {}, "task_path": "x", "backend_name": "default", "run_after": get_date_max()}
    old = DBTaskResult.objects.create(**task)
    DBTaskResult.objects.filter(pk=old.pk).update(enqueued_at=timezone.now() - timedelta(minutes=20))
    DBTaskResult.objects.create(**task)
    page = client.get("/sante/mesures/", headers=token).content.decode()
    assert "portal_tasks_ready 2.0" in page
    age = next(line for line in page.splitlines() if line.startswith("portal_tasks_oldest_seconds"))
    assert 1199 < float(age.split()[1]) < 1260


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer autre"}, {"authorization": "Bearer "}])
def test_without_the_token_the_address_does_not_exist(client, token, headers):
    assert client.get("/sante/mesures/", headers=headers).status_code == 404


def test_without_a_token_set_the_address_does_not_exist(client, settings):
    settings.METRICS_TOKEN = ""
    assert client.get("/sante/mesures/", headers={"authorization": "Bearer "}).status_code == 404


def test_no_personal_data_is_told(client, token):
    OutgoingMail.objects.create(recipient="a@example.org", subject="Bonjour", raw=b"")
    assert b"example.org" not in client.get("/sante/mesures/", headers=token).content
