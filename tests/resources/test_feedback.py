"""« Je l’ai essayé », from the form to the page of the technique."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from wagtail.models import Locale, PageViewRestriction

from common.errors import Refused
from common.models import AuditEntry
from resources.domain import feedback
from resources.models import FieldFeedback
from tests.resources.people import coordinator, nation, referent, territories
from tests.resources.shelf import technique

pytestmark = pytest.mark.django_db
TODAY = dt.date.today()  # noqa: DTZ011  (any day will do)
TOLD = {
    "tried_on": TODAY,
    "kind": "social-centre",
    "people": 9,
    "context": "Un mardi de permanence.",
    "worked": "Le silence du début.",
    "changed": "Moins d’images.",
    "may_be_published": True,
}


@pytest.fixture
def card():
    return technique()


def tell(card, **fields) -> FieldFeedback:
    return feedback.tell(by=None, technique=card, **TOLD | fields)


def read(response) -> str:
    return response.content.decode()


def test_a_member_tells_and_it_waits_to_be_read(card):
    here, _ = territories()
    client = referent(here)
    assert "Personne ne doit pouvoir se reconnaître" in read(client.get(f"/espace/essais/raconter/{card.pk}/"))
    sent = {name: str(value) for name, value in TOLD.items()} | {"may_be_published": "on"}
    client.post(f"/espace/essais/raconter/{card.pk}/", sent)
    row = FieldFeedback.objects.get()
    assert (row.state, row.territory, row.created_by, row.people) == ("received", here, client.person, 9)
    assert "À relire" in read(client.get("/espace/essais/"))
    assert "Le silence du début." not in read(Client().get(card.url))


def test_sent_twice_it_is_told_once(card):
    client = referent(territories()[0])
    sent = {name: str(value) for name, value in TOLD.items()} | {"may_be_published": "on"}
    for more in ({}, {}, {"people": "10"}):
        response = client.post(f"/espace/essais/raconter/{card.pk}/", sent | more)
        assert response.headers["Location"] == "/espace/essais/"
    assert sorted(FieldFeedback.objects.values_list("people", flat=True)) == [9, 10]
    assert AuditEntry.objects.filter(verb="feedback.told").count() == 2


def test_a_card_kept_for_a_group_is_not_named_to_others(card):
    client = referent(territories()[0])
    PageViewRestriction.objects.create(page=card, restriction_type="groups")
    assert client.get(f"/espace/essais/raconter/{card.pk}/").status_code == 404


def test_read_and_published_it_stands_under_the_technique_without_a_name(card, django_capture_on_commit_callbacks):
    here, _ = territories()
    teller, reader = referent(here), coordinator(here)
    row = feedback.tell(by=teller.person, technique=card, territory=here, **TOLD)
    assert f"/espace/essais/{row.pk}/" in read(reader.get("/espace/"))
    reader.post(f"/espace/essais/{row.pk}/publish/")
    html = read(Client().get(card.url))
    assert "Des équipes l’ont essayée" in html
    assert "Le silence du début." in html
    assert "9 personnes" in html
    assert teller.person.email not in html
    assert list(
        AuditEntry.objects.filter(verb__startswith="feedback").order_by("pk").values_list("verb", flat=True)
    ) == [
        "feedback.told",
        "feedback.published",
    ]
    with django_capture_on_commit_callbacks(execute=True):  # the kept page is out of date
        reader.post(f"/espace/essais/{row.pk}/keep/")
    assert "Le silence du début." not in read(Client().get(card.url))


def test_on_an_english_page_what_teams_wrote_is_said_to_be_french(card):
    feedback.publish(by=None, feedback=tell(card))
    english = card.copy_for_translation(Locale.objects.get_or_create(language_code="en")[0], copy_parents=True)
    english.save_revision().publish()
    html = read(Client().get(english.url))
    assert '<span lang="fr">Le silence du début.</span>' in html
    assert '<p lang="fr">Un mardi de permanence.</p>' in html
    assert '<span lang="fr">Le silence' not in read(Client().get(card.url))


def test_without_their_word_nothing_is_published(card):
    row = tell(card, may_be_published=False)
    with pytest.raises(Refused, match="accord"):
        feedback.publish(by=None, feedback=row)
    with pytest.raises(IntegrityError), transaction.atomic():
        FieldFeedback.objects.update(state="published")
    assert "Publier" not in read(nation().get(f"/espace/essais/{row.pk}/"))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"tried_on": TODAY + dt.timedelta(days=1)}, "pas encore venu"),
        ({"people": 0}, "1"),
        ({"context": ""}, "vide"),
        ({"people": 501}, "500"),
    ],
)
def test_what_is_missing_or_impossible_is_told(card, fields, said):
    with pytest.raises(ValidationError) as refusal:
        tell(card, **fields)
    assert said in str(refusal.value).replace("\u202f", "")
    assert not FieldFeedback.objects.exists()


def test_another_territory_neither_reads_nor_decides(card):
    here, there = territories()
    row = tell(card, territory=there)
    client = coordinator(here)
    assert client.get(f"/espace/essais/{row.pk}/").status_code == 404
    assert client.post(f"/espace/essais/{row.pk}/publish/").status_code == 404
    assert nation().post(f"/espace/essais/{row.pk}/publish/").status_code == 302
    row.refresh_from_db()
    assert row.state == "published"


def test_who_told_it_reads_it_and_decides_nothing(card):
    here, _ = territories()
    client = referent(here)
    row = feedback.tell(by=client.person, technique=card, territory=here, **TOLD)
    assert "Le silence du début." in read(client.get(f"/espace/essais/{row.pk}/"))
    assert client.post(f"/espace/essais/{row.pk}/publish/").status_code == 403


def test_an_unknown_move_and_an_unpublished_technique_are_not_there(card):
    row = tell(card)
    client = nation()
    assert client.post(f"/espace/essais/{row.pk}/erase/").status_code == 404
    card.unpublish()
    assert client.get(f"/espace/essais/raconter/{card.pk}/").status_code == 404


def test_a_visitor_is_not_offered_to_tell(card):
    here, _ = territories()
    assert "/espace/essais/raconter/" not in read(Client().get(card.url))
    assert f"/espace/essais/raconter/{card.pk}/" in read(referent(here).get(card.url))
