"""The ground floor's own recurring work."""

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from common.mail import outbox
from common.running.clock import every


@every(minutes=1, label="Courriels en attente")
def deliver_mail() -> int:
    return outbox.deliver_due()


@every(minutes=24 * 60, label="Traces des tâches anciennes")
def forget_tasks() -> int:
    old = timezone.now() - timedelta(days=14)
    return DBTaskResult.objects.finished().filter(finished_at__lt=old).delete()[0]
