"""How long the worker has let tasks wait."""

from django.db.models import Case, F, Min, When
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max


def oldest_seconds() -> float:
    """Since the oldest task that may run could have run: nothing waits when the answer is 0."""
    could_run = Case(When(run_after=get_date_max(), then=F("enqueued_at")), default=F("run_after"))
    since = DBTaskResult.objects.ready().order_by().aggregate(since=Min(could_run))["since"]
    return max(0.0, (timezone.now() - since).total_seconds()) if since else 0.0
