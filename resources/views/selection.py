"""« Ma sélection »: everything is in the address, so that it works without script and without an account."""

from dataclasses import dataclass
from urllib.parse import unquote_plus

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from common.limits import within_limit
from pages.models import queries
from resources.documents import archive, booklet
from resources.domain import choosing, selection, usage
from resources.domain.choosing import Choice
from resources.enums import What
from resources.models import TechniqueIndexPage

PRINTS, PER_SECONDS = 60, 3600  # one address may be a whole social centre
FORMATS = ("a4", "a5")


@dataclass(frozen=True)
class Row:
    page: object
    up: str
    down: str
    out: str


def address(name: str, choice: Choice, **more) -> str:
    query = "&".join(filter(None, [choice.query(), *(f"{key}={value}" for key, value in more.items())]))
    return reverse(f"resources:{name}") + (f"?{query}" if query else "")


def rows_of(chosen: selection.Selection) -> list[Row]:
    items = [str(page.pk) for page in chosen.pages]
    choice = chosen.choice

    def swapped(place: int, other: int) -> str:
        near = items[other] if 0 <= other < len(items) else None
        return address("selection", choice.swapping(items[place], near)) if near else ""

    return [
        Row(page, swapped(n, n - 1), swapped(n, n + 1), address("selection", choice.without(items[n])))
        for n, page in enumerate(chosen.pages)
    ]


def only_there(chosen: selection.Selection) -> Choice:
    """Without what is not published any more."""
    there = set(chosen.by_item)
    choice = chosen.choice
    for item in choice.items:
        if not choosing.is_pause(item) and item not in there:
            choice = choice.without(item)
    return choice


@require_safe
def show(request):
    choice = choosing.read(request.GET)
    chosen = selection.of(choice)
    return render(request, "resources/selection.html", context_of(request, chosen))


def context_of(request, chosen: selection.Selection) -> dict:
    choice = chosen.choice
    asked = choosing.line(request.GET.get("q"), 80)
    found = selection.suggestions(asked, but=choice, language=get_language()) if asked else []
    return {
        "selection": chosen,
        "choice": choice,
        "basket": None,
        "rows": rows_of(chosen),
        "tidy": address("selection", only_there(chosen)) if chosen.missing else "",
        "asked": asked,
        "found": [(page, address("selection", choice.adding(str(page.pk)))) for page in found],
        "hidden": hidden_fields(choice, but={"nom"}),
        "carried": hidden_fields(choice),
        "catalogue": None if chosen.pages else catalogue(),
        "links": {
            "share": address("selection_share", choice),
            "read": address("selection_read", choice.selected),
            "session": address("session", choice),
            "a4": address("selection_booklet", choice.selected, format="a4"),
            "a5": address("selection_booklet", choice.selected, format="a5"),
            "zip": address("selection_zip", choice.selected),
        },
    }


def catalogue():
    """Where one begins, in the language of the page."""
    pages = queries.readable(TechniqueIndexPage.objects.filter(locale__language_code=get_language()))
    return pages.order_by("path").first()


def hidden_fields(choice: Choice, *, but: set[str] = frozenset()) -> list[tuple[str, str]]:
    """The rest of the address, for a form that changes one part of it."""
    pairs = [pair.partition("=")[::2] for pair in choice.query().split("&") if pair]
    return [(name, unquote_plus(value)) for name, value in pairs if name not in but]


def to_print(request):
    """The selection to print, or the answer that says why there is none."""
    choice = choosing.read(request.GET)
    chosen = selection.of(choice)
    if not chosen.pages:
        return chosen, redirect(address("selection", choice))
    if not within_limit(request, "selection-print", times=PRINTS, seconds=PER_SECONDS):
        return chosen, render(request, "429.html", status=429)
    return chosen, None


@require_safe
def print_booklet(request):
    chosen, refused = to_print(request)
    if refused:
        return refused
    paper = request.GET.get("format", "a4")
    paper = paper if paper in FORMATS else "a4"
    content = booklet.booklet_pdf(chosen, paper=paper, request=request)
    count_each(request, chosen, What.PRINT)
    return attached(content, "application/pdf", f"{file_name(chosen)}-{paper}.pdf")


@require_safe
def download_zip(request):
    chosen, refused = to_print(request)
    if refused:
        return refused
    count_each(request, chosen, What.DOWNLOAD)
    response = StreamingHttpResponse(archive.stream(chosen, request=request), content_type="application/zip")
    return named(response, f"{file_name(chosen)}.zip")


def count_each(request, chosen: selection.Selection, what: What) -> None:
    if request.method == "GET":
        for page in chosen.pages:
            usage.count_for(request, what=what, page=page)


def file_name(chosen: selection.Selection) -> str:
    return archive.plain_name(chosen.choice.name or _("Ma sélection"))


def attached(content: bytes, kind: str, name: str) -> HttpResponse:
    return named(HttpResponse(content, content_type=kind), name)


def named(response, name: str):
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response
