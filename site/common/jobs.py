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
    """Those whose worker died too: they would say for ever that they are at work."""
    old = timezone.now() - timedelta(days=14)
    abandoned = DBTaskResult.objects.running().filter(started_at__lt=old)
    return (DBTaskResult.objects.finished().filter(finished_at__lt=old) | abandoned).delete()[0]
