"""« Je l’ai essayé »: telling it, and reading it again before it is shown."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from accounts.roles import May
from network.models import Structure
from network.views.access import attempt, attempt_form, workspace
from resources import rules
from resources.domain import feedback
from resources.forms.contributions import FeedbackForm
from resources.models import FieldFeedback, TechniquePage
from resources.states import FEEDBACK_TRANSITIONS as MOVES
from resources.states import FeedbackState
from resources.views import documents

VERBS = {"publish": feedback.publish, "keep": feedback.keep}
SAID = {"publish": "Il paraît maintenant sous la technique.", "keep": "Il reste entre vous."}
TONES = {FeedbackState.RECEIVED: "info", FeedbackState.PUBLISHED: "success", FeedbackState.KEPT: "plain"}


@workspace(methods=("GET",))
def index(request):
    own = FieldFeedback.objects.filter(created_by=request.user).select_related("technique")[:50]
    may_review = rules.can_review(request.acting, request.acting.territory)
    waiting = feedback.waiting(request.acting)[:50] if may_review else []
    context = {"own": [(row, TONES[row.state]) for row in own], "waiting": [(row, TONES[row.state]) for row in waiting]}
    return render(request, "resources/feedbacks.html", context)


@workspace()
def tell(request, page: int):
    technique = get_object_or_404(TechniquePage.objects.live(), pk=page)
    if not documents.opens(technique, request):
        raise Http404
    target = request.acting.target
    kind = target.kind if isinstance(target, Structure) else None
    form = FeedbackForm(request.POST or None, initial={"tried_on": timezone.localdate(), "kind": kind})
    given = {"by": request.user, "technique": technique, "territory": request.acting.territory}
    if form.is_valid() and attempt_form(form, feedback.tell, **given, **form.cleaned_data):
        messages.success(request, "Merci ! Votre retour est relu avant de paraître sous la technique.")
        return redirect("resources:feedbacks")
    context = {"form": form, "technique": technique}
    return render(request, "resources/feedback_form.html", context, status=422 if form.errors else 200)


@workspace(methods=("GET",))
def show(request, pk: int):
    row = readable(request, pk)
    moves = [(name, move.label) for name, move in MOVES.moves.items() if row.state in move.sources]
    may_review = rules.can_review(request.acting, row.territory)
    moves = [(name, label) for name, label in moves if may_review and (name != "publish" or row.may_be_published)]
    return render(request, "resources/feedback.html", {"feedback": row, "tone": TONES[row.state], "moves": moves})


@workspace(May.REVIEW_PAGES, methods=("POST",))
def decide(request, pk: int, move: str):
    row = readable(request, pk)
    rules.check_review(request.acting, row.territory)
    if move not in VERBS:
        raise Http404
    if attempt(request, VERBS[move], feedback=row):
        messages.success(request, SAID[move])
    return redirect("resources:feedback", pk)


def readable(request, pk: int) -> FieldFeedback:
    row = get_object_or_404(FieldFeedback.objects.select_related("technique", "territory"), pk=pk)
    if row.created_by_id != request.user.pk and not rules.can_review(request.acting, row.territory):
        raise Http404
    return row
