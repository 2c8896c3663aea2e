"""The same words sent several times at once, each by a process of its own: one row, one line of the journal."""

import datetime as dt
from functools import partial

import pytest

from common.errors import Refused
from common.models import AuditEntry
from resources.domain import feedback, proposals
from resources.models import FieldFeedback, ToolProposal
from tests.factories import UserFactory
from tests.resources.shelf import technique

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WHAT = {"kind": "technique", "title": "Le mur des après", "aim": "Garder une trace.", "summary": ""}


@pytest.fixture
def person(shared_database):
    return UserFactory()


def told(verb: str) -> int:
    return AuditEntry.objects.filter(verb=verb).count()


def test_one_essay_is_told_once(at_once, person):
    essay = {"tried_on": dt.date(2026, 11, 3), "kind": "social-centre", "people": 9, "changed": "Rien."}
    essay |= {"context": "Un mardi.", "worked": "Le silence.", "may_be_published": True, "technique": technique()}
    answers = at_once(*[partial(feedback.tell, by=person, **essay)] * 4)
    assert not any(isinstance(each, Refused) for each in answers)
    assert FieldFeedback.objects.get().created_by == person
    assert told("feedback.told") == 1


def test_one_tool_is_begun_once(at_once, person):
    answers = at_once(*[partial(proposals.start, by=person, **WHAT)] * 4)
    assert not any(isinstance(each, Refused) for each in answers)
    assert ToolProposal.objects.get().created_by == person
    assert told("proposal.started") == 1
