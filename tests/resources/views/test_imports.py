"""The screens of a catalogue's import: who gets in, what is asked, what is shown, what a second click does."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from common.domain.taxonomy import ensure_reference_terms
from network.domain import territories
from pages.models import TerritoryPage
from resources.domain.imports import runs, working
from resources.models import CatalogueImport, ImportedCard, TechniquePage
from tests.resources import shelf
from tests.resources.imports.papers import card, folder, xlsx
from tests.resources.people import coordinator, member, nation
from tests.support.files import HONEST

pytestmark = pytest.mark.django_db
NEW = "/espace/catalogues/importer/"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def catalogue(db):
    ensure_reference_terms()
    return shelf.techniques()


def section(code="93"):
    """The pages of a territory, opened as the network opens it."""
    made = territories.create(
        by=None, code=code, name=f"Territoire {code}", association="CdC", email=f"t{code}@example.org", departments=code
    )
    return TerritoryPage.objects.get(territory=made)


def brought(place, *cards, archive=None) -> CatalogueImport:
    run = runs.upload(by=None, place=place, file=xlsx(*cards), name="catalogue.xlsx", archive=archive)
    return working.read(run)


def address(run, what="") -> str:
    return f"/espace/catalogues/{run.pk}/{what}"


def page(client, run) -> str:
    return client.get(address(run)).content.decode().replace("\u202f", " ").replace("\xa0", " ")


def test_a_catalogue_is_brought_read_shown_and_made_into_drafts(catalogue, django_capture_on_commit_callbacks):
    client = nation()
    files = folder({"fiche.pdf": HONEST["pdf"], "notes.txt": b"rien"})
    given = {"place": catalogue.pk, "file": xlsx(card(1, Documents="fiche.pdf"), card(2, Durée="x")), "archive": files}
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(NEW, given)
    run = CatalogueImport.objects.get()
    assert response.headers["Location"] == address(run)
    assert run.created_by == client.person
    shown = page(client, run)
    for words in (
        "Ligne 3",
        "Ce n’est pas une durée.",
        "document PDF",
        "Fichiers que personne ne nomme",
        "notes.txt",
    ):
        assert words in shown
    assert "Technique 1" not in shown
    refused = client.post(address(run, "importer/"), {}, follow=True)
    assert "1 ligne est à corriger" in refused.content.decode()
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(address(run, "importer/"), {"only_good": "on"})
    assert list(TechniquePage.objects.values_list("title", "live")) == [("Technique 1", False)]
    done = page(client, run)
    assert "Les fiches sont en brouillon" in done
    assert reverse("wagtailadmin_explore", args=[catalogue.pk]) in done
    assert client.get(address(run, "lignes/")).status_code == 200


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"file": folder({"a.txt": b"x"})}, "file"),
        ({"file": ""}, "file"),
        ({"archive": xlsx(card(1), name="a.zip").read()[:60]}, "archive"),
        ({"place": "999999"}, "place"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field(catalogue, changes, field):
    if isinstance(changes.get("archive"), bytes):
        changes = {"archive": io.BytesIO(changes["archive"])}
    response = nation().post(NEW, {"place": catalogue.pk, "file": xlsx(card(1))} | changes)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert not CatalogueImport.objects.exists()


def test_everyone_is_offered_the_catalogues_they_may_add_to(catalogue):
    here, elsewhere = section("93"), section("69")

    def offered(client):
        return list(client.get(NEW).context["form"].fields["place"].queryset)

    assert [each.pk for each in offered(coordinator(here.territory))] == [here.pk]
    assert {each.pk for each in offered(nation())} == {catalogue.pk, here.pk, elsewhere.pk}


def test_a_territory_imports_under_its_own_section_and_nowhere_else(catalogue, django_capture_on_commit_callbacks):
    here = section("93")
    client = coordinator(here.territory)
    assert client.post(NEW, {"place": catalogue.pk, "file": xlsx(card(1))}).status_code == 422
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            NEW,
            {"place": here.pk, "file": xlsx(card(1, Documents="a.pdf")), "archive": folder({"a.pdf": HONEST["pdf"]})},
        )
        run = CatalogueImport.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address(run, "importer/"))
    made = TechniquePage.objects.get()
    assert made.get_parent().pk == here.pk
    assert made.documents[0].value["document"].collection.get_parent() == here.territory.editorial_desk.collection


def test_the_import_of_another_catalogue_does_not_exist(catalogue):
    here, client = section("93"), coordinator(section("69").territory)
    for place in (catalogue, here):
        run = brought(place, card(1), card(2, Durée="x"))
        assert [client.get(address(run, what)).status_code for what in ("", "lignes/")] == [404, 404]
        assert [client.post(address(run, what)).status_code for what in ("importer/", "abandonner/")] == [404, 404]
        assert client.get(run.file.url).status_code in (403, 404)
    assert "catalogue.xlsx" not in client.get("/espace/catalogues/").content.decode()


def test_who_writes_no_page_is_told_no(catalogue):
    here = section("93")
    client = member("benevole@example.org", role="volunteer", target=here.territory)
    assert [client.get(path).status_code for path in ("/espace/catalogues/", NEW)] == [403, 403]


def test_the_way_in_stands_in_the_menu_and_on_the_catalogue_in_the_editor(catalogue):
    client = nation()
    assert 'href="/espace/catalogues/"' in client.get("/espace/").content.decode()
    explorer = client.get(reverse("wagtailadmin_explore", args=[catalogue.pk])).content.decode()
    assert f"{NEW}?catalogue={catalogue.pk}" in explorer
    other = client.get(reverse("wagtailadmin_explore", args=[catalogue.get_parent().pk])).content.decode()
    assert f"{NEW}?catalogue=" not in other
    assert f'value="{catalogue.pk}" selected' in client.get(f"{NEW}?catalogue={catalogue.pk}").content.decode()


def test_whoever_brought_a_catalogue_finds_it_waiting_at_home(catalogue):
    client, run = nation(), brought(catalogue, card(1))
    assert "Catalogues à vérifier" not in client.get("/espace/").content.decode()
    CatalogueImport.objects.update(created_by=client.person)
    home = client.get("/espace/").content.decode()
    assert "Catalogues à vérifier" in home
    assert address(run) in home


def test_lists_of_words_are_said_once_for_the_columns_at_fault(catalogue):
    run = brought(catalogue, card(1, Licence="zorg"), card(2, Licence="zorg"), card(3, Durée="x"))
    shown = page(nation(), run)
    assert shown.count("Colonne « Licence » : les 6 mots possibles") == 1
    assert "Colonne « Publics »" not in shown


def test_an_import_is_abandoned(catalogue):
    run, client = brought(catalogue, card(1)), nation()
    client.post(address(run, "abandonner/"))
    assert "rien n’a été écrit" in page(client, run)
    client.post(address(run, "importer/"))
    assert not TechniquePage.objects.exists()
    assert client.get(address(run, "lignes/")).status_code == 404


def test_an_import_abandoned_after_it_stopped_says_which_drafts_remain(catalogue):
    run, client = brought(catalogue, card(1), card(2)), nation()
    client.post(address(run, "importer/"))
    ImportedCard.objects.create(place=run.place, key="r:a 1", run=run, page=shelf.technique("Technique 1"))
    working.give_up(run, verb=working.VERB)
    assert "Les fiches déjà faites restent en brouillon" in page(client, run)
    client.post(address(run, "abandonner/"))
    assert "les fiches déjà faites restent en brouillon" in page(client, run)


def test_the_page_follows_the_work_then_turns(catalogue):
    run = runs.upload(by=None, place=catalogue, file=xlsx(card(1)), name="catalogue.xlsx")
    client = nation()
    assert 'http-equiv="refresh"' in page(client, run)
    fragment = client.get(address(run), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in fragment
    assert "Lecture du catalogue" in fragment
    working.read(run)
    assert client.get(address(run), headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def test_the_model_is_handed_out_with_the_words_to_choose_from(catalogue):
    content = nation().get("/espace/catalogues/modele/").content
    book = load_workbook(io.BytesIO(content))
    assert [cell.value for cell in book.worksheets[0][1]][:3] == ["Référence", "Titre", "À quoi elle sert"]
    listed = {column[0].value: column[1].value for column in book["Mots possibles"].columns}
    assert (listed["Moments"], listed["Ce qu’elle travaille"], listed["Licence"]) == (
        "avant",
        "Mobilité",
        "Tous droits réservés",
    )


def test_the_list_and_the_plan_cost_the_same_whatever_they_hold(catalogue, django_assert_num_queries):
    client = nation()

    def cost(path: str, count: int) -> None:
        client.get(path)
        with django_assert_num_queries(count):
            client.get(path)

    small = brought(catalogue, card(1))
    cost("/espace/catalogues/", 7)
    cost(address(small), 6)
    large = brought(catalogue, *(card(number, Durée="x" if number > 5 else "20") for number in range(9)))
    brought(catalogue, card(1))
    cost("/espace/catalogues/", 7)
    cost(address(large), 6)
