"""What stands between a page of the observatory and the public; a draft is saved without it."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from resources.models import DossierPage, InterviewPage, ReflectionPage, VoicePage
from resources.observatory import films
from tests.support.sign_in import signed_in

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
GOOD = {"authors": "L’équipe", "agreed": True}


def errors(cleaned: dict, model=InterviewPage) -> dict:
    return model.publication_errors(GOOD | cleaned)


def test_a_whole_interview_may_be_published(film):
    assert errors({"film": film()}) == {}
    assert errors({"film": film("voix.m4a", poster=None)}) == {}


@pytest.mark.parametrize(
    ("lacks", "told"),
    [
        ({"transcript": ""}, "la transcription"),
        ({"captions": ""}, "les sous-titres"),
        ({"credit": ""}, "le crédit"),
        ({"poster": None}, "l’image d’attente"),
        ({"shows_people": True}, "autorisation"),
    ],
)
def test_an_interview_is_stopped_by_what_its_film_lacks(film, lacks, told):
    made = film()
    for name, value in lacks.items():
        setattr(made, name, value)
    assert told in errors({"film": made})["film"]


def test_an_interview_is_stopped_by_a_poster_nobody_described(film):
    made = film()
    made.poster.alt = ""
    assert errors({"film": made}) == {"film": films.NO_ALT}
    made.poster.is_decorative = True
    assert errors({"film": made}) == {}


def test_an_interview_needs_the_person_s_agreement_and_a_credit(film):
    assert set(errors({"film": film(), "agreed": False})) == {"agreed"}
    assert set(errors({"film": film(), "authors": ""})) == {"authors"}


def test_an_interview_has_one_film_here_or_elsewhere():
    assert errors({}) == {"film": films.NONE}


def test_a_film_here_and_elsewhere_is_one_too_many(film):
    assert errors({"film": film(), "elsewhere": "https://films.example.org/1"}) == {"elsewhere": films.BOTH}


def test_a_film_elsewhere_needs_https_captions_and_a_transcript():
    assert errors({"elsewhere": "http://films.example.org/1"}) == {
        "elsewhere": "L’adresse commence par https://.",
        "elsewhere_captioned": films.NO_CAPTIONS,
        "elsewhere_transcript": films.NO_TRANSCRIPT,
    }
    whole = {"elsewhere": "https://films.example.org/1", "elsewhere_captioned": True, "elsewhere_transcript": "Oui."}
    assert errors(whole) == {}


def test_somebody_s_words_are_not_published_without_them_nor_without_agreement():
    assert set(errors({"agreed": False, "body": None}, VoicePage)) == {"agreed", "body"}
    assert errors({"body": ["…"]}, VoicePage) == {}


def test_a_reflection_needs_its_abstract_and_its_text():
    assert set(errors({}, ReflectionPage)) == {"abstract", "body"}


def test_a_dossier_gathers_something():
    assert set(errors({}, DossierPage)) == {"chosen"}
    assert errors({"found_text": "quartier"}, DossierPage) == {}


def posted(made, **fields) -> dict:
    return nested_form_data(
        {
            "title": "La porte",
            "slug": "la-porte",
            "summary": "",
            "film": made.pk,
            "elsewhere": "",
            "elsewhere_transcript": "",
            "person_role": "animatrice",
            "place": "",
            "day": "2026-03-01",
            "agreed": "on",
            "body": streamfield([]),
            "licence": "cc-by-sa",
            "authors": "L’équipe",
            "source": "",
            "change_note": "",
            "seo_title": "",
            "search_description": "",
            "explains_words": "on",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            **fields,
        }
    )


@pytest.fixture
def editor(django_user_model):
    return signed_in(django_user_model.objects.create_superuser("redaction@example.org", "x"))


def test_the_editor_is_stopped_by_a_missing_transcript_and_keeps_the_draft(observatory, film, editor):
    made = film(transcript="")
    address = reverse("wagtailadmin_pages:add", args=["resources", "interviewpage", observatory.interviews.pk])
    refused = editor.post(address, posted(made, **{"action-publish": "oui"}))
    assert refused.status_code == 200
    assert "Il manque la transcription" in refused.content.decode()
    assert not InterviewPage.objects.exists()

    kept = editor.post(address, posted(made))
    assert kept.status_code == 302
    draft = InterviewPage.objects.get()
    assert not draft.live

    made.transcript = "[00:01] La voici."
    made.save()
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert editor.post(edit, posted(made, **{"action-publish": "oui"})).status_code == 302
    assert InterviewPage.objects.get().live


def test_every_kind_can_be_previewed(observatory, film, editor):
    pages = [
        observatory.interview(film=film()),
        observatory.voice(),
        observatory.reflection(),
        observatory.dossier(found_text="porte"),
    ]
    for page in [*pages, observatory.door, observatory.glossary, observatory.interviews]:
        shown = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
        assert shown.status_code == 200, page
        assert page.title in shown.content.decode()


def test_a_word_can_be_previewed_before_it_is_published(word, editor):
    draft = word("médiation", live=False)
    address = reverse("wagtailsnippets_resources_glossaryterm:preview_on_edit", args=[draft.pk])
    shown = editor.get(address, {"mode": ""})
    assert shown.status_code == 200
