"""Work of the pages that nobody waits for."""

from django_tasks import task
from wagtail.models import Page

from pages.domain import branches


@task()
def index_branch(pk: int) -> int:
    """Gone meanwhile, a branch has left the index with its pages."""
    page = Page.objects.filter(pk=pk).first()
    return branches.index_branch(page).written if page else 0
