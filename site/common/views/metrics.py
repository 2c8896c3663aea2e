"""Prometheus metrics, for whoever holds METRICS_TOKEN: what waits, what failed, how long requests take."""

import secrets

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from common.models import OutgoingMail
from common.watching.queue import oldest_seconds

try:
    import prometheus_client
    from prometheus_client.core import GaugeMetricFamily
except ImportError:  # the extra « watch » is not installed
    prometheus_client = None


@never_cache
def metrics(request):
    if not (prometheus_client and settings.METRICS_TOKEN and knows_the_token(request)):
        raise Http404
    registry = prometheus_client.CollectorRegistry()
    registry.register(Waiting())
    body = prometheus_client.generate_latest(prometheus_client.REGISTRY) + prometheus_client.generate_latest(registry)
    return HttpResponse(body, content_type=prometheus_client.CONTENT_TYPE_LATEST)


def knows_the_token(request) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return secrets.compare_digest(given.encode(), settings.METRICS_TOKEN.encode())


class Waiting:
    """Counted when asked, from the tables themselves: true whichever process answers."""

    def collect(self):
        for name, (text, count) in GAUGES.items():
            yield GaugeMetricFamily(f"portal_{name}", text, value=count())


def tasks(status) -> int:
    return DBTaskResult.objects.filter(status=status).count()


def oldest_mail() -> float:
    oldest = OutgoingMail.objects.filter(sent_at=None, gave_up_at=None).order_by("queued_at").first()
    return (timezone.now() - oldest.queued_at).total_seconds() if oldest else 0.0


GAUGES = {
    "mail_waiting": (
        "Messages not sent yet",
        lambda: OutgoingMail.objects.filter(sent_at=None, gave_up_at=None).count(),
    ),
    "mail_given_up": ("Messages given up", lambda: OutgoingMail.objects.exclude(gave_up_at=None).count()),
    "mail_oldest_seconds": ("Age of the oldest message waiting", oldest_mail),
    "tasks_ready": ("Tasks waiting for the worker", lambda: tasks(TaskResultStatus.READY)),
    "tasks_oldest_seconds": ("How long the oldest task has been waiting for the worker", oldest_seconds),
    "tasks_failed": ("Tasks that failed", lambda: tasks(TaskResultStatus.FAILED)),
}
