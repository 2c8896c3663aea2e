"""What an import does: organisations already there, all or nothing, and the same as the verb."""

import pytest

from common.errors import Refused
from common.models import Audience, AuditEntry
from network.domain import organisations
from network.domain.imports import apply, plan
from network.domain.imports.applying import Known
from network.models import Structure
from tests.factories import StructureFactory, TerritoryFactory
from tests.network.papers import HEADINGS, csv_file, line, xlsx_file

SIRET = "73282932000074"


@pytest.fixture(autouse=True)
def terms(db):
    from common.domain.taxonomy import ensure_reference_terms

    ensure_reference_terms()


def planned(file, territory=None, model=Structure):
    return plan(file=file, name=file.name, model=model, territory=territory)


def applied(file, territory, by=None, model=Structure, **choices):
    return apply(by=by, file=file, name=file.name, model=model, territory=territory, **choices)


# --- what is already in the network ---------------------------------------------------------------


def test_what_is_already_there_is_proposed_not_created(territory, admin):
    by_name = StructureFactory(territory=territory, name="Maison 1", commune="Saint-Denis")
    by_number = StructureFactory(territory=TerritoryFactory(), name="Autre", siret=SIRET)
    file = csv_file([HEADINGS, line(1), line(2, SIRET=SIRET), line(3)])
    result = planned(file, territory)
    assert (result.total, result.good, result.faulty) == (3, 1, 0)
    assert [(f.line, f.match, f.reason, f.completes) for f in result.duplicates] == [
        (2, by_name.pk, "même nom dans la même commune", True),
        (3, by_number.pk, "même SIRET", False),
    ]
    outcome = applied(file, territory, by=admin)
    assert (outcome.created, outcome.ignored, outcome.completed) == (1, 2, 0)
    assert Structure.objects.count() == 3


def test_a_line_may_complete_what_is_there_and_never_overwrites(territory, admin):
    here = StructureFactory(territory=territory, name="Maison 1", email="deja@example.org")
    elsewhere = StructureFactory(name="Maison 2", siret=SIRET)
    file = csv_file([HEADINGS, line(1), line(2, SIRET=SIRET)])
    outcome = applied(file, territory, by=admin, known=Known.COMPLETE)
    assert (outcome.created, outcome.completed, outcome.ignored) == (0, 1, 1)
    here.refresh_from_db()
    elsewhere.refresh_from_db()
    assert (here.phone, here.email) == ("01 99 00 10 00", "deja@example.org")
    assert elsewhere.phone == ""
    again = applied(file, territory, by=admin, known=Known.COMPLETE)
    assert (again.completed, again.ignored) == (0, 2)


# --- what is written ------------------------------------------------------------------------------


def test_the_dry_run_writes_nothing(territory, django_assert_num_queries):
    before = AuditEntry.objects.count()
    planned(csv_file([HEADINGS, line(1), line(2, Type="Fusée")]), territory)
    assert (Structure.objects.count(), AuditEntry.objects.count()) == (0, before)


def test_one_faulty_line_imports_nothing(territory):
    with pytest.raises(Refused, match="La ligne 3 est à corriger"):
        applied(csv_file([HEADINGS, line(1), line(2, Type="Fusée")]), territory)
    assert not Structure.objects.exists()


def test_a_fault_far_below_undoes_what_was_written_above(territory, monkeypatch):
    monkeypatch.setattr("common.spreadsheets.lines.CHUNK", 2)
    with pytest.raises(Refused):
        applied(csv_file([HEADINGS, *map(line, range(5)), line(9, Type="Fusée")]), territory)
    assert not Structure.objects.exists()


def test_the_good_lines_alone_when_asked(territory):
    outcome = applied(csv_file([HEADINGS, line(1), line(2, Type="Fusée"), line(3)]), territory, only_good=True)
    assert (outcome.created, outcome.left_out) == (2, 1)
    assert set(Structure.objects.values_list("name", flat=True)) == {"Maison 1", "Maison 3"}


def rows_of(model) -> list[dict]:
    """Columns of each organisation, without what tells when and in which order."""
    kept = [f.attname for f in model._meta.concrete_fields if f.name not in {"id", "created_at", "territory"}]
    return [
        {name: getattr(each, name) for name in kept} | {"terms": sorted(term.slug for term in each.audiences.all())}
        for each in model.objects.order_by("name")
    ]


def trail_of(model) -> list[tuple]:
    skipped = {"created_at", "territory_id"}
    entries = AuditEntry.objects.filter(verb="structure.created").order_by("pk")
    return [
        (e.actor_id, e.capacity, e.before, {k: v for k, v in e.after.items() if k not in skipped}, e.personal)
        for e in entries
    ]


def test_the_import_writes_the_same_rows_and_the_same_trail_as_the_verb(admin, territory):
    """Each line once through the import, once through `organisations.create`."""
    lines = [line(1, SIRET=SIRET, Publics="familles|insertion"), line(2, Type="CCAS", QPV=""), line(3)]
    applied(xlsx_file([HEADINGS, *lines]), territory, by=admin)
    in_bulk, bulk_trail = rows_of(Structure), trail_of(Structure)
    Structure.objects.all().delete()
    terms = list(Audience.objects.filter(slug__in=["familles", "insertion"]))
    for row in lines:
        name, kind, siret, address, postcode, commune, email, phone, qpv, publics = row
        organisations.create(
            by=admin,
            model=Structure,
            territory=territory,
            name=name,
            kind="ccas" if kind == "CCAS" else "social-centre",
            siret=siret,
            address=address,
            postcode=postcode,
            commune=commune,
            email=email,
            phone=phone,
            in_priority_district=qpv == "oui",
            audiences=terms if publics else [],
        )
    assert rows_of(Structure) == in_bulk
    assert trail_of(Structure)[len(bulk_trail) :] == bulk_trail


@pytest.mark.parametrize("many", [1, 3])
def test_planning_asks_the_same_questions_for_one_line_and_for_many(territory, many, django_assert_num_queries):
    file = csv_file([HEADINGS, *map(line, range(many))])
    with django_assert_num_queries(3):  # terms, territories, names (no line has a number)
        planned(file, territory)


@pytest.mark.parametrize("many", [1, 3])
def test_applying_writes_the_same_number_of_times(territory, many, django_assert_num_queries):
    file = csv_file([HEADINGS, *(line(n, Publics="familles") for n in range(many))])
    with django_assert_num_queries(10):  # 3 to read; 3 inserts, each in its savepoint or in one of ours
        applied(file, territory)
