"""« Trocs d’outils », for whoever proposes: three steps, drafts kept, and what becomes of it."""

from django.contrib import messages
from django.forms import model_to_dict
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from network.views.access import attempt, attempt_form, workspace
from resources import rules
from resources.domain import proposals
from resources.forms.contributions import STEPS, WhatForm
from resources.models import ToolFile, ToolProposal
from resources.states import ProposalState

TONES = {
    ProposalState.DRAFT: "plain",
    ProposalState.PROPOSED: "info",
    ProposalState.RETURNED: "warning",
    ProposalState.ACCEPTED: "info",
    ProposalState.PUBLISHED: "success",
}
LABELS = [label for label, _form in STEPS]


@workspace(methods=("GET",))
def index(request):
    may_review = rules.can_review(request.acting, request.acting.territory)
    context = {
        "own": toned(ToolProposal.objects.of(request.user)),
        "waiting": toned(ToolProposal.objects.to_review(request.acting)) if may_review else [],
    }
    return render(request, "resources/proposals.html", context)


def toned(rows) -> list[tuple]:
    return [(row, TONES[row.state]) for row in rows.select_related("territory")[:100]]


@workspace()
def new(request):
    form = WhatForm(request.POST or None)
    given = {"by": request.user, "territory": request.acting.territory}
    if form.is_valid() and (made := attempt_form(form, proposals.start, **given, **form.cleaned_data)):
        return redirect("resources:proposal_step", made.pk, 2)
    return stepped(request, form, 1, None)


@workspace()
def step(request, pk: int, step: int):
    proposal = own(request, pk)
    if not 1 <= step <= len(STEPS):
        raise Http404
    if proposal.state not in ProposalState.editable():
        return redirect(proposal)
    model_form = STEPS[step - 1][1]
    if request.method == "GET" and "manque" in request.GET:
        return stepped(request, asked_again(model_form, proposal), step, proposal)
    form = model_form(request.POST or None, request.FILES or None, instance=proposal)
    if form.is_valid() and kept(request, form, proposal):
        return onwards(request, form, proposal, step)
    return stepped(request, form, step, proposal)


def kept(request, form, proposal) -> bool:
    """What was written, then the file if there is one: a file that is refused loses no sentence."""
    fields = dict(form.cleaned_data)
    file = fields.pop("file", None)
    if not attempt_form(form, proposals.write, by=request.user, proposal=proposal, **fields):
        return False
    return not file or bool(attempt_form(form, proposals.attach, by=request.user, proposal=proposal, file=file))


def onwards(request, form, proposal, step: int):
    if step < len(STEPS):
        return redirect("resources:proposal_step", proposal.pk, step + 1)
    if "propose" not in request.POST:
        messages.success(request, "C’est gardé. Proposez-le quand vous êtes prêt·e.")
        return redirect("resources:proposal_step", proposal.pk, step)
    if missing := proposals.missing_in(proposal):
        return redirect(reverse("resources:proposal_step", args=[proposal.pk, first_step_of(missing)]) + "?manque=1")
    if attempt(request, proposals.propose, proposal=proposal):
        messages.success(request, "Merci ! La rédaction le lit et vous répond par courriel.")
    return redirect(proposal)


def first_step_of(missing) -> int:
    return next(n for n, (_label, form) in enumerate(STEPS, start=1) if set(form.base_fields) & set(missing))


def asked_again(model_form, proposal):
    """The step as it was kept; what proposing still asks is said at its fields."""
    form = model_form(model_to_dict(proposal, model_form.Meta.fields), instance=proposal)
    for name, said in proposals.missing_in(proposal).items():
        if name in form.fields:
            form.add_error(name, said)
    return form


def stepped(request, form, step: int, proposal):
    context = {"form": form, "step": step, "labels": LABELS, "proposal": proposal}
    context |= {"files": list(proposal.files.all()) if proposal else [], "last": step == len(STEPS)}
    return render(request, "resources/proposal_form.html", context, status=422 if request.method == "POST" else 200)


@workspace(methods=("GET",))
def show(request, pk: int):
    proposal = readable(request, pk)
    waiting = proposal.state == ProposalState.PROPOSED
    context = {
        "proposal": proposal,
        "tone": TONES[proposal.state],
        "mine": proposal.created_by_id == request.user.pk,
        "may_write": proposal.created_by_id == request.user.pk and proposal.state in ProposalState.editable(),
        "may_review": waiting and rules.can_review(request.acting, proposal.territory),
        "reviews": rules.can_review(request.acting, proposal.territory),
        "may_edit_page": rules.can_edit_page_of(request.user, proposal),
        "files": list(proposal.files.all()),
    }
    return render(request, "resources/proposal.html", context)


@workspace(methods=("POST",))
def detach(request, pk: int, file: int):
    proposal = own(request, pk)
    attempt(request, proposals.detach, file=get_object_or_404(ToolFile, pk=file, proposal=proposal))
    return redirect("resources:proposal_step", proposal.pk, len(STEPS))


def own(request, pk: int) -> ToolProposal:
    return get_object_or_404(ToolProposal.objects.of(request.user), pk=pk)


def readable(request, pk: int) -> ToolProposal:
    found = get_object_or_404(ToolProposal.objects.select_related("territory", "page", "created_by"), pk=pk)
    if not rules.can_read_proposal(request.acting, request.user, found):
        raise Http404
    return found
