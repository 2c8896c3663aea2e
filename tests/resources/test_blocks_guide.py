"""What an editor may write in a guide, and what is refused."""

import pytest
from django.core.exceptions import ValidationError

from resources.blocks.guide import ChecklistBlock, ParcoursModelBlock, StageBlock, WorkedExampleBlock
from tests.resources import books

pytestmark = pytest.mark.django_db


def cleaned(block, value):
    return block.clean(block.normalize(value))


def faults(block, value) -> set[str]:
    with pytest.raises(ValidationError) as caught:
        cleaned(block, value)
    return set(caught.value.block_errors)


def test_a_model_of_parcours_goes_from_the_smallest_group_to_the_largest():
    block, (_, value) = ParcoursModelBlock(), books.model()
    assert cleaned(block, value)["people_max"] == 12
    assert faults(block, value | {"people_max": 3}) == {"people_max"}


def test_the_stages_of_a_model_come_week_after_week():
    _, value = books.model(books.stage(week=3), books.stage(week=1))
    assert faults(ParcoursModelBlock(), value) == {"stages"}


@pytest.mark.parametrize("field", ["title", "starting_point"])
def test_a_model_without_a_name_or_a_beginning_is_refused(field):
    _, value = books.model()
    assert faults(ParcoursModelBlock(), value | {field: ""}) == {field}


@pytest.mark.parametrize(("minutes", "said"), [(45, "45 min"), (60, "1 h"), (90, "1 h 30"), (125, "2 h 05")])
def test_the_time_of_a_stage_is_said_as_people_say_it(minutes, said):
    assert StageBlock().normalize(books.stage(minutes=minutes)).duration == said


def test_a_stage_says_its_kind_in_words():
    assert StageBlock().normalize(books.stage("bilan")).kind_label == "En reparler"


def test_a_list_has_at_least_two_things_to_tick():
    assert cleaned(ChecklistBlock(), {"title": "Avant", "items": ["La clé", "Le café"]})
    assert faults(ChecklistBlock(), {"title": "Avant", "items": ["La clé"]}) == {"items"}


def test_an_example_needs_its_story():
    value = {"title": "Un mardi", "context": "", "text": "", "lesson": ""}
    assert faults(WorkedExampleBlock(), value) == {"text"}
