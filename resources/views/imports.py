"""A catalogue from a spreadsheet and a ZIP: dry run, faults with advice, then drafts."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localtime

from accounts.roles import May
from common.dates import in_words
from common.exporting.lists import attachment
from common.spreadsheets.states import ImportState
from network.views.access import attempt, attempt_form, workspace
from network.views.listing import PER_PAGE, Column, Listing
from network.views.tones import TONES
from resources.domain.imports import places, runs
from resources.domain.imports.export import faulty_workbook, model_workbook
from resources.domain.imports.words import LISTED, possible
from resources.forms.imports import CatalogueFilter, CatalogueForm, GoodOnlyForm
from resources.models import CatalogueImport

TOLD = ("here", "gaps", "files", "unnamed")  # lists of the report, shown by their beginning
COLUMNS = [
    Column("Fichier", lambda r: r.name, ("name",), url=lambda r: reverse("resources:catalogue_import", args=[r.pk])),
    Column("Catalogue", lambda row: row.place.title, ("place__title",)),
    Column("État", lambda row: row.get_state_display(), ("state",), tone=lambda row: TONES[row.state]),
    Column("Lignes", lambda row: row.total, ("total",)),
    Column("À corriger", lambda row: row.faulty, ("faulty",)),
    Column("Déposé le", lambda row: in_words(localtime(row.created_at), "j F Y, H:i"), ("created_at",)),
    Column("Par", lambda row: str(row.created_by or "")),
]


def visible(request):
    return CatalogueImport.objects.visible_to(places.open_to(request.user)).select_related("place")


def at(request, pk: int) -> CatalogueImport:
    return get_object_or_404(visible(request), pk=pk)


@workspace(May.WRITE_PAGES, methods=("GET",))
def index(request):
    rows = visible(request).select_related("place", "created_by").defer("report")
    listing = Listing(request, rows, columns=COLUMNS, form=CatalogueFilter(request.GET), caption="Imports de catalogue")
    return listing.respond("resources/catalogue_imports.html")


@workspace(May.WRITE_PAGES)
def new(request):
    initial = {"place": request.GET.get("catalogue", "")}
    form = CatalogueForm(request.POST or None, request.FILES or None, user=request.user, initial=initial)
    if form.is_valid():
        chosen = form.cleaned_data
        given = {"place": chosen["place"], "file": chosen["file"], "archive": chosen["archive"]}
        if run := attempt_form(form, runs.upload, by=request.user, name=chosen["file"].name, **given):
            return redirect("resources:catalogue_import", run.pk)
    return render(request, "resources/catalogue_import_new.html", {"form": form}, status=422 if form.errors else 200)


@workspace(May.WRITE_PAGES, methods=("GET",))
def detail(request, pk: int):
    """Follows the work, then shows what would be done and what is wrong, then what was done."""
    run = at(request, pk)
    context = {"run": run, "tone": TONES[run.state]}
    if request.htmx and run.at_work:
        return render(request, "resources/parts/catalogue_progress.html", context)
    if run.state in ImportState.with_faults():
        listed = run.report.get("faults", [])
        context["faults"] = Paginator(listed, PER_PAGE).get_page(request.GET.get("page"))
        context["words"] = words(listed)
    if run.state == ImportState.PLANNED:
        context |= planned(run)
    response = render(request, "resources/catalogue_import.html", context)
    if request.htmx:
        response.headers["HX-Refresh"] = "true"  # the work is over: the whole page changes
    return response


def words(listed: list[dict]) -> list[tuple[str, list[str]]]:
    """The lists that the faults of this file speak of, each under the heading of its column."""
    columns = {fault["name"]: fault["column"] for fault in listed if fault["name"] in LISTED}
    lists = possible() if columns else {}
    return [(columns[name], lists[name]) for name in lists if name in columns]


def planned(run: CatalogueImport) -> dict:
    """Each list by its beginning, with how many more there are."""
    report = run.report
    counts = {"here": run.known, "gaps": report.get("unfinished", 0)}
    counts |= {"files": report.get("files_count", 0), "unnamed": report.get("unnamed_count", 0)}
    shown = {name: report.get(name, [])[:PER_PAGE] for name in TOLD}
    more = {f"{name}_more": counts[name] - len(shown[name]) for name in TOLD}
    return shown | more | {"form": GoodOnlyForm(run=run), "counts": counts, "unread": report.get("unread", [])}


@workspace(May.WRITE_PAGES, methods=("POST",))
def apply(request, pk: int):
    run = at(request, pk)
    form = GoodOnlyForm(request.POST, run=run)
    if form.is_valid() and run.state == ImportState.PLANNED:
        attempt(request, runs.start, run=run, **form.cleaned_data)
    return redirect("resources:catalogue_import", pk)


@workspace(May.WRITE_PAGES, methods=("POST",))
def abandon(request, pk: int):
    if attempt(request, runs.abandon, run=at(request, pk)):
        messages.success(request, "L’import est abandonné : ses fichiers sont partis.")
    return redirect("resources:catalogue_imports")


@workspace(May.WRITE_PAGES, methods=("GET",))
def faults(request, pk: int):
    """The faulty lines as a spreadsheet, to correct and bring again."""
    run = at(request, pk)
    if run.state not in ImportState.with_faults() or not run.faulty:
        raise Http404
    return attachment(faulty_workbook(run), kind="xlsx", name=f"fiches-a-corriger-{pk}")


@workspace(May.WRITE_PAGES, methods=("GET",))
def model(request):
    """A spreadsheet with the headings we read, one card written in full, and the words to choose from."""
    return attachment(model_workbook(), kind="xlsx", name="modele-catalogue")
