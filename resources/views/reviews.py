"""« Trocs d’outils », for whoever reviews: give back with a word, or accept."""

from django.contrib import messages
from django.shortcuts import redirect, render

from accounts.roles import May
from network.views.access import attempt_form, workspace
from resources import rules
from resources.domain import proposals
from resources.forms.contributions import AcceptForm, AnswerForm
from resources.models import ToolProposal
from resources.views.proposals import readable


@workspace(May.REVIEW_PAGES)
def give_back(request, pk: int):
    proposal = to_review(request, pk)
    form = AnswerForm(request.POST or None)
    if form.is_valid() and attempt_form(
        form, proposals.give_back, by=request.user, proposal=proposal, **form.cleaned_data
    ):
        messages.success(request, "Votre mot est parti.")
        return redirect(proposal)
    return asked(request, proposal, form, "Rendre avec un mot", "Rendre")


@workspace(May.REVIEW_PAGES)
def accept(request, pk: int):
    proposal = to_review(request, pk)
    form = AcceptForm(request.POST or None, proposal=proposal)
    if form.is_valid() and attempt_form(
        form, proposals.accept, by=request.user, proposal=proposal, **form.cleaned_data
    ):
        proposal.refresh_from_db()
        messages.success(request, accepted_says(rules.can_edit_page_of(request.user, proposal)))
        return redirect(proposal)
    return asked(request, proposal, form, "Accepter cet outil", "Accepter")


def accepted_says(may_edit_page: bool) -> str:
    if may_edit_page:
        return "Accepté : sa page est en brouillon, crédit compris. Relisez-la, puis publiez-la."
    return "Accepté : sa page est en brouillon, crédit compris. La rédaction nationale la relit et la publie."


def asked(request, proposal, form, title: str, action: str):
    context = {"proposal": proposal, "form": form, "title": title, "action": action}
    return render(request, "resources/proposal_answer.html", context, status=422 if form.errors else 200)


def to_review(request, pk: int) -> ToolProposal:
    proposal = readable(request, pk)
    rules.check_review(request.acting, proposal.territory)
    return proposal
