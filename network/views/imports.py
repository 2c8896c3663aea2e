"""Structures and partners from a spreadsheet: dry run, faults with advice, then the import."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime

from accounts.roles import May
from common.dates import in_words
from common.exporting.lists import attachment
from common.spreadsheets.states import ImportState
from network import rules
from network.domain.imports import runs
from network.domain.imports.export import empty_workbook, faulty_workbook
from network.domain.imports.words import possible
from network.forms.filters import ImportFilter
from network.forms.imports import ApplyForm, UploadForm
from network.models import ImportRun, Partner, Structure
from network.views.access import attempt, attempt_form, seen, workspace
from network.views.kinds import KINDS
from network.views.listing import PER_PAGE, Column, Listing
from network.views.tones import TONES

MODELS = {"structure": Structure, "partner": Partner}
WITH_A_LIST = {"kind", "audiences", "art_forms"}
COLUMNS = [
    Column("Fichier", lambda row: row.name, ("name",), url=lambda row: reverse("network:import", args=[row.pk])),
    Column("Contenu", lambda row: KINDS[MODELS[row.kind]].title, ("kind",)),
    Column("État", lambda row: row.get_state_display(), ("state",), tone=lambda row: TONES[row.state]),
    Column("Lignes", lambda row: row.total, ("total",)),
    Column("À corriger", lambda row: row.faulty, ("faulty",)),
    Column("Déposé le", lambda row: in_words(localtime(row.created_at), "j F Y, H:i"), ("created_at",)),
    Column("Par", lambda row: str(row.created_by or "")),
]


@workspace(May.MANAGE_ORGANISATIONS, methods=("GET",))
def index(request):
    rows = ImportRun.objects.visible_to(request.acting).select_related("created_by").defer("report")
    form = ImportFilter(request.GET, acting=request.acting)
    listing = Listing(request, rows, columns=COLUMNS, form=form, caption="Imports")
    return listing.respond("network/imports.html")


@workspace(May.MANAGE_ORGANISATIONS)
def new(request):
    form = UploadForm(request.POST or None, request.FILES or None, acting=request.acting)
    if form.is_valid():
        chosen = form.cleaned_data
        territory = chosen.get("territory") or request.acting.territory
        rules.check_manage_organisations(request.acting, territory)
        given = {"file": chosen["file"], "name": chosen["file"].name, "model": MODELS[chosen["what"]]}
        if run := attempt_form(form, runs.upload, by=request.user, territory=territory, **given):
            return redirect("network:import", run.pk)
    return render(request, "network/import_new.html", {"form": form}, status=422 if form.errors else 200)


def at(request, pk: int) -> ImportRun:
    return seen(ImportRun.objects.select_related("territory"), request.acting, pk)


@workspace(May.MANAGE_ORGANISATIONS, methods=("GET",))
def detail(request, pk: int):
    """Follows the work, then shows every faulty line, then what was done."""
    run = at(request, pk)
    context = {"run": run, "tone": TONES[run.state], "kind": KINDS[MODELS[run.kind]]}
    if request.htmx and run.at_work:
        return render(request, "network/parts/import_progress.html", context)
    if run.state in ImportState.with_faults():
        listed = run.report.get("faults", [])
        context["faults"] = Paginator(listed, PER_PAGE).get_page(request.GET.get("page"))
        context["words"] = words(run, listed)
    if run.state == ImportState.PLANNED:
        context |= planned(run)
    response = render(request, "network/import.html", context)
    if request.htmx:
        response.headers["HX-Refresh"] = "true"  # the work is over: the whole page changes
    return response


def words(run: ImportRun, listed: list[dict]) -> list[tuple[str, list[str]]]:
    """The lists that the faults of this file speak of, each under the heading of its column."""
    columns = {fault["name"]: fault["column"] for fault in listed if fault.get("name") in WITH_A_LIST}
    lists = possible(MODELS[run.kind]) if columns else {}
    return [(columns[name], lists[name]) for name in sorted(columns)]


def planned(run: ImportRun) -> dict:
    found, odd = run.report.get("duplicates", []), run.report.get("odd", [])
    return {
        "form": ApplyForm(run=run),
        "found": found[:PER_PAGE],
        "found_more": len(found[PER_PAGE:]),
        "odd": odd[:PER_PAGE],
        "odd_more": len(odd[PER_PAGE:]),
        "odd_count": len(odd),
        "unread": run.report.get("unread", []),
        "may_apply": bool(run.good or run.duplicates),
    }


@workspace(May.MANAGE_ORGANISATIONS, methods=("POST",))
def apply(request, pk: int):
    run = at(request, pk)
    form = ApplyForm(request.POST, run=run)
    if form.is_valid() and run.state == ImportState.PLANNED:
        attempt(request, runs.start, run=run, **form.cleaned_data)
    elif run.state == ImportState.PLANNED:
        messages.error(request, "Dites ce qu’il faut faire des organisations déjà dans le réseau.")
    return redirect("network:import", pk)


@workspace(May.MANAGE_ORGANISATIONS, methods=("POST",))
def abandon(request, pk: int):
    if attempt(request, runs.abandon, run=at(request, pk)):
        messages.success(request, "L’import est abandonné : rien n’a été écrit.")
    return redirect("network:imports")


@workspace(May.MANAGE_ORGANISATIONS, methods=("GET",))
def faults(request, pk: int):
    """The faulty lines as a spreadsheet, to correct and bring again."""
    run = at(request, pk)
    if run.state not in ImportState.with_faults() or not run.faulty:
        raise Http404
    return attachment(faulty_workbook(run), kind="xlsx", name=f"lignes-a-corriger-{pk}")


@workspace(May.MANAGE_ORGANISATIONS, methods=("GET",))
def template(request, what: str):
    """An empty spreadsheet with the headings we read."""
    if what not in MODELS:
        raise Http404
    content = empty_workbook(MODELS[what], request.acting.territory)
    return attachment(content, kind="xlsx", name=f"modele-{what}")
