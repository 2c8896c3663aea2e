"""What the pages ask of a role: to read what waits for a review."""

from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, TaskState

from accounts.roles import May, Scope
from network.workspace.registry import Card, Line, Link, card, counted
from network.workspace.today import day


@card("pages-to-review", column="today", needs=May.REVIEW_PAGES, scopes={Scope.NATION, Scope.TERRITORY}, order=35)
def pages_to_review(acting) -> Card | None:
    """The titles come with the revisions: no page is read, whatever its kind."""
    first, count = counted(waiting_for(acting.user))
    if not count:
        return None
    lines = tuple(
        Line(
            state.revision.object_str,
            reverse("wagtailadmin_pages:edit", args=[state.revision.object_id]),
            f"depuis le {day(timezone.localtime(state.started_at))}",
        )
        for state in first
    )
    link = Link("Toutes les pages à relire", reverse("wagtailadmin_home"))
    return Card(
        "Pages à relire", text="Elles paraissent dès que vous les approuvez.", lines=lines, count=count, link=link
    )


def waiting_for(user):
    """As the editor decides it: a task asks the groups it names."""
    tasks = GroupApprovalTask.objects.filter(active=True, groups__user=user)
    return (
        TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task__in=tasks.values("pk"))
        .filter(revision__base_content_type__model="page")
        .select_related("revision")
        .order_by("started_at", "pk")
    )
