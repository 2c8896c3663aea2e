import io

import openpyxl
import pytest
from django.core.files.base import ContentFile

from common.domain.taxonomy import ensure_reference_terms
from network.domain.imports import runs, working
from network.models import ImportRun, Structure

HEADINGS = "Nom;Type;Code postal;Commune\n"
GOOD = "Foyer des Essais;CCAS;93200;Saint-Denis\n"
BAD = "=1+1;;9320;Saint-Denis\n"
KNOWN = "Centre social des Essais;Centre social;93200;Saint-Denis\n"


def sheet(*lines: str, name: str = "structures.csv") -> ContentFile:
    return ContentFile((HEADINGS + "".join(lines)).encode(), name=name)


@pytest.fixture
def bring(net):
    """A run already read."""

    def make(*lines: str, territory=None, file=None) -> ImportRun:
        file = file or sheet(*lines)
        run = runs.upload(
            by=net.people["coordinator"],
            file=file,
            name=file.name,
            model=Structure,
            territory=territory or net.territory,
        )
        return working.read(run)

    return make


@pytest.fixture
def terms(db):
    ensure_reference_terms()


def test_a_file_is_brought_read_and_shown(desk, net, django_capture_on_commit_callbacks):
    client = desk("coordinator")
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post("/espace/imports/nouveau/", {"what": "structure", "file": sheet(GOOD, BAD)})
    run = ImportRun.objects.get()
    assert response.headers["Location"] == f"/espace/imports/{run.pk}/"
    assert run.territory == net.territory
    page = client.get(f"/espace/imports/{run.pk}/").content.decode()
    assert "Ligne 3" in page
    assert "collez les valeurs seules" in page
    assert '<q class="read">=1+1</q>' in page
    assert "Foyer des Essais" not in page
    assert not Structure.objects.filter(name="Foyer des Essais").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", b"%PDF-1.4"), ("a.xlsx", b"not a workbook"), ("a.xls", b"\xd0\xcf\x11\xe0")],
)
def test_what_is_not_a_spreadsheet_is_refused_beside_its_field(desk, name, content):
    given = {"what": "structure", "file": ContentFile(content, name=name)}
    response = desk("coordinator").post("/espace/imports/nouveau/", given)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["file"]
    assert not ImportRun.objects.exists()


def test_nothing_is_imported_while_a_line_is_wrong_unless_asked(desk, bring, django_capture_on_commit_callbacks):
    run, client = bring(GOOD, BAD), desk("coordinator")
    refused = client.post(f"/espace/imports/{run.pk}/importer/", {}, follow=True)
    assert "1 ligne est à corriger" in refused.content.decode()
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"/espace/imports/{run.pk}/importer/", {"only_good": "on"})
    assert Structure.objects.filter(name="Foyer des Essais").count() == 1
    page = client.get(f"/espace/imports/{run.pk}/").content.decode()
    assert "C’est fait" in page
    assert "Ligne 3" in page
    assert client.get(f"/espace/imports/{run.pk}/lignes/").status_code == 200


def test_what_is_known_asks_what_to_do(desk, bring, net):
    run, client = bring(GOOD, KNOWN), desk("coordinator")
    assert f"/espace/structures/{net.structure.pk}/" in client.get(f"/espace/imports/{run.pk}/").content.decode()
    missing = client.post(f"/espace/imports/{run.pk}/importer/", {}, follow=True)
    assert "Dites ce qu’il faut faire" in missing.content.decode()
    run.refresh_from_db()
    assert run.state == "planned"
    assert "Imports à vérifier" in client.get("/espace/").content.decode()


def test_the_faulty_lines_come_back_as_a_workbook_without_formulas(desk, bring):
    run = bring(GOOD, BAD)
    content = desk("coordinator").get(f"/espace/imports/{run.pk}/lignes/").content
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    assert rows[0][:4] == ("Nom", "Type", "Code postal", "Commune")
    assert len(rows) == 2
    assert rows[1][0] == "'=1+1"
    assert openpyxl.load_workbook(io.BytesIO(content))["Mots possibles"]["A2"].value == "Centre social"


def test_the_possible_words_are_said_once_and_each_line_gets_the_nearest(desk, bring):
    slips = [f"Foyer {n};Centre sociale;93200;Saint-Denis\n" for n in range(3)]
    run = bring(*slips, "Foyer 4;Fusée;93200;Saint-Denis\n")
    page = desk("coordinator").get(f"/espace/imports/{run.pk}/").content.decode()
    assert page.count("Mission locale") == 1
    assert page.count("Vouliez-vous dire «\u00a0Centre social\u00a0»\u202f?") == 3
    assert page.count("Choisissez un mot de la liste.") == 1


def test_the_list_of_words_stays_away_from_other_faults(desk, bring):
    run = bring(GOOD, "Foyer;CCAS;9320;Saint-Denis\n")
    assert "mots possibles" not in desk("coordinator").get(f"/espace/imports/{run.pk}/").content.decode()


def test_a_postcode_of_elsewhere_is_shown_and_imported_all_the_same(desk, bring, django_capture_on_commit_callbacks):
    run, client = bring(GOOD, "Foyer de Lyon;CCAS;69001;Lyon\n"), desk("coordinator")
    page = client.get(f"/espace/imports/{run.pk}/").content.decode()
    section = page.partition('id="verifier"')[2].partition("</section>")[0]
    assert "Ligne 3" in section
    assert "69001 Lyon" in section
    assert "Ligne 2" not in section
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/espace/imports/{run.pk}/importer/", {})
    assert Structure.objects.filter(name="Foyer de Lyon").exists()


def test_a_clean_file_has_no_faulty_lines_to_give(desk, bring):
    assert desk("coordinator").get(f"/espace/imports/{bring(GOOD).pk}/lignes/").status_code == 404


@pytest.mark.parametrize("what", ["structure", "partner"])
def test_the_template_is_a_file_we_read(desk, net, what):
    content = desk("coordinator").get(f"/espace/imports/modele/{what}/").content
    headings = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(content)).active[1]]
    assert headings[:2] == ["Nom", "Type"]
    assert "Territoire" not in headings
    national = desk("national-admin").get(f"/espace/imports/modele/{what}/").content
    assert "Territoire" in [cell.value for cell in openpyxl.load_workbook(io.BytesIO(national)).active[1]]


@pytest.mark.parametrize(("what", "column"), [("structure", "Publics"), ("partner", "Formes")])
def test_the_template_offers_the_possible_words(desk, terms, what, column):
    book = openpyxl.load_workbook(io.BytesIO(desk("coordinator").get(f"/espace/imports/modele/{what}/").content))
    words = list(book["Mots possibles"].iter_rows(values_only=True))
    assert words[0] == ("Type", column)
    headings = [cell.value for cell in book.worksheets[0][1]]
    place = openpyxl.utils.get_column_letter(headings.index("Type") + 1)
    offered = {str(choice.sqref): choice.formula1 for choice in book.worksheets[0].data_validations.dataValidation}
    last = sum(bool(row[0]) for row in words)
    assert offered[f"{place}2:{place}2000"] == f"'Mots possibles'!$A$2:$A${last}"


def test_a_template_filled_with_its_own_words_is_imported(desk, terms, bring):
    content = desk("coordinator").get("/espace/imports/modele/structure/").content
    book = openpyxl.load_workbook(io.BytesIO(content))
    kinds, audiences = (list(column)[1:] for column in zip(*book["Mots possibles"].values, strict=True))
    headings = [cell.value for cell in book.worksheets[0][1]]
    for number, (kind, audience) in enumerate(zip(kinds, audiences, strict=True)):
        given = {"Nom": f"Maison {number}", "Type": kind or "Autre", "Code postal": "93200", "Commune": "Pantin"}
        book.worksheets[0].append([(given | {"Publics": audience}).get(heading) for heading in headings])
    filled = io.BytesIO()
    book.save(filled)
    run = bring(file=ContentFile(filled.getvalue(), name="structures.xlsx"))
    assert (run.total, run.faulty) == (len(kinds), 0)


def test_there_is_no_template_for_anything_else(desk):
    assert desk("coordinator").get("/espace/imports/modele/people/").status_code == 404


def test_an_import_is_abandoned(desk, bring):
    run, client = bring(GOOD), desk("coordinator")
    client.post(f"/espace/imports/{run.pk}/abandonner/")
    again = client.post(f"/espace/imports/{run.pk}/importer/", follow=True)
    assert "rien n’a été écrit" in again.content.decode()
    assert not Structure.objects.filter(name="Foyer des Essais").exists()


def test_the_import_of_another_territory_does_not_exist(desk, bring, elsewhere):
    run = bring(GOOD, territory=elsewhere.territory)
    for what in ("", "lignes/"):
        assert desk("coordinator").get(f"/espace/imports/{run.pk}/{what}").status_code == 404
    for what in ("importer/", "abandonner/"):
        assert desk("coordinator").post(f"/espace/imports/{run.pk}/{what}").status_code == 404


def test_the_page_follows_the_work_then_turns(desk, net):
    run = runs.upload(by=None, file=sheet(GOOD), name="s.csv", model=Structure, territory=net.territory)
    client, path = desk("coordinator"), f"/espace/imports/{run.pk}/"
    assert 'http-equiv="refresh"' in client.get(path).content.decode()
    fragment = client.get(path, headers={"HX-Request": "true"})
    assert "<html" not in fragment.content.decode()
    assert "Lecture du fichier" in fragment.content.decode()
    working.read(run)
    assert client.get(path, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def test_the_list_costs_the_same_with_one_and_three(desk, bring, check_costs):
    client = desk("coordinator")
    bring(GOOD)
    check_costs(client, "/espace/imports/", 6)
    bring(GOOD)
    bring(BAD)
    check_costs(client, "/espace/imports/", 6)
