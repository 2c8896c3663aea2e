"""An outing of a bulletin, as an editor writes it: what a draft may lack, and a published bulletin may not."""

from datetime import time

import pytest
from django.core.exceptions import ValidationError
from wagtail.images import get_image_model

from common.domain.taxonomy import ensure_reference_terms
from resources.blocks.bulletin import ChosenOutingBlock, TypedOutingBlock, access_features, bands
from resources.models import BulletinPage
from tests.resources import books

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def terms(db):
    ensure_reference_terms()


def faults(value, made=None) -> set[str]:
    made = made or TypedOutingBlock()
    try:
        made.clean(made.normalize(value))
    except ValidationError as error:
        return set(error.block_errors)
    return set()


def test_a_whole_outing_is_accepted():
    assert faults(books.typed()[1]) == set()


@pytest.mark.parametrize("field", ["title", "why", "venue", "town", "way", "who", "offered_by"])
def test_a_family_needs_every_fact(field):
    assert field in faults(books.typed(**{field: ""})[1])


def test_an_outing_says_when_by_a_day_or_in_words_but_not_both():
    assert faults(books.typed(day=None)[1]) == {"day"}
    assert faults(books.typed(day=None, when_words="Tous les soirs")[1]) == set()
    assert faults(books.typed(when_words="Tous les soirs")[1]) == {"when_words"}


def test_one_sentence_says_why_and_no_more():
    assert faults(books.typed(why="Mot " * 50)[1]) == {"why"}


def test_ages_and_accessibility_are_those_of_the_network():
    assert bands()[:2] == [("famille", "En famille"), ("0-3-ans", "0 à 3 ans")]
    assert ("lsf", "Langue des signes") in access_features()
    assert faults(books.typed(band="inconnu")[1]) == {"band"}
    assert faults(books.typed(access=["inconnu"])[1]) == {"access"}


def picture(**fields):
    given = {"title": "Une piste", "file": "piste.png", "width": 800, "height": 450, "credit": "nous"}
    return get_image_model().objects.create(**(given | fields))


def test_a_picture_has_its_credit_and_its_words():
    assert faults(books.typed(picture=picture(alt="Une piste de cirque"))[1]) == set()
    assert faults(books.typed(picture=picture(alt=""))[1]) == {"alt"}
    assert faults(books.typed(picture=picture(alt=""), alt="Une piste")[1]) == set()
    assert faults(books.typed(picture=picture(alt="", is_decorative=True))[1]) == set()
    assert faults(books.typed(picture=picture(alt="Une piste", credit=""))[1]) == {"picture"}


def test_an_outing_of_the_offer_that_is_gone_is_refused():
    value = {"outing": "9", "band": "famille", "why": "Pour voir."}
    assert faults(value, ChosenOutingBlock()) == {"outing"}


def errors(**cleaned) -> set[str]:
    page = BulletinPage(outings=[books.typed()])
    return set(BulletinPage.publication_errors({"authors": "nous", "outings": page.outings} | cleaned))


def test_a_bulletin_is_published_with_an_outing_and_a_credit():
    assert errors() == set()
    assert errors(outings=[]) == {"outings"}
    assert errors(authors="") == {"authors"}


def test_hours_are_said_as_people_say_them():
    from resources.bulletins.outings import Outing

    same = dict.fromkeys(("key", "band", "title", "why", "venue", "town", "way", "who", "offered_by"), "")
    assert Outing(**same, hour=time(20)).hour_words == "20\u00a0h"
    assert Outing(**same, hour=time(9, 5)).hour_words == "9\u00a0h\u00a005"
    assert Outing(**same).hour_words == ""
