"""Editions: one for each content that was published, so that a printed sheet knows whether it is the last."""

import pytest
from django.db import IntegrityError, transaction

from common.models import AuditEntry, Theme
from resources.domain import editions
from resources.models import Edition
from tests.factories import UserFactory
from tests.resources import shelf
from tests.resources.conftest import published


def numbers(page) -> list[int]:
    return [edition.number for edition in Edition.objects.filter(page_id=page.pk).order_by("number")]


def test_what_is_published_first_is_the_first_edition_with_its_author_and_its_trace(db):
    author, page = UserFactory(is_superuser=True), shelf.technique()
    page.save_revision(user=author).publish(user=author)
    edition = editions.current(page)
    assert (edition.number, edition.published_by, edition.note) == (1, author, "")
    trace = AuditEntry.objects.get(verb="edition.published")
    assert (trace.actor_id, trace.object_id) == (author.pk, str(edition.pk))
    assert str(edition) == f"{page.title} — 1"


def test_publishing_the_same_again_makes_no_edition(full):
    published(full)
    published(full, review_due_on="2027-01-01", search_description="Pour les moteurs")
    assert numbers(full) == [1]


def test_what_is_only_for_finding_makes_no_edition(full):
    full.themes = Theme.objects.filter(slug="mobilite")
    published(full, keywords="photolangage", change_note="Rien de visible")
    assert numbers(full) == [1]


def test_a_block_that_was_only_given_another_identifier_is_the_same(full):
    raw = [dict(block) for block in full.course.get_prep_value()]
    for block in raw:
        block["id"] = "00000000-0000-4000-8000-000000000000"
    published(full, course=raw)
    assert numbers(full) == [1]


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"aim": "Autre chose."}, "À quoi elle sert"),
        ({"course": [shelf.step(25)]}, "Déroulé"),
        ({"minutes_max": 45}, "À (minutes)"),
        ({"licence": "cc0"}, "Licence"),
        ({"pitfalls": []}, "Pièges à éviter"),
    ],
)
def test_each_part_of_the_sheet_makes_an_edition_and_is_named(full, changes, part):
    published(full, **changes)
    assert numbers(full) == [1, 2]
    assert editions.changed_parts(full, 1) == [part]


def test_the_note_goes_with_the_edition_it_was_written_for_and_with_no_other(full):
    published(full, aim="Deux.", change_note="Un but plus clair.")
    published(full, aim="Trois.")
    published(full, aim="Quatre.", change_note="Un but plus court.")
    told = [(edition.number, edition.note) for edition in editions.since(full, 1)]
    assert told == [(4, "Un but plus court."), (3, ""), (2, "Un but plus clair.")]


def test_what_changed_is_counted_from_the_sheet_one_holds(full):
    first = full.aim
    published(full, aim="Deux.", preparation="Rien.")
    published(full, aim=first, preparation="Rien.")
    assert editions.changed_parts(full, 1) == ["Préparation"]
    assert editions.changed_parts(full, 2) == ["À quoi elle sert"]
    assert editions.changed_parts(full, 3) == []
    assert editions.changed_parts(full, 99) == []


def test_a_draft_makes_no_edition(full):
    full.aim = "Encore un essai."
    full.save_revision()
    assert numbers(full) == [1]


def test_withdrawn_and_published_again_it_is_still_the_same_edition(full):
    full.unpublish()
    published(full)
    assert numbers(full) == [1]


@pytest.mark.parametrize("fields", [{"number": 1}, {"number": 0}])
def test_the_database_refuses_a_number_twice_and_a_number_nought(full, fields):
    first = editions.current(full)
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(page_id=full.pk, published_at=first.published_at, **fields)


def test_each_language_has_its_own_editions(full, english):
    other = full.copy_for_translation(english, copy_parents=True)
    published(other, title="A picture", slug="a-picture")
    published(full, aim="Deux.")
    assert (numbers(full), numbers(other)) == ([1, 2], [1])
