"""« Ma séance »: cards one after the other, with their minutes, their pauses and what to bring."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from common.limits import within_limit
from resources.documents import archive, running_sheet
from resources.domain import choosing, selection, session
from resources.domain.calendar import calendar_of
from resources.enums import What
from resources.views.selection import PER_SECONDS, PRINTS, address, attached, count_each, named


@dataclass(frozen=True)
class Row:
    part: session.Part
    field: str  # the name of its minutes in the address
    up: str
    down: str
    out: str
    pause: str  # the same session with a pause after this


def plan_of(request) -> session.Plan:
    return session.plan(selection.of(choosing.read(request.GET)))


def rows_of(plan: session.Plan) -> list[Row]:
    choice, items = plan.selection.choice, [part.item for part in plan.parts]

    def near(n: int, other: int) -> str:
        there = 0 <= other < len(items)
        return address("session", choice.swapping(items[n], items[other])) if there else ""

    return [
        Row(
            part,
            choosing.minutes_name(part.item),
            near(n, n - 1),
            near(n, n + 1),
            address("session", choice.without(part.item)),
            address("session", choice.with_a_pause(after=part.item)) if part.page and n < len(items) - 1 else "",
        )
        for n, part in enumerate(plan.parts)
    ]


@require_safe
def show(request):
    plan = plan_of(request)
    choice = plan.selection.choice
    context = {
        "plan": plan,
        "choice": choice,
        "rows": rows_of(plan),
        "selection": plan.selection,
        "links": {
            "selection": address("selection", choice),
            "share": address("selection_share", choice),
            "pdf": address("session_sheet", choice),
            "ics": address("session_calendar", choice),
        },
    }
    return render(request, "resources/session.html", context)


@require_safe
def print_sheet(request):
    """The running sheet on one page, then the cards."""
    plan = plan_of(request)
    if not plan.parts:
        return redirect(address("session", plan.selection.choice))
    if not within_limit(request, "selection-print", times=PRINTS, seconds=PER_SECONDS):
        return render(request, "429.html", status=429)
    content = running_sheet.sheet_pdf(plan, request=request)
    count_each(request, plan.selection, What.PRINT)
    return attached(content, "application/pdf", f"{name_of(plan)}.pdf")


@require_safe
def calendar(request):
    """An appointment for one's diary; it needs a day and an hour."""
    plan = plan_of(request)
    choice = plan.selection.choice
    if not (plan.parts and choice.day and choice.starts):
        return redirect(address("session", choice))
    root = request.build_absolute_uri(address("session", choice))
    answer = HttpResponse(calendar_of(plan, address=root), content_type="text/calendar; charset=utf-8")
    return named(answer, f"{name_of(plan)}.ics")


def name_of(plan: session.Plan) -> str:
    return archive.plain_name(plan.selection.choice.name or _("Séance"))
