"""What stands between a technique and the public: the checklist, in the editor's own form."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from common.models import Theme
from network.domain import people
from resources.models import Recording, TechniquePage
from resources.techniques import checklist
from tests.factories import UserFactory
from tests.resources import shelf
from tests.support.sign_in import signed_in

COMPLETE = {
    "before": True,
    "themes": ["liens"],
    "no_material": True,
    "material": [],
    "minutes_min": 10,
    "minutes_max": 30,
    "authors": "Des référentes",
}


def course(*minutes):
    return shelf.technique(
        f"Essai {minutes}", slug=f"essai-{sum(minutes)}", course=[shelf.step(m) for m in minutes]
    ).course


def problems(**changes) -> set[str]:
    return set(TechniquePage.publication_errors(COMPLETE | {"course": course(10, 15)} | changes))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({}, None),
        ({"before": False}, "before"),
        ({"themes": []}, "themes"),
        ({"no_material": False}, "no_material"),
        ({"material": ["une feuille"]}, "no_material"),
        ({"course": []}, "course"),
        ({"minutes_max": 20}, "course"),
        ({"minutes_min": 26}, "course"),
        ({"authors": ""}, "authors"),
    ],
)
def test_each_thing_that_is_missing_is_said_at_its_field(changes, field):
    assert problems(**changes) == ({field} if field else set())


def test_the_sentence_says_how_long_the_steps_are(db):
    said = checklist.errors(COMPLETE | {"course": course(20, 20)})["course"]
    assert "40 minutes" in said
    assert "de 10 à 30" in said


def test_a_recorded_voice_has_a_credit_and_an_agreement(db):
    voice = Recording(title="Lue", shows_people=True)
    said = checklist.errors(COMPLETE | {"course": course(20), "recording": voice})["recording"]
    assert "crédit" in said
    assert "autorisation" in said


def form(**changes) -> dict:
    step = {"minutes": "20", "title": "Choisir", "text": "Chacun choisit.", "pictogram": ""}
    empty = {
        name: streamfield([])
        for name in ("material", "variants", "pitfalls", "hard_for", "easy", "pictures", "documents", "related")
    }
    given = {
        "title": "Essai",
        "slug": "essai",
        "aim": "Donner un avis.",
        "summary": "Deux phrases.",
        "minutes_min": "20",
        "minutes_max": "30",
        "group_min": "4",
        "group_max": "12",
        "level": "debut",
        "licence": "cc-by-sa",
        "authors": "Des référentes",
        "before": "on",
        "no_material": "on",
        "course": streamfield([("step", step)]),
        "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": ""},
    }
    return nested_form_data(given | empty | changes)


@pytest.fixture
def editor(terms):
    shelf.techniques()
    person = UserFactory()
    people.add_member(by=None, user=person, target=None, role="national-admin")
    return signed_in(person)


def add(editor, **more):
    index = shelf.techniques()
    address = reverse("wagtailadmin_pages:add", args=["resources", "techniquepage", index.pk])
    return editor.post(address, more)


def test_a_draft_is_kept_whatever_is_missing(editor):
    data = form(aim="", authors="", before="", course=streamfield([]))
    assert add(editor, **data).status_code == 302
    assert TechniquePage.objects.get().live is False


def test_an_editor_is_stopped_with_every_reason_then_publishes(editor):
    answer = add(editor, **form(authors="", before=""), **{"action-publish": "1"})
    assert answer.status_code == 200
    assert not TechniquePage.objects.exists()
    for words in ("un crédit est dû", "Dites quand elle se fait", "Cochez au moins un effet"):
        assert words in answer.text
    liens = Theme.objects.get(slug="liens")
    assert add(editor, **form(), themes=[liens.pk], **{"action-publish": "1"}).status_code == 302
    page = TechniquePage.objects.get()
    assert page.live
    assert [str(moment) for moment in page.moments] == ["avant"]


def test_a_duration_in_disorder_is_a_sentence_not_a_failure(editor):
    answer = add(editor, **form(minutes_min="40", minutes_max="20"))
    assert answer.status_code == 200
    assert "La durée la plus longue vient après la plus courte." in answer.text
    assert not Page.objects.filter(slug="essai").exists()
