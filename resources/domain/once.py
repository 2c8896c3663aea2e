"""A form sent twice, by a double click or by going back in the browser, makes one row."""

from datetime import timedelta

from django.utils import timezone

from accounts.models import User

SAME_WORDS = timedelta(days=1)


def sent_already(*, by, model, **fields):
    """What this person made of the very same words within a day. Their next click waits here until this one is done."""
    if by is None:
        return None
    User.objects.select_for_update(no_key=True).get(pk=by.pk)
    recent = model.objects.filter(created_by=by, created_at__gte=timezone.now() - SAME_WORDS)
    return recent.filter(**fields).order_by("pk").first()
