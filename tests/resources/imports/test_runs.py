"""An import from the file somebody brings to the drafts, with all that may come between."""

from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, OperationalError
from django.utils import timezone

from common.errors import Refused
from common.models import Theme
from resources.domain.imports import applying, runs, working
from resources.domain.imports.lines import Line
from resources.models import CatalogueImport, ImportedCard, TechniquePage
from tests.resources import shelf
from tests.resources.imports.papers import card, folder, xlsx
from tests.support.files import HONEST

pytestmark = pytest.mark.django_db


@pytest.fixture
def started(read, by):
    """Ready for the worker, as the worker finds it."""

    def make(*cards, **choices) -> CatalogueImport:
        run = runs.start(by=by, run=read(*cards), **choices)
        return CatalogueImport.objects.select_related("place", "applied_by").get(pk=run.pk)

    return make


def test_what_is_plainly_no_spreadsheet_or_no_zip_is_refused_at_once(by, catalogue):
    given = {"by": by, "place": catalogue}
    with pytest.raises(Refused, match="ne se lit pas"):
        runs.upload(**given, file=ContentFile(b"%PDF-", name="a.pdf"), name="a.pdf")
    with pytest.raises(Refused, match="archive ZIP"):
        runs.upload(**given, file=xlsx(card(1)), name="a.xlsx", archive=ContentFile(b"%PDF-", name="a.zip"))
    assert not CatalogueImport.objects.exists()


def test_faulty_lines_are_left_out_only_when_asked(read, by):
    run = read(card(1), card(2, Durée="x"), card(3, Durée="y"))
    with pytest.raises(Refused, match="2 lignes sont à corriger"):
        runs.start(by=by, run=run)
    assert runs.start(by=by, run=run, only_good=True).state == "applying"


def test_nothing_to_import_is_said(read, by):
    with pytest.raises(Refused, match="Aucune ligne"):
        runs.start(by=by, run=read(card(1, Durée="x")), only_good=True)


def test_a_double_click_and_two_workers_make_each_card_once(started, by):
    run = started(card(1), card(2))
    with pytest.raises(Refused, match="n’est pas possible"):
        runs.start(by=by, run=CatalogueImport.objects.get())
    stale = CatalogueImport.objects.select_related("place", "applied_by").get()
    assert working.write(run).state == "applied"
    assert working.write(stale).state == "applied"
    assert TechniquePage.objects.count() == 2


def test_words_that_went_since_the_dry_run_stop_it_before_the_first_card(started):
    run = started(card(1), card(2, **{"Ce qu’elle travaille": "Liens"}))
    Theme.objects.filter(slug="liens").update(retired=True)
    run = working.write(run)
    assert run.state == "planned"
    assert run.refusal.startswith("La ligne 2 est à corriger")
    assert not TechniquePage.objects.exists()


def test_a_surprise_in_the_middle_keeps_what_is_done_and_says_so(started, by, monkeypatch):
    monkeypatch.setattr(applying, "BATCH", 1)
    run, real, seen = started(card(1), card(2), card(3)), applying.draft, []

    def fail_at_the_third(desk, line):
        seen.append(line)
        if len(seen) == 3:
            raise ValueError("nobody thought of it")
        return real(desk, line)

    monkeypatch.setattr(applying, "draft", fail_at_the_third)
    run = working.write(run)
    assert (run.state, TechniquePage.objects.count()) == ("planned", 2)
    assert "Les fiches déjà faites (2) sont gardées en brouillon" in run.refusal
    monkeypatch.undo()
    runs.start(by=by, run=run)
    run = working.write(CatalogueImport.objects.select_related("place", "applied_by").get())
    assert (run.state, run.outcome) == ("applied", {"created": 3, "known": 0, "left_out": 0})


def test_a_page_added_by_somebody_else_at_the_same_moment_makes_the_batch_begin_again(started, monkeypatch):
    run, real, seen = started(card(1), card(2)), applying.draft, []

    def collide_once(desk, line):
        seen.append(line.number)
        if seen == [2, 3]:
            raise IntegrityError("wagtailcore_page.path")
        return real(desk, line)

    monkeypatch.setattr(applying, "draft", collide_once)
    run = working.write(run)
    assert (run.state, run.outcome["created"], TechniquePage.objects.count()) == ("applied", 2, 2)
    assert seen == [2, 3, 2, 3]


def test_a_word_that_goes_after_some_cards_stops_it_without_denying_them(started, by):
    run = started(card(1), card(2, **{"Ce qu’elle travaille": "Liens"}))
    ImportedCard.objects.create(place=run.place, key="r:a 1", run=run, page=shelf.technique("Technique 1"))
    Theme.objects.filter(slug="liens").update(retired=True)
    assert "les fiches déjà faites sont gardées" in working.write(run).refusal


def test_pictures_are_not_written_anew_by_the_dozen_while_everybody_waits():
    lines = [Line(number, [], files={"pictures": [("a.jpg", "")] * (number % 3)}) for number in range(60)]
    made = list(applying.batches(iter(lines)))
    assert [line for batch in made for line in batch] == lines
    assert max(sum(len(line.files["pictures"]) for line in batch) for batch in made) <= 4
    plain = [Line(number, [], files={"pictures": []}) for number in range(45)]
    assert [len(batch) for batch in applying.batches(iter(plain))] == [20, 20, 5]


def test_a_card_half_made_is_not_there(started, monkeypatch):
    run = started(card(1), card(2))
    monkeypatch.setattr(TechniquePage, "save_revision", Mock(side_effect=ValueError))
    working.write(run)
    assert not TechniquePage.objects.exists()


@pytest.mark.parametrize(("step", "state"), [("plan", "reading"), ("apply", "applying")])
def test_a_database_that_is_away_is_not_held_against_the_file(started, monkeypatch, step, state):
    run = started(card(1))
    CatalogueImport.objects.update(state=state, alive_at=timezone.now() - timedelta(hours=1))
    run.refresh_from_db()
    monkeypatch.setattr(working, step, Mock(side_effect=OperationalError("database is locked")))
    with pytest.raises(OperationalError):
        (working.read if step == "plan" else working.write)(run)
    run.refresh_from_db()
    assert (run.state, run.refusal) == (state, "")


@pytest.mark.parametrize(("state", "then"), [("reading", "planned"), ("applying", "applied")])
def test_a_run_whose_worker_went_away_is_taken_up(started, django_capture_on_commit_callbacks, state, then):
    run = started(card(1))
    CatalogueImport.objects.update(state=state)
    assert runs.take_up() == 0
    CatalogueImport.objects.update(alive_at=timezone.now() - timedelta(hours=1))
    with django_capture_on_commit_callbacks(execute=True):
        assert runs.take_up() == 1
    run.refresh_from_db()
    assert run.state == then


def test_a_run_that_fails_every_time_is_not_tried_for_ever(started, monkeypatch):
    run = started(card(1))
    monkeypatch.setattr(runs, "write_catalogue", Mock())
    CatalogueImport.objects.update(alive_at=timezone.now() - timedelta(hours=1))
    for _ in range(5):
        runs.take_up()
    run.refresh_from_db()
    assert (run.state, run.refusal) == ("planned", working.INTERRUPTED)


def test_an_import_given_up_leaves_neither_file_nor_zip(read, by, django_capture_on_commit_callbacks):
    run = read(card(1), archive=folder({"a.pdf": HONEST["pdf"]}))
    names, storage = (run.file.name, run.archive.name), run.file.storage
    assert all(map(storage.exists, names))
    with django_capture_on_commit_callbacks(execute=True):
        runs.abandon(by=by, run=run)
    assert (run.state, run.report) == ("abandoned", {})
    assert not any(map(storage.exists, names))


def test_a_catalogue_that_is_deleted_takes_the_files_of_its_imports_with_it(
    read, catalogue, django_capture_on_commit_callbacks
):
    run = read(card(1))
    storage, name = run.file.storage, run.file.name
    assert storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        catalogue.delete()
    assert not CatalogueImport.objects.exists()
    assert not storage.exists(name)
