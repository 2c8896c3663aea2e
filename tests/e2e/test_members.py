"""Those who work here, one journey per person: what each comes for today, and what is not theirs to do."""

import pytest
from playwright.sync_api import expect

from network.domain import conventions, volunteers
from network.models import Territory, Venue
from tests.support.sign_in import come_in_by_code, give_code, give_password, install_application
from tests.support.world import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def go_to(page, entry: str) -> None:
    """By the menu of the workspace, which a telephone keeps behind a button."""
    page.locator(".workspace-button").click()
    page.get_by_role("navigation", name="Mon espace").get_by_role("link", name=entry, exact=True).click()


def card(page, title: str):
    return page.get_by_role("main").locator(".card", has_text=title)


def test_a_social_worker_comes_in_by_a_code_and_knows_who_to_call(page, network, outbox, accessible):
    come_in_by_code(page, "referent@example.org", outbox)
    expect(page.get_by_role("heading", level=1)).to_have_text("Bonjour Personne")
    expect(page.get_by_role("main")).to_contain_text("cdc93@example.org")
    accessible(page)
    go_to(page, "Ma structure")
    expect(page.get_by_role("heading", level=1)).to_have_text("Centre social des Essais")
    expect(page.get_by_role("link", name="Modifier la fiche")).to_have_count(0)
    accessible(page, schemes=("light",))


def test_a_manager_comes_in_with_the_application_and_corrects_the_structure(page, network, accessible):
    install_application(network.people["structure-manager"])
    give_password(page, "structure-manager@example.org", PASSWORD)
    accessible(page, schemes=("light",))
    give_code(page)
    page.wait_for_url("**/espace/")
    go_to(page, "Ma structure")
    page.get_by_role("link", name="Modifier la fiche").click()
    page.get_by_label("Téléphone").fill("01 99 00 12 34")
    page.get_by_label("Code postal").fill("9A")
    page.get_by_role("main").get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Téléphone")).to_have_value("01 99 00 12 34")
    accessible(page, schemes=("light",))
    page.get_by_label("Code postal").fill("93200")
    page.get_by_role("main").get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Centre social des Essais")
    expect(page.get_by_role("main")).to_contain_text("01 99 00 12 34")


def test_a_partner_says_how_to_come_to_their_place(enter, network, accessible):
    page = enter("partner-manager")
    page.goto("/espace/")
    go_to(page, "Mon lieu")
    page.get_by_role("link", name="Ajouter un lieu").click()
    accessible(page, schemes=("light",))
    page.get_by_label("Nom du lieu").fill("Petite salle")
    page.get_by_label("Adresse").fill("2 rue de l’Essai")
    page.get_by_label("Code postal").fill("93200")
    page.get_by_label("Commune").fill("Saint-Denis")
    page.get_by_label("Comment venir").fill("Métro 13, puis cinq minutes à pied.")
    page.get_by_role("main").get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", level=3, name="Petite salle")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Métro 13")
    accessible(page)
    assert Venue.objects.get().partner == network.partner


def test_a_partner_s_colleague_reads_and_changes_nothing(enter, network, accessible):
    page = enter("partner-member")
    page.goto("/espace/")
    accessible(page, schemes=("light",))
    go_to(page, "Mon lieu")
    expect(page.get_by_role("link", name="Ajouter un lieu")).to_have_count(0)
    assert page.goto(f"/espace/partenaires/{network.partner.pk}/lieux/ajouter/").status == 403
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    accessible(page, schemes=("light",))


def test_a_volunteer_finds_the_structure_to_go_to_and_changes_nothing(enter, network, accessible):
    page = enter("volunteer")
    page.goto("/espace/")
    accessible(page, schemes=("light",))
    go_to(page, "Structures")
    page.get_by_role("main").get_by_role("link", name="Centre social des Essais").click()
    expect(page.get_by_role("main")).to_contain_text("1 rue de l’Essai")
    expect(page.get_by_role("link", name="Modifier la fiche")).to_have_count(0)
    assert page.goto("/espace/benevoles/").status == 403


def test_a_coordinator_meets_a_volunteer_who_offered_to_help(enter, network, accessible):
    volunteers.add(
        by=None, territory=network.territory, first_name="Odile", last_name="Essai", email="odile@example.org"
    )
    page = enter("coordinator")
    page.goto("/espace/")
    card(page, "Bénévoles à rencontrer").get_by_role("link", name="Odile Essai").click()
    accessible(page, schemes=("light",))
    page.get_by_role("button", name="Accueillir").click()
    expect(page.get_by_role("main")).to_contain_text("En activité")
    page.goto("/espace/")
    expect(card(page, "Bénévoles à rencontrer")).to_have_count(0)


def test_the_national_administrator_opens_a_territory_that_the_public_reads(
    enter, network, browser, live_server, accessible
):
    page = enter("national-admin")
    page.goto("/espace/")
    go_to(page, "Territoires")
    page.get_by_role("link", name="Ouvrir un territoire").click()
    accessible(page, schemes=("light",))
    for label, value in {
        "Nom": "La Réunion",
        "Code": "974",
        "Association": "Cultures du Cœur La Réunion",
        "Départements": "974",
        "Courriel": "reunion@example.org",
    }.items():
        page.get_by_label(label).first.fill(value)
    page.get_by_label("Fuseau horaire").select_option(label="La Réunion")
    page.get_by_role("main").get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("status").first).to_contain_text("Le territoire « La Réunion » est ouvert")
    accessible(page)
    assert Territory.objects.get(code="974").time_zone == "Indian/Reunion"

    page.get_by_role("link", name="Inviter une personne").click()
    page.get_by_label("Courriel professionnel de la personne").fill("coordination-974@example.org")
    page.locator("input[type=radio][value=coordinator]").check()
    page.get_by_role("button", name="Envoyer l’invitation").click()
    expect(page.get_by_role("main")).to_contain_text("coordination-974@example.org")

    visitor = browser.new_context(base_url=live_server.url, locale="fr-FR").new_page()
    visitor.goto("/territoires/?q=97400")
    visitor.get_by_role("main").get_by_role("link", name="La Réunion").first.click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("La Réunion")
    visitor.context.close()


CLOSED_TO_READERS = ("/espace/structures/", "/espace/conventions/", "/espace/imports/", "/espace/territoires/")


@pytest.mark.parametrize("role", ["auditor", "quality", "trainer", "trainee"])
def test_those_whose_work_is_training_are_told_what_comes_and_touch_nothing(enter, network, accessible, role):
    page = enter(role)
    page.goto("/espace/")
    expect(card(page, "Votre espace de formation")).to_be_visible()
    accessible(page, schemes=("light",))
    assert [page.goto(path).status for path in CLOSED_TO_READERS] == [403] * 4
    assert page.goto(f"/espace/structures/{network.structure.pk}/").status in (403, 404)
    assert page.request.get("/gestion/", max_redirects=0).status in (302, 403)


def test_a_patron_reads_the_figures_of_the_territory_and_no_name(enter, network, accessible):
    conventions.draft(
        by=None, territory=network.territory, structure=network.structure, starts_on=network.structure.created_at.date()
    )
    page = enter("patron")
    page.goto("/espace/")
    accessible(page, schemes=("light",))
    go_to(page, "Mon territoire")
    figures = page.get_by_role("region", name="En chiffres")
    expect(figures).to_contain_text("structure")
    expect(page.get_by_role("main")).not_to_contain_text("coordinator@example.org")
    assert page.goto("/espace/structures/").status == 403
    accessible(page, schemes=("light",))


def test_a_young_person_in_civic_service_reaches_the_editor_by_their_home(enter, network, accessible):
    page = enter("civic-service")
    page.goto("/espace/")
    card(page, "Écrire").get_by_role("link", name="Ouvrir l’éditeur").click()
    page.wait_for_url("**/gestion/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    accessible(page, schemes=("light",))
    assert page.goto("/espace/imports/").status == 403
