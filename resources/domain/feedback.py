"""What became of a technique in the field: told by a member, read again before anybody else reads it."""

from django.db import transaction
from django.utils import timezone

from common import page_cache
from common.audit import record, snapshot
from common.errors import Refused
from network.domain.fields import check
from resources.domain.once import sent_already
from resources.models import FieldFeedback
from resources.states import FEEDBACK_TRANSITIONS as MOVES
from resources.states import FeedbackState


@transaction.atomic
def tell(*, by, technique, territory=None, **fields) -> FieldFeedback:
    if fields["tried_on"] > timezone.localdate():
        raise Refused({"tried_on": ["Ce jour n’est pas encore venu : dites quand vous l’avez essayée."]})
    told = {"technique": technique, "territory": territory} | fields
    if known := sent_already(by=by, model=FieldFeedback, **told):
        return known
    made = FieldFeedback(created_by=by, **told)
    check(made)
    made.save()
    record(by=by, verb="feedback.told", obj=made)
    return made


@transaction.atomic
def publish(*, by, feedback) -> FieldFeedback:
    if not feedback.may_be_published:
        raise Refused("L’équipe n’a pas donné son accord pour publier ce retour.", code="consent")
    return decide(by=by, feedback=feedback, move="publish", verb="feedback.published")


@transaction.atomic
def keep(*, by, feedback) -> FieldFeedback:
    """Read, useful to the team, not for the public."""
    return decide(by=by, feedback=feedback, move="keep", verb="feedback.kept")


def decide(*, by, feedback, move: str, verb: str) -> FieldFeedback:
    row = FieldFeedback.objects.select_for_update().get(pk=feedback.pk)
    before = snapshot(row)
    MOVES.move(row, move, decided_at=timezone.now(), decided_by=by)
    record(by=by, verb=verb, obj=row, before=before)
    transaction.on_commit(page_cache.turn)
    return row


def published(technique) -> list[FieldFeedback]:
    """Under a technique, in whichever language it is read."""
    rows = FieldFeedback.objects.filter(state=FeedbackState.PUBLISHED)
    return list(rows.filter(technique__translation_key=technique.translation_key)[:12])


def waiting(acting):
    rows = FieldFeedback.objects.filter(state=FeedbackState.RECEIVED).select_related("technique")
    return rows if acting.is_national else rows.filter(territory=acting.territory, territory__isnull=False)
