"""Work done after the commit, by the worker."""

from django_tasks import task

from common.mail import outbox


@task()
def deliver_mail(pk: int) -> bool:
    return outbox.deliver(pk)
