"""A member proposes a tool, a coordination accepts it, it is published, and the member sees it with its credit."""

import pytest
from playwright.sync_api import expect

from resources.models import TechniquePage
from tests.resources.shelf import techniques

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def catalogue(network):
    techniques().save_revision().publish()


def test_a_tool_goes_from_an_idea_to_the_catalogue(enter, catalogue, accessible):
    page = enter("referent")
    page.goto("/espace/outils/")
    accessible(page)
    page.get_by_role("link", name="Proposer un outil").click()
    page.get_by_role("button", name="Garder et continuer").click()
    expect(page.get_by_role("alert")).to_be_focused()
    accessible(page)
    page.get_by_label("son nom", exact=False).fill("Le mur des après")
    page.get_by_label("à quoi il sert", exact=False).fill("Garder une trace de la sortie.")
    page.get_by_label("en deux phrases", exact=False).fill("Une feuille au mur, trois couleurs.")
    page.get_by_role("button", name="Garder et continuer").click()
    page.get_by_label("comment ça se passe", exact=False).fill("Accrocher : la feuille est au mur.\nOn relit ensemble.")
    page.get_by_role("button", name="Garder et continuer").click()
    page.get_by_label("qui l’a fait", exact=False).fill("Une référente et son groupe")
    page.get_by_label("nous avons le droit de le partager", exact=False).check()
    accessible(page)
    page.get_by_role("button", name="Proposer au réseau").click()
    expect(page.get_by_text("La rédaction le lit", exact=True)).to_be_visible()
    proposed = page.url

    page = enter("coordinator")
    page.goto("/espace/")
    page.get_by_role("main").get_by_role("link", name="Le mur des après").first.click()
    page.get_by_role("link", name="Accepter", exact=True).click()
    accessible(page)
    page.get_by_role("button", name="Accepter", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("Accepté, en préparation")
    made = TechniquePage.objects.get()
    made.save_revision().publish()

    page = enter("referent")
    page.goto(proposed)
    accessible(page)
    page.get_by_role("link", name="Le mur des après").last.click()
    expect(page.get_by_role("main")).to_contain_text("Une référente et son groupe")
