"""The demo writes to nobody: its mails count as sent."""

from django.utils import timezone

from common.models import OutgoingMail


def nothing_leaves() -> None:
    OutgoingMail.objects.filter(sent_at=None).update(sent_at=timezone.now())
