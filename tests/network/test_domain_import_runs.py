"""An import from the file somebody brings to the day they find it done, with all that may come between."""

import io
import json
from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.core.files.base import ContentFile
from django.db import DataError, IntegrityError, OperationalError
from django.utils import timezone
from openpyxl import load_workbook

from common.errors import Refused
from common.models import AuditEntry
from common.spreadsheets import working as common_working
from network.domain.imports import runs, working
from network.domain.imports.export import faulty_workbook
from network.models import ImportRun, Structure
from tests.factories import StructureFactory
from tests.network.papers import HEADINGS, csv_file, line


@pytest.fixture
def at_work(django_capture_on_commit_callbacks):
    """What the worker would do after the commit is done at once."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def bring(admin, territory, at_work):
    def make(rows, **changes):
        file = csv_file([HEADINGS, *rows])
        with at_work():
            run = runs.upload(by=admin, file=file, name="Nos structures.csv", model=Structure, territory=territory)
        run.refresh_from_db()
        return run

    return make


def test_a_file_is_kept_read_and_shown(bring, admin):
    run = bring([line(1), line(2, Type="Fusée")])
    assert (run.state, run.total, run.good, run.faulty, run.duplicates) == ("planned", 2, 1, 1, 0)
    assert run.report["faults"][0]["line"] == 3
    assert run.progress == 2
    assert run.created_by == admin
    assert not run.at_work
    assert not Structure.objects.exists()
    assert "Nos structures" not in run.file.name
    assert AuditEntry.objects.filter(verb__in=["import.uploaded", "import.plan"]).count() == 2


def test_what_is_plainly_no_spreadsheet_is_refused_at_once(admin, territory):
    with pytest.raises(Refused):
        runs.upload(by=admin, file=ContentFile(b"%PDF-", name="a.csv"), name="a.csv", model=Structure)
    assert not ImportRun.objects.exists()


def test_a_file_without_its_columns_is_refused_with_the_reason(admin, territory, at_work):
    with at_work():
        run = runs.upload(
            by=admin, file=csv_file([["Couleur"], ["bleu"]]), name="a.csv", model=Structure, territory=territory
        )
    run.refresh_from_db()
    assert run.state == "refused"
    assert "Il manque les colonnes" in run.refusal


def test_a_clean_plan_is_applied(bring, admin, at_work):
    run = bring([line(1), line(2)])
    with at_work():
        runs.start(by=admin, run=run)
    run.refresh_from_db()
    assert (run.state, run.outcome["created"], run.applied_by) == ("applied", 2, admin)
    assert run.applied_at
    assert Structure.objects.filter(created_by=admin).count() == 2
    assert AuditEntry.objects.filter(verb="import.applied", actor_id=admin.pk).exists()


def test_faulty_lines_are_left_out_only_when_asked(bring, admin, at_work):
    run = bring([line(1), line(2, Type="Fusée")])
    with pytest.raises(Refused, match="1 ligne est à corriger"):
        runs.start(by=admin, run=run)
    with at_work():
        runs.start(by=admin, run=run, only_good=True)
    run.refresh_from_db()
    assert run.outcome == {"created": 1, "completed": 0, "ignored": 0, "left_out": 1}


def test_several_faulty_lines_are_counted(bring, admin):
    with pytest.raises(Refused, match="2 lignes sont à corriger"):
        runs.start(by=admin, run=bring([line(1, Type="x"), line(2, Type="y"), line(3)]))


def test_nothing_to_import_is_said(bring, admin, territory, at_work):
    StructureFactory(territory=territory, name="Maison 1")
    run = bring([line(1)])
    with pytest.raises(Refused, match="Aucune ligne"):
        runs.start(by=admin, run=run)
    with at_work():
        runs.start(by=admin, run=run, known="complete")
    run.refresh_from_db()
    assert run.outcome["completed"] == 1


def test_a_double_click_imports_once(bring, admin, at_work):
    run = bring([line(1)])
    with at_work():
        runs.start(by=admin, run=run)
    with pytest.raises(Refused, match="n’est pas possible"):
        runs.start(by=admin, run=run)
    assert working.write(run).state == "applied"
    assert Structure.objects.count() == 1


def test_two_workers_on_one_run_write_once(bring, admin):
    run = bring([line(1)])
    runs.start(by=admin, run=run)
    assert working.write(run).state == "applied"
    assert working.write(run).state == "applied"
    assert Structure.objects.count() == 1


def test_a_network_that_changed_since_the_dry_run_brings_the_person_back(bring, admin, monkeypatch):
    run = bring([line(1)])
    runs.start(by=admin, run=run)

    def refuse(**kwargs):
        Structure.objects.update(name="half done")
        raise Refused("Le réseau a changé.")

    monkeypatch.setattr(working, "apply", refuse)
    back = working.write(run)
    assert (back.state, back.refusal) == ("planned", "Le réseau a changé.")
    assert not Structure.objects.exists()


def test_an_organisation_entered_while_the_import_is_written_is_left_alone(bring, admin, territory, monkeypatch):
    run = bring([line(1, SIRET="73282932000074"), line(2)])
    runs.start(by=admin, run=run)
    apply, refused = working.apply, []

    def collide(**kwargs):
        """The other's row was committed after ours were looked up, and before they were written."""
        if not refused:
            refused.append(kwargs)
            raise IntegrityError("structure_siret_once")
        StructureFactory(territory=territory, siret="73282932000074")
        return apply(**kwargs)

    monkeypatch.setattr(working, "apply", collide)
    run = working.write(run)
    assert (run.state, run.outcome["created"], run.outcome["ignored"]) == ("applied", 1, 1)


def test_an_import_that_collides_twice_is_given_back(bring, admin, monkeypatch):
    run = bring([line(1)])
    runs.start(by=admin, run=run)
    monkeypatch.setattr(working, "apply", Mock(side_effect=IntegrityError))
    run = working.write(run)
    assert (run.state, run.refusal, working.apply.call_count) == ("planned", common_working.SURPRISE, 2)


def test_somebody_who_gives_up_leaves_nothing(bring, admin, at_work):
    run = bring([line(1)])
    storage, name = run.file.storage, run.file.name
    with at_work():
        runs.abandon(by=admin, run=run)
    assert (run.state, run.report) == ("abandoned", {})
    assert not storage.exists(name)
    with pytest.raises(Refused):
        runs.start(by=admin, run=run)


def test_a_run_abandoned_while_being_read_stays_abandoned(admin, territory):
    run = runs.upload(by=admin, file=csv_file([HEADINGS, line(1)]), name="a.csv", model=Structure, territory=territory)
    stale = ImportRun.objects.get(pk=run.pk)
    ImportRun.objects.filter(pk=run.pk).update(state="abandoned")
    assert working.read(stale).state == "abandoned"


def test_reading_again_what_is_read_changes_nothing(bring):
    run = bring([line(1)])
    assert working.read(run).state == "planned"


@pytest.mark.parametrize(("state", "then"), [("reading", "planned"), ("applying", "applied")])
def test_a_run_whose_worker_went_away_is_taken_up(bring, admin, at_work, state, then):
    run = bring([line(1)])
    long_ago = timezone.now() - timedelta(hours=1)
    ImportRun.objects.update(state=state, alive_at=timezone.now())
    assert runs.take_up() == 0
    ImportRun.objects.update(alive_at=long_ago, applied_by=admin)
    with at_work():
        assert runs.take_up() == 1
    run.refresh_from_db()
    assert run.state == then
    assert list(ImportRun.objects.at_work()) == []


def test_a_run_that_fails_every_time_is_not_tried_for_ever(bring, admin, monkeypatch):
    run = bring([line(1)])
    monkeypatch.setattr(runs, "write_import", Mock())  # its worker dies each time
    ImportRun.objects.update(state="applying", alive_at=timezone.now() - timedelta(hours=1), applied_by=admin)
    for _ in range(common_working.TRIES):
        assert runs.take_up() == 1
    runs.take_up()
    run.refresh_from_db()
    assert (run.state, run.refusal) == ("planned", common_working.INTERRUPTED)
    assert "Votre fichier n’y est pour rien" in run.refusal


def failing(**kwargs):
    raise DataError("A string literal cannot contain NUL (0x00) characters.")


@pytest.mark.parametrize(("step", "state"), [("plan", "refused"), ("apply", "planned")])
def test_whatever_goes_wrong_the_person_is_told(bring, admin, monkeypatch, at_work, step, state):
    if step == "plan":
        monkeypatch.setattr(working, step, failing)
    run = bring([line(1)])
    if step == "apply":
        monkeypatch.setattr(working, step, failing)
        with at_work():
            runs.start(by=admin, run=run)
    run.refresh_from_db()
    assert (run.state, run.refusal) == (state, common_working.SURPRISE)


@pytest.mark.parametrize(("step", "state"), [("plan", "reading"), ("apply", "applying")])
def test_a_database_that_fails_is_not_held_against_the_file(bring, admin, monkeypatch, at_work, step, state):
    run = bring([line(1)])
    ImportRun.objects.update(state=state, alive_at=timezone.now() - timedelta(hours=1), applied_by=admin)
    monkeypatch.setattr(working, step, Mock(side_effect=OperationalError("database or disk is full")))
    run.refresh_from_db()
    with pytest.raises(OperationalError):
        (working.read if step == "plan" else working.write)(run)
    run.refresh_from_db()
    assert (run.state, run.refusal) == (state, "")
    monkeypatch.undo()
    with at_work():
        assert runs.take_up() == 1
    run.refresh_from_db()
    assert run.state == {"reading": "planned", "applying": "applied"}[state]


def test_characters_nobody_sees_never_reach_the_database(bring, admin, at_work):
    run = bring([*(line(each) for each in range(100)), line(100, Nom="Mai\0son\x1f", Type="Cen\0", Commune="\0")])
    assert "\\u0000" not in json.dumps(run.report)
    assert run.report["faults"][0]["line"] == 102
    faulty_workbook(run)
    run = bring([*(line(each) for each in range(100)), line(100, Nom="Mai\0son\x1f")])
    with at_work():
        runs.start(by=admin, run=run)
    assert Structure.objects.filter(name="Mai son").exists()


def test_faulty_lines_come_back_as_a_workbook_that_can_be_imported_again(bring, admin):
    bad = line(2, Type="Fusée", Adresse="+33 rue", Courriel="=1")
    run = bring([line(1), bad, line(3, Type="Bateau")])
    book = load_workbook(io.BytesIO(faulty_workbook(run)))
    rows = [[cell.value for cell in row] for row in book.active.rows]
    assert rows[0] == [*HEADINGS, "Ce qui ne va pas", "Que faire", "Ligne d’origine"]
    assert [row[-1] for row in rows[1:]] == [3, 4]
    assert rows[1][-3] == "Courriel\u00a0: La case contient une formule."
    assert rows[2][-3:-1] == ["Type\u00a0: Ce type n’est pas dans la liste.", "Choisissez un mot de la liste."]
    assert rows[1][HEADINGS.index("Adresse")] == "'+33 rue"
    assert rows[1][HEADINGS.index("Courriel")] == "'=1"


def test_a_run_is_named_after_its_file(bring):
    run = bring([line(1)])
    assert str(run) == f"Import {run.pk} (Nos structures.csv)"
