"""Spreadsheets as they come: what is read, what is said of each faulty line, what is written."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.errors import Refused
from network.domain.imports import apply, plan
from network.models import Partner, Structure
from tests.factories import TerritoryFactory
from tests.network.papers import GOOD, HEADINGS, csv_file, line, xlsx_file

SIRET = "73282932000074"


@pytest.fixture(autouse=True)
def terms(db):
    from common.domain.taxonomy import ensure_reference_terms

    ensure_reference_terms()


def planned(file, territory=None, model=Structure):
    return plan(file=file, name=file.name, model=model, territory=territory)


def applied(file, territory, by=None, model=Structure, **choices):
    return apply(by=by, file=file, name=file.name, model=model, territory=territory, **choices)


def faults(file, territory, model=Structure):
    return [(fault.line, fault.column, fault.wrong) for fault in planned(file, territory, model).faults]


# --- what is read ---------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_is_read_whoever_wrote_it(territory, encoding, separator):
    file = csv_file([HEADINGS, line(1, Nom="Œuvre d’été" if encoding != "latin-1" else "Été")], encoding, separator)
    assert planned(file, territory).faults == []
    applied(file, territory)
    assert Structure.objects.get().name in {"Œuvre d’été", "Été"}


@pytest.mark.parametrize("kind", [csv_file, xlsx_file])
def test_headings_may_be_written_otherwise_and_in_another_order(territory, kind):
    headings = ["VILLE", "cp", "Tél.", "n° siret", "NOM DE LA STRUCTURE", "catégorie", "E-Mail", "En QPV", "Couleur"]
    row = ["Saint-Denis", "93200", "0199001000", SIRET, "Maison", "CCAS", "a@example.org", "Oui", "bleu"]
    result = planned(kind([headings, row]), territory)
    assert (result.good, result.unread) == (1, ["Couleur"])
    applied(kind([headings, row]), territory)
    made = Structure.objects.get()
    assert (made.kind, made.siret, made.phone, made.in_priority_district) == ("ccas", SIRET, "01 99 00 10 00", True)


def test_a_title_and_blank_lines_are_passed_and_numbers_stay_those_of_the_sheet(territory):
    rows = [["Nos structures 2026"], [], HEADINGS, [], line(1, Commune="")]
    for file in (csv_file(rows), xlsx_file(rows)):
        assert faults(file, territory) == [(5, "Commune", "Ce champ ne peut pas être vide.")]


def test_numbers_dates_and_yes_of_a_workbook_are_read_as_text(territory):
    row = line(1, SIRET=int(SIRET), QPV=True, Adresse=dt.date(2026, 1, 2), **{"Code postal": 1000.0})
    applied(xlsx_file([HEADINGS, [*row]]), territory)
    made = Structure.objects.get()
    assert (made.siret, made.postcode, made.address, made.in_priority_district) == (SIRET, "01000", "2026-01-02", True)


def test_audiences_are_words_of_the_taxonomy(territory):
    applied(csv_file([HEADINGS, line(1, Publics="familles / Personnes âgées")], separator="\t"), territory)
    assert {term.slug for term in Structure.objects.get().audiences.all()} == {"familles", "personnes-agees"}
    wrong = faults(csv_file([HEADINGS, line(2, Publics="Familles, Martiens")], separator="\t"), territory)
    assert wrong == [(2, "Publics", "Pas dans la liste\u00a0: Martiens.")]


def test_partners_are_imported_with_their_forms(territory):
    rows = [
        ["Partenaire", "Type", "CP", "Ville", "Disciplines"],
        ["Scène", "Cinéma", "93200", "Pantin", "danse;cinéma"],
    ]
    applied(xlsx_file(rows), territory, model=Partner)
    made = Partner.objects.get()
    assert (made.kind, {term.slug for term in made.art_forms.all()}) == ("cinema", {"danse", "cinema"})


def test_without_a_territory_each_line_names_its_own(territory, admin):
    other = TerritoryFactory(code="01", name="Ain", departments="01")
    rows = [[*HEADINGS, "Département"], [*line(1), "93"], [*line(2), 1], [*line(3), "ain"], [*line(4), "Mars"]]
    result = planned(xlsx_file(rows))
    assert [(fault.line, fault.wrong) for fault in result.faults] == [(5, "Ce territoire n’est pas dans le réseau.")]
    applied(xlsx_file(rows), None, only_good=True)
    assert [s.territory for s in Structure.objects.order_by("name")] == [territory, other, other]


def test_with_a_territory_a_line_for_another_is_told(territory):
    TerritoryFactory(code="01", name="Ain")
    rows = [[*HEADINGS, "Territoire"], [*line(1), "Ain"], [*line(2), ""], [*line(3), "Seine-saint-denis"]]
    assert faults(xlsx_file(rows), territory) == [(2, "Territoire", f"Cette ligne est pour Ain, pas pour {territory}.")]


# --- what is said of faulty lines -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "column", "said"),
    [
        ({"Nom": ""}, "Nom", "vide"),
        ({"Nom": "x" * 161}, "Nom", "160"),
        ({"Type": "Fusée"}, "Type", "Ce type n’est pas dans la liste."),
        ({"SIRET": "7,32829E+13"}, "SIRET", "SIRET"),
        ({"Code postal": "ABC"}, "Code postal", "code postal"),
        ({"Courriel": "sans arobase"}, "Courriel", "valide"),
        ({"Téléphone": "sur demande"}, "Téléphone", "téléphone"),
        ({"QPV": "peut-être"}, "QPV", "ni oui ni non"),
        ({"Nom": "=1+1"}, "Nom", "formule"),
    ],
)
@pytest.mark.parametrize("kind", [csv_file, xlsx_file])
def test_each_fault_has_its_line_its_column_and_what_to_do(territory, kind, change, column, said):
    file = kind([HEADINGS, line(1), line(2, **change)])
    [fault] = planned(file, territory).faults
    assert (fault.line, fault.column) == (3, column)
    assert said in fault.wrong
    assert fault.todo


@pytest.mark.parametrize(
    ("change", "read", "proposed"),
    [
        ({"Type": "Centre sociale"}, "Centre sociale", "«\u00a0Centre social\u00a0»"),
        ({"Type": "CCAS de Bobigny"}, "CCAS de Bobigny", "«\u00a0CCAS ou CIAS\u00a0»"),
        ({"Type": "mision local"}, "mision local", "«\u00a0Mission locale\u00a0»"),
        (
            {"Publics": "Famille, personne agée"},
            "Famille, personne agée",
            "«\u00a0Familles\u00a0» et «\u00a0Personnes âgées\u00a0»",
        ),
        ({"Territoire": "Seine St Denis"}, "Seine St Denis", "«\u00a0Seine-Saint-Denis\u00a0»"),
    ],
)
def test_a_slip_gets_the_nearest_word(territory, change, read, proposed):
    file = csv_file([[*HEADINGS, "Territoire"], [*line(1, **change), change.get("Territoire", "93")]], separator="\t")
    [fault] = planned(file, territory).faults
    assert fault.read == read
    assert fault.todo == f"Vouliez-vous dire {proposed}\u202f?"


def test_a_number_gets_no_neighbour_for_a_guess(territory):
    TerritoryFactory(code="972", name="Martinique", departments="972")
    TerritoryFactory(code="973", name="Guyane", departments="973")
    for said, proposed in {"974": False, "Guyanne": True, "973 Cayenne": True}.items():
        file = csv_file([[*HEADINGS, "Territoire"], [*line(1), said]], separator="\t")
        [fault] = planned(file).faults
        assert ("Vouliez-vous dire «\u00a0Guyane" in fault.todo) is proposed


@pytest.mark.parametrize("said", ["Fusée", "", "x" * 5000])
def test_what_looks_like_no_word_gets_no_proposal(territory, said):
    [fault] = planned(csv_file([HEADINGS, line(1, Type=said)]), territory).faults
    assert fault.todo == "Choisissez un mot de la liste."
    assert len(fault.read) <= 80


def test_a_postcode_of_elsewhere_is_told_and_is_no_fault(territory):
    near, far = line(1), line(2, Commune="Lyon", **{"Code postal": "69001"})
    result = planned(csv_file([HEADINGS, near, far]), territory)
    assert (result.good, result.faulty) == (2, 0)
    assert [(odd.line, odd.name, odd.where) for odd in result.odd] == [(3, "Maison 2", "69001 Lyon")]
    assert "Seine-Saint-Denis" in result.odd[0].why


def test_every_fault_of_a_line_is_said(territory):
    file = csv_file([HEADINGS, line(1, SIRET="123", Courriel="x", Commune="", **{"Code postal": "1"})])
    assert {column for _, column, _ in faults(file, territory)} == {"SIRET", "Courriel", "Commune", "Code postal"}


def test_a_cell_that_shows_an_error_is_told(territory):
    def broken(sheet):
        sheet["A2"].value, sheet["A2"].data_type = "#N/A", "e"

    [fault] = planned(xlsx_file([HEADINGS, line(1)], broken), territory).faults
    assert (fault.wrong, fault.read) == ("La case montre une erreur.", "#N/A")


def test_a_line_that_comes_twice_is_told_with_the_first(territory):
    rows = [HEADINGS, line(1, SIRET=SIRET), line(2), line(3, SIRET=SIRET), line(9, Nom="MAISON  2", Commune="St-Denis")]
    assert faults(csv_file(rows), territory) == [
        (4, "SIRET", "Même SIRET qu’à la ligne 2."),
        (5, "Nom", "Même nom et même commune qu’à la ligne 3."),
    ]


def test_merged_cells_are_told_line_by_line_and_elsewhere_do_no_harm(territory):
    rows = [["Nos structures"], HEADINGS, line(1), line(2), line(3)]

    def merge(sheet):
        sheet.merge_cells("A1:F1")
        sheet.merge_cells("F3:F4")

    result = planned(xlsx_file(rows, merge), territory)
    assert [(fault.line, fault.column) for fault in result.faults] == [(3, "Commune"), (4, "Commune")]
    assert "fusionnée" in result.faults[0].wrong
    assert result.good == 1


def test_merged_headings_refuse_the_file(territory):
    file = xlsx_file([HEADINGS, line(1)], lambda sheet: sheet.merge_cells("B1:C1"))
    with pytest.raises(Refused, match="Les titres de la ligne 1"):
        planned(file, territory)


def test_hundreds_of_merged_cells_refuse_the_file_at_once(territory):
    def merge(sheet):
        for row in range(2, 300):
            sheet.merge_cells(start_row=row, end_row=row, start_column=20, end_column=21)

    with pytest.raises(Refused, match="beaucoup de cellules fusionnées"):
        planned(xlsx_file([HEADINGS, line(1)], merge), territory)


def test_missing_columns_are_named_with_what_was_read(territory):
    with pytest.raises(Refused, match="les colonnes « Type », « Code postal », « Commune »") as refusal:
        planned(csv_file([["Nom", "Couleur"], ["Maison", "bleu"]]), territory)
    assert "« Couleur »" in refusal.value.messages[0]
    with pytest.raises(Refused, match="la colonne « Territoire »"):
        planned(csv_file([HEADINGS, line(1)]))


def test_a_column_that_comes_twice_is_named(territory):
    with pytest.raises(Refused, match="« Ville »"):
        planned(csv_file([[*HEADINGS, "Ville"], [*line(1), "Pantin"]]), territory)


# --- whatever comes ---------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.binary(max_size=400), name=st.sampled_from(["a.csv", "a.xlsx", "a.txt", "a"]))
def test_whatever_bytes_come_the_answer_is_a_plan_or_a_refusal(territory, data, name):
    from django.core.files.base import ContentFile

    with suppress(Refused):
        assert planned(ContentFile(data, name=name), territory).total >= 0


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.text(max_size=30), min_size=1, max_size=11), max_size=6))
def test_whatever_is_in_the_cells_each_line_is_good_or_explained(territory, rows):
    from django.core.files.base import ContentFile

    text = "\n".join(";".join(cell.replace('"', "") for cell in row) for row in [HEADINGS, *rows])
    with suppress(Refused):
        result = planned(ContentFile(text.encode("utf-8", "replace"), name="a.csv"), territory)
        assert result.total == result.good + result.faulty + len(result.duplicates)
        assert len({fault.line for fault in result.faults}) == result.faulty


def test_the_good_row_of_these_tests_is_good(territory):
    assert not planned(csv_file([HEADINGS, GOOD]), territory).faulty
