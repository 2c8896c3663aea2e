"""The same words sent several times at once, each by a process of its own: one row, one line of the journal."""

import datetime as dt
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Collection, Page

from common.errors import Refused
from common.models import AuditEntry
from resources.domain import feedback, proposals
from resources.domain.waiting import NAME
from resources.models import FieldFeedback, KitPage, TechniquePage, ToolProposal
from tests.factories import UserFactory
from tests.resources.kits import kit
from tests.resources.shelf import technique, techniques
from tests.support.files import HONEST

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WHAT = {"kind": "technique", "title": "Le mur des après", "aim": "Garder une trace.", "summary": ""}


@pytest.fixture
def person(shared_database):
    return UserFactory()


def proposed(title: str, kind="technique") -> ToolProposal:
    """With a file, ready to be accepted."""
    rights = {"course": "On joue.", "credit": "Une équipe", "rights_are_ours": True, "summary": "Deux phrases."}
    made = proposals.start(by=None, **WHAT | rights | {"title": title, "kind": kind})
    proposals.attach(by=None, proposal=made, file=SimpleUploadedFile(f"{title}.pdf", HONEST["pdf"]))
    return proposals.propose(by=None, proposal=made)


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


def test_two_cards_accepted_at_once_have_a_place_each(at_once, person):
    techniques()
    made = [proposed(title) for title in ("Un", "Deux", "Trois")]
    answers = at_once(*[partial(proposals.accept, by=person, proposal=each) for each in made])
    assert not any(isinstance(each, Refused) for each in answers)
    assert sorted(TechniquePage.objects.values_list("title", flat=True)) == ["Deux", "Trois", "Un"]
    assert Collection.objects.filter(name=NAME).count() == 1
    assert Page.find_problems() == ([], [], [], [], [])


def test_two_tools_accepted_at_once_are_both_in_the_draft_of_their_kit(at_once, person):
    shelf = kit()
    made = [proposed(title, "outil") for title in ("Un", "Deux")]
    at_once(*[partial(proposals.accept, by=person, proposal=each, kit=shelf) for each in made])
    draft = KitPage.objects.get(pk=shelf.pk).get_latest_revision_as_object()
    assert sorted(item.title for item in draft.tools.all()) == ["Affiche", "Deux", "Un"]
