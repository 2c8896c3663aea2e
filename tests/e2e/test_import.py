"""A coordinator brings a spreadsheet with faults in, corrects it, and sees the structures."""

import base64
import io

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from network.models import Structure
from tests.network.papers import HEADINGS, line, xlsx_file
from tests.support.sign_in import carry, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GOOD = [line(1, Nom="Foyer des Tilleuls"), line(2, Nom="Maison du Canal")]
WRONG = [line(3, Nom="Accueil de jour", **{"Code postal": "9X200"}), line(4, Nom="Épicerie du Pont", Type="Soucoupe")]
RIGHT = [line(3, Nom="Accueil de jour"), line(4, Nom="Épicerie du Pont", Type="CCAS")]

DROP = """([zone, name, type, content]) => {
    const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], name, {type}));
    zone.dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""


def workbook(*rows) -> dict:
    return {"name": "structures.xlsx", "mimeType": EXCEL, "buffer": xlsx_file([HEADINGS, *rows]).read()}


def drop(page, file: dict) -> None:
    """With the mouse, from the desktop onto the field."""
    zone = page.locator("[data-drop]").element_handle()
    page.evaluate(DROP, [zone, file["name"], file["mimeType"], base64.b64encode(file["buffer"]).decode()])


def test_faults_are_read_then_the_corrected_file_is_dropped_and_imported(enter, network, worker, accessible):
    page = enter("coordinator")
    page.goto("/espace/imports/")
    page.get_by_role("link", name="Déposer un tableur").first.click()
    accessible(page, schemes=("light",))
    page.get_by_label("Fichier", exact=True).set_input_files(workbook(*GOOD, *WRONG))
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_role("status")).to_contain_text("Lecture du fichier")
    worker()
    faults = page.get_by_role("table", name="Lignes à corriger")
    expect(faults.get_by_role("rowheader")).to_have_text(["Ligne 4", "Ligne 5"])
    expect(faults.get_by_role("row", name="Ligne 4")).to_contain_text("Code postal")
    expect(faults.get_by_role("row", name="Ligne 5")).to_contain_text("Soucoupe")
    accessible(page)
    assert not Structure.objects.filter(name="Foyer des Tilleuls").exists()

    page.get_by_role("button", name="Abandonner cet import").click()
    page.get_by_role("link", name="Déposer un tableur").first.click()
    page.wait_for_url("**/espace/imports/nouveau/")
    drop(page, workbook(*GOOD, *RIGHT))
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_role("status")).to_contain_text("Lecture du fichier")
    worker()
    expect(page.get_by_text("prêtes à importer")).to_be_visible()
    expect(faults).to_have_count(0)
    page.get_by_role("button", name="Importer", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Import en cours")
    worker()
    expect(page.get_by_text("C’est fait")).to_be_visible()
    accessible(page, schemes=("light",))

    page.get_by_role("link", name="Voir la liste").click()
    for name in ("Foyer des Tilleuls", "Maison du Canal", "Accueil de jour", "Épicerie du Pont"):
        expect(page.get_by_role("main").get_by_role("link", name=name)).to_be_visible()
    accessible(page, schemes=("light",))
    brought = Structure.objects.exclude(pk=network.structure.pk)
    assert brought.count() == 4
    assert set(brought.values_list("territory", flat=True)) == {network.territory.pk}


def test_without_script_the_good_lines_go_in_and_the_others_follow_corrected(
    without_script, live_server, network, worker
):
    page = carry(without_script, signed_in(network.people["coordinator"]), live_server.url)
    page.goto("/espace/imports/nouveau/")
    page.get_by_label("Fichier", exact=True).set_input_files(workbook(*GOOD, *WRONG))
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_role("status")).to_contain_text("Lecture du fichier")
    worker()
    page.get_by_label("Importer seulement les lignes prêtes").check()  # the page has turned by itself
    page.get_by_role("button", name="Importer", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Import en cours")
    worker()
    expect(page.get_by_text("C’est fait")).to_be_visible()
    assert names_brought(network) == {"Foyer des Tilleuls", "Maison du Canal"}

    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger ces lignes").click()
    page.goto("/espace/imports/nouveau/")
    file = workbook() | {"buffer": corrected(download.value.path().read_bytes())}
    page.get_by_label("Fichier", exact=True).set_input_files(file)
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_role("status")).to_contain_text("Lecture du fichier")
    worker()
    page.get_by_role("button", name="Importer", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Import en cours")
    worker()
    expect(page.get_by_text("C’est fait")).to_be_visible()
    assert names_brought(network) >= {"Accueil de jour", "Épicerie du Pont"}


def names_brought(network) -> set[str]:
    return set(Structure.objects.exclude(pk=network.structure.pk).values_list("name", flat=True))


def corrected(content: bytes) -> bytes:
    """The downloaded lines, with what was said to be wrong put right."""
    book = load_workbook(io.BytesIO(content))
    sheet = book.active
    columns = {cell.value: cell.column for cell in sheet[1]}
    for number, row in enumerate(RIGHT, 2):
        for heading in ("Code postal", "Type"):
            sheet.cell(number, columns[heading]).value = row[HEADINGS.index(heading)]
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
