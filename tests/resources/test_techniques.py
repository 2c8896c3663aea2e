"""A technique: what it holds, what it says of itself, what the database refuses."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from common.drawings.pictogram_words import WORDS
from common.drawings.pictograms import DRAWN, LABELS, pictogram, pictogram_for
from resources.models import TechniquePage
from resources.techniques import material, telling
from tests.resources import shelf


@pytest.mark.parametrize("minutes", [(0, 10), (30, 20), (10, 481)])
def test_the_database_refuses_a_duration_in_disorder(db, minutes):
    page = shelf.technique()
    with pytest.raises(IntegrityError), transaction.atomic():
        TechniquePage.objects.filter(pk=page.pk).update(minutes_min=minutes[0], minutes_max=minutes[1])


@pytest.mark.parametrize("group", [(0, 10), (12, 4), (4, 201)])
def test_the_database_refuses_a_group_in_disorder(db, group):
    page = shelf.technique()
    with pytest.raises(IntegrityError), transaction.atomic():
        TechniquePage.objects.filter(pk=page.pk).update(group_min=group[0], group_max=group[1])


def test_the_form_says_it_kindly_and_at_the_field(db):
    page = shelf.technique()
    page.minutes_min, page.minutes_max, page.group_min, page.group_max = 40, 20, 9, 8
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert set(refusal.value.message_dict) == {"minutes_max", "group_max"}


def test_the_clock_runs_through_the_steps(db):
    steps = [shelf.step(5, "Poser"), shelf.step(20, "Montrer"), shelf.step(10, "Noter")]
    told = telling.course(shelf.technique(course=steps))
    assert [(step.number, step.start, step.end) for step in told] == [(1, 0, 5), (2, 5, 25), (3, 25, 35)]
    assert told[1].clock == "5 à 25 min"


def test_what_an_editor_ticks_in_a_form_is_not_looked_into(db):
    """« --------- » and « pour le groupe » are words of the form, not of the card."""
    words = shelf.technique(material=[("gommettes", 3, "groupe")], course=[shelf.step(5, "Poser")]).words()
    assert "gommettes" in words
    assert "Poser" in words
    assert "---" not in words
    assert "pour le groupe" not in words


@pytest.mark.parametrize(
    ("bounds", "words"),
    [((20, 20), "20 min"), ((20, 45), "20 à 45 min"), ((45, 90), "45 min à 1 h 30"), ((60, 120), "1 h à 2 h")],
)
def test_the_time_is_said_as_people_say_it(db, bounds, words):
    assert telling.time_needed(shelf.technique(minutes=bounds)) == words


@pytest.mark.parametrize(
    ("ticked", "words"),
    [
        ({"before": True}, "Avant la sortie"),
        ({"before": True, "after": True}, "Avant ou après la sortie"),
        ({"during": True, "after": True}, "Pendant ou après la sortie"),
        ({"before": True, "during": True, "after": True}, "À tout moment"),
        ({}, ""),
    ],
)
def test_the_moments_make_one_sentence(db, ticked, words):
    assert telling.moments(shelf.technique(**ticked)) == words


def test_a_number_of_people_is_singular_when_there_is_one(db):
    assert telling.group(shelf.technique(group=(1, 1))) == "1 personne"
    assert telling.group(shelf.technique(group=(1, 8))) == "1 à 8 personnes"


def test_material_says_for_whom_and_how_many_for_a_group(full):
    pictures, pen = (block.value for block in full.material)
    assert (pictures.amount, pictures.needed(8)) == ("40 pour le groupe", 40)
    assert (pen.amount, pen.needed(8)) == ("1 par personne", 8)
    pen["count"] = None
    assert (pen.amount, pen.needed(8)) == ("", None)


def test_the_formats_offered_are_those_that_exist(full):
    assert telling.formats(full) == ["facile", "grands-caracteres", "pdf", "pictogrammes"]
    assert telling.formats(shelf.technique(course=[])) == ["grands-caracteres", "pdf"]


@pytest.mark.parametrize(
    ("name", "need"),
    [
        ("feuilles blanches", "papier"),
        ("photos de costumes de scène", "images"),
        ("téléphone avec un bon haut-parleur", "ecran"),
        ("enceinte, avec trois airs très connus", "son"),
        ("chaussette avec deux boutons cousus", "objets"),
        ("grande table dégagée", ""),
        ("sheet of paper", "papier"),
    ],
)
def test_material_is_sorted_by_its_words(name, need):
    assert material.need_of(name) == need


def test_what_can_be_done_with_what_one_has_includes_what_needs_nothing():
    assert set(material.within(["images", "papier"])) == {"rien", "papier", "images", "papier+images"}
    assert material.within(["rien"]) == ["rien"]
    assert len(material.within(list(material.Need.values))) == 2 ** len(material.Need.values)


def test_an_editor_who_chose_the_family_is_not_contradicted(db):
    page = shelf.technique(material=[("grande table", 1, "groupe")])
    assert material.needs(page) == []
    page.material[0].value["need"] = "objets"
    assert material.needs(page) == ["objets"]


def test_every_pictogram_is_drawn_and_named_and_every_word_leads_to_one():
    assert set(DRAWN) == set(LABELS)
    assert set(WORDS.values()) <= set(DRAWN)
    for name in DRAWN:
        drawn = pictogram(name)
        assert 'aria-hidden="true"' in drawn
        assert "@" not in drawn
        assert "style=" not in drawn


def test_a_pictogram_takes_the_inks_of_the_paper_or_of_the_page():
    assert 'fill="#111111"' in pictogram("groupe", "#111111", "#222222")
    assert "currentColor" not in pictogram("groupe", "#111111", "#222222")
    assert 'class="spark-fill"' in pictogram("groupe")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Vous écoutez la musique.", "ecouter"),
        ("Chaque personne montre son image.", "seul"),
        ("Vous avez le droit de ne rien dire.", "passer"),
        ("Prenez votre billet.", "choisir"),
        ("Il fait beau.", ""),
    ],
)
def test_the_first_word_that_calls_a_pictogram_has_it(sentence, name):
    assert pictogram_for(sentence) == name


def test_a_drawing_goes_with_the_title_then_with_the_other_names(terms):
    assert shelf.technique("La malle aux costumes", keywords="déguisement, photo").subject == "photo"
    assert shelf.technique("Une photo à raconter", slug="b").subject == "Une photo à raconter"
