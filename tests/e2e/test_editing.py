"""A territory's editor proposes a page, its coordinator publishes it, and the visitor who kept the old one reads it."""

import pytest
from playwright.sync_api import expect

from network.domain import territories
from pages.models import NewsPage, TerritoryPage
from tests.support.sign_in import carry, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SECTION = "/territoires/seine-saint-denis/"
TITLE = "Une visite pour tous"


@pytest.fixture
def section(network, settings):
    """Of the small network's territory; another one has its own. Drafts are saved when the person asks."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    territories.create(
        by=None, code="63", name="Puy-de-Dôme", association="CdC 63", email="cdc63@example.org", departments="63"
    )
    return TerritoryPage.objects.get(territory=network.territory)


@pytest.fixture
def seat(browser, live_server, network):
    """seat("coordinator") → a desk of its own, as wide as an editor's screen; seat() → a visitor's."""
    contexts = []

    def open_one(role: str = ""):
        context = browser.new_context(
            base_url=live_server.url, locale="fr-FR", reduced_motion="reduce", viewport={"width": 1280, "height": 900}
        )
        contexts.append(context)
        page = context.new_page()
        return carry(page, signed_in(network.people[role]), live_server.url) if role else page

    yield open_one
    for context in contexts:
        context.close()


def read(visitor) -> str:
    """The section, and whether it came from what is kept."""
    return visitor.goto(SECTION).headers["x-page-cache"]


def keep(visitor) -> None:
    """The first pages of a new site turn what is kept, by the settings they write."""
    assert "hit" in [read(visitor) for _ in range(3)]
    expect(visitor.get_by_role("main")).not_to_contain_text(TITLE)


def among_others(page, name: str) -> None:
    """One of the actions that the editor's bar keeps behind its arrow."""
    bar = page.get_by_role("navigation", name="Actions (pied de page)")
    bar.get_by_role("button", name="Plus d'actions").click()
    bar.get_by_role("button", name=name).click()


def test_what_an_editor_proposes_the_visitor_reads_once_it_is_reviewed(seat, section, accessible):
    visitor, writer, reviewer = seat(), seat("territory-editor"), seat("coordinator")
    keep(visitor)

    writer.goto(f"/gestion/pages/add/pages/newspage/{section.pk}/")
    accessible(writer, schemes=("light",))
    writer.get_by_role("textbox", name="Titre*").fill(TITLE)
    writer.get_by_role("textbox", name="Introduction").fill("Le théâtre ouvre ses portes.")
    among_others(writer, "Soumettre à Relecture")
    expect(writer.locator(".messages")).to_contain_text(f"Page « {TITLE} » créée et soumise")
    assert not NewsPage.objects.get().live
    keep(visitor)

    reviewer.goto("/espace/")
    waiting = reviewer.get_by_role("main").locator(".card", has_text="Pages à relire")
    accessible(reviewer, schemes=("light",))
    waiting.get_by_role("link", name=TITLE).click()
    reviewer.wait_for_url("**/edit/")
    among_others(reviewer, "Approuver et Publier")
    expect(reviewer.locator(".messages")).to_contain_text(f"« {TITLE} » a été mise à jour")
    assert NewsPage.objects.get().live

    assert read(visitor) == "miss"
    visitor.get_by_role("main").get_by_role("link", name=TITLE).click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(visitor.get_by_role("main")).to_contain_text("Le théâtre ouvre ses portes.")
    accessible(visitor)


def test_an_editor_cannot_touch_the_pages_of_another_territory(seat, section):
    other = TerritoryPage.objects.exclude(pk=section.pk).get()
    writer = seat("territory-editor")
    for path in (f"/gestion/pages/{other.pk}/edit/", f"/gestion/pages/add/pages/newspage/{other.pk}/"):
        writer.goto(path)
        writer.wait_for_url("**/gestion/")
        expect(writer.locator(".messages")).to_contain_text("pas les autorisations")
    writer.goto(f"/gestion/pages/{other.pk}/")
    writer.wait_for_url(f"**/gestion/pages/{section.pk}/")
    expect(writer.get_by_role("main")).not_to_contain_text("Puy-de-Dôme")
