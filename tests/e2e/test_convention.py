"""A convention from its first draft to the one that follows it, with the paper read back."""

import io
from datetime import timedelta

import pypdf
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from common.dates import add_months, in_words
from network.domain import conventions, reminders
from network.models import Convention
from tests.network.papers import pdf

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def paper_at(page, name: str) -> pypdf.PdfReader:
    """What the printing link gives, without the reader of the browser."""
    address = page.get_by_role("link", name=name).get_attribute("href")
    answer = page.request.get(address)
    assert answer.headers["content-type"] == "application/pdf"
    return pypdf.PdfReader(io.BytesIO(answer.body()))


def words_of(paper: pypdf.PdfReader) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in paper.pages).split())


def state_of(page):
    return page.get_by_role("main").locator(".tag").first


def hand_in(page) -> None:
    page.get_by_role("link", name="Déposer la version signée").click()
    file = {"name": "signee.pdf", "mimeType": "application/pdf", "buffer": pdf().read()}
    page.get_by_label("Convention signée (PDF)").set_input_files(file)
    page.get_by_role("main").get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("status").first).to_contain_text("La convention est enregistrée")


def test_a_convention_is_drafted_printed_signed_then_renewed_before_its_end(enter, network, accessible):
    page, today = enter("coordinator"), timezone.localdate()
    end = add_months(today, 4)
    page.goto(f"/espace/structures/{network.structure.pk}/")
    page.get_by_role("link", name="Préparer une convention").click()
    accessible(page, schemes=("light",))
    page.get_by_label("Début").fill((today - timedelta(days=1)).isoformat())
    page.get_by_label("Fin").fill(end.isoformat())
    page.get_by_label("Personne referent").check()
    page.get_by_role("main").get_by_role("button", name="Enregistrer").click()
    expect(state_of(page)).to_have_text("À signer")
    accessible(page)

    paper = paper_at(page, "Imprimer (PDF)")
    catalog = paper.trailer["/Root"]
    assert paper.metadata.title == "Convention entre CdC 93 et Centre social des Essais"
    assert (catalog["/Lang"], catalog["/MarkInfo"]["/Marked"]) == ("fr", True)
    assert "/StructTreeRoot" in catalog
    for said in ("Centre social des Essais", in_words(end), "referent@example.org"):
        assert " ".join(said.split()) in words_of(paper)

    hand_in(page)
    expect(state_of(page)).to_have_text("En cours")
    expect(page.get_by_text(f"le {in_words(today)}")).to_be_visible()
    accessible(page, schemes=("light",))
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger la convention signée").click()
    assert download.value.path().read_bytes() == pdf().read()

    renew_before_it_ends(page, network, accessible)


def renew_before_it_ends(page, network, accessible) -> None:
    """The clock tells, the home of the day proposes, and the one that follows is signed."""
    assert reminders.remind_due() == 1
    page.goto("/espace/")
    proposed = page.get_by_role("main").locator(".card", has_text="Conventions qui se terminent")
    proposed.get_by_role("link", name="Centre social des Essais").click()
    expect(state_of(page)).to_have_text("Bientôt terminée")
    former = page.url
    page.get_by_role("button", name="Préparer le renouvellement").click()
    expect(page.get_by_role("status").first).to_contain_text("Le renouvellement est préparé")
    accessible(page, schemes=("light",))
    hand_in(page)

    page.goto(former)
    expect(state_of(page)).to_have_text("Renouvelée")
    first, second = Convention.objects.order_by("starts_on")
    assert (second.starts_on, second.renews) == (first.ends_on + timedelta(days=1), first)
    assert list(second.referents.all()) == [network.people["referent"]]
    page.goto("/espace/")
    expect(page.get_by_text("Conventions qui se terminent")).to_have_count(0)


def test_the_structure_reads_its_convention_and_decides_nothing(enter, network, accessible):
    made = conventions.draft(
        by=None, territory=network.territory, structure=network.structure, starts_on=timezone.localdate()
    )
    page = enter("structure-manager")
    page.goto("/espace/")
    page.get_by_role("link", name="Voir la convention").click()
    expect(page.get_by_text("remettez-les à votre association")).to_be_visible()
    accessible(page, schemes=("light",))
    assert "Centre social des Essais" in words_of(paper_at(page, "Imprimer (PDF)"))
    expect(page.get_by_role("link", name="Déposer la version signée")).to_have_count(0)
    assert page.goto(f"/espace/conventions/{made.pk}/signer/").status == 403
