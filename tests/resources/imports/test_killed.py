"""A worker killed in the middle of a catalogue, again and again: each line is one draft, whole, with its files."""

from functools import partial

import pytest

from accounts.models import File
from common.domain.taxonomy import ensure_reference_terms
from common.models import AuditEntry
from resources.domain.imports import runs
from resources.models import CatalogueImport, ImportedCard, TechniquePage
from tests.factories import MembershipFactory
from tests.resources import shelf
from tests.resources.imports.papers import card, csv, folder
from tests.resources.imports.works import clock_take_up, start_import, worker
from tests.support.files import HONEST

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
LINES = 45  # two batches and a part


@pytest.fixture
def admin(shared_database):
    return MembershipFactory(role="national-admin").user


def later(at_once) -> None:
    """A quarter of an hour without a sign of life: the clock takes up the import, once."""
    assert at_once(partial(clock_take_up, minutes_later=20)) == [1]


@pytest.fixture
def catalogue_read(at_once, killed, admin):
    ensure_reference_terms()
    cards = [card(number, Documents=f"fiche {number}.pdf" if number < 5 else "") for number in range(LINES)]
    archive = folder({f"fiche {number}.pdf": HONEST["pdf"] + b"%%%d\n%%%%EOF" % number for number in range(5)})
    given = {"by": admin, "place": shelf.techniques(), "file": csv(*cards), "name": "a.csv", "archive": archive}
    at_once(partial(runs.upload, **given))
    assert killed(worker, fall='UPDATE "resources_catalogueimport"')
    later(at_once)
    at_once(worker)
    run = CatalogueImport.objects.get()
    assert (run.state, run.good) == ("planned", LINES), run.refusal
    return run


def whole_cards() -> int:
    """Every card that is there has its line, its draft and, where its line says so, its document."""
    cards = ImportedCard.objects.select_related("page").order_by("pk")
    assert TechniquePage.objects.count() == len(cards)
    assert all(each.page.latest_revision_id for each in cards)
    assert File.objects.count() == sum(bool(each.page.documents) for each in cards)
    return len(cards)


def test_a_catalogue_whose_worker_is_killed_again_and_again_is_written_once(at_once, killed, admin, catalogue_read):
    at_once(partial(start_import, by=admin))
    falls = ('INSERT INTO "resources_techniquepage"', 'INSERT INTO "resources_importedcard"', 300, 1_500)
    written = 0
    for fall in falls:
        if not killed(worker, fall=fall):
            break
        assert whole_cards() >= written
        written = whole_cards()
        assert CatalogueImport.objects.get().state == "applying"
        later(at_once)
    assert written < LINES
    at_once(worker, worker)
    at_once(worker, partial(clock_take_up, minutes_later=60))
    catalogue_read.refresh_from_db()
    assert (catalogue_read.state, catalogue_read.outcome) == ("applied", {"created": LINES, "known": 0, "left_out": 0})
    assert whole_cards() == LINES
    titles = TechniquePage.objects.order_by("path").values_list("title", flat=True)
    assert list(titles) == [f"Technique {number}" for number in range(LINES)]
    assert AuditEntry.objects.filter(verb="catalogue-import.applied").count() == 1
