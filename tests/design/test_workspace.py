"""The workspace in a real browser: its menu on a phone, its tables where they have no room, its longest screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.files.base import ContentFile

from network.domain.imports import runs, working
from network.models import Structure
from tests.support import world as small
from tests.support.sign_in import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db, pytest.mark.slow]

LINES = (
    "Nom;Type;Code postal;Commune;Courriel\n"
    "Maison de quartier des Essais;Centre sociale;93200;Saint-Denis;un-courriel-sans-arobase-et-sans-fin-ni-espace\n"
    "Foyer;Fusée;93200;Saint-Denis;\n"
    "Foyer de Lyon;CCAS;69001;Lyon;\n"
)


@pytest.fixture
def net(db):
    return small.build()


@pytest.fixture
def show(visit, net):
    """`show("coordinator", path, width=360)`: the page as that person sees it."""

    def page(role, path, **options):
        client = signed_in(net.people[role], acting_for=net.memberships[role])
        return visit(path, content=client.get(path).content, **options)

    return page


@pytest.fixture
def import_path(net):
    file = ContentFile(LINES.encode(), name="structures.csv")
    by = net.people["coordinator"]
    run = working.read(runs.upload(by=by, file=file, name=file.name, model=Structure, territory=net.territory))
    return f"/espace/imports/{run.pk}/"


def violations(page):
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    return results.generate_report() if results.violations_count else ""


def test_the_menu_of_a_phone_says_where_one_is_and_opens_without_script(show):
    page = show("coordinator", "/espace/structures/", width=360, java_script_enabled=False)
    link = page.get_by_role("navigation", name="Mon espace").get_by_role("link", name="Partenaires")
    assert not link.is_visible()
    page.get_by_role("button", name="Mon espace Structures").click()
    assert link.is_visible()
    page.keyboard.press("Escape")
    assert not link.is_visible()


def test_the_open_menu_of_a_phone_has_no_accessibility_violation(show):
    page = show("coordinator", "/espace/structures/", width=360)
    page.get_by_role("button", name="Mon espace Structures").click()
    assert not violations(page)


def test_a_large_screen_shows_the_menu_without_a_button(show):
    page = show("coordinator", "/espace/structures/", width=1280)
    assert page.get_by_role("navigation", name="Mon espace").get_by_role("link", name="Partenaires").is_visible()
    assert not page.locator(".workspace-button").is_visible()


def test_the_header_of_a_phone_takes_two_rows(show):
    page = show("national-admin", "/espace/", width=360)
    tops = page.evaluate(
        "() => [...document.querySelectorAll('.acting-strip summary')].map(e => e.getBoundingClientRect().top)"
    )
    assert len(set(tops)) == 1
    assert page.locator("main").bounding_box()["y"] < 160


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280])
@pytest.mark.parametrize("role", ["coordinator", "national-admin"])
def test_a_list_never_scrolls_sideways_and_keeps_its_headings(show, role, width):
    page = show(role, "/espace/structures/", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    frame = page.locator(".table-frame")
    assert frame.evaluate("e => e.scrollWidth - e.clientWidth") <= 0
    assert page.get_by_role("table").get_by_role("columnheader", name="Commune").count() == 1
    assert page.get_by_role("rowheader").count() >= 1


def test_a_cell_is_named_by_its_heading_where_the_columns_have_no_room(show):
    named = "e => getComputedStyle(e, '::before').content"
    for width, label in ((768, '"Commune"'), (1280, "none")):
        page = show("coordinator", "/espace/structures/", width=width)
        assert page.locator("td[data-label=Commune]").first.evaluate(named) == label


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_an_import_to_correct_is_accessible_and_fits(show, import_path, width, scheme):
    page = show("coordinator", import_path, width=width, color_scheme=scheme)
    page.locator("details.accordion > summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not violations(page)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_list_on_paper_is_a_table_without_controls(show, width):
    page = show("coordinator", "/espace/structures/", width=width)
    page.emulate_media(media="print")
    assert page.get_by_role("columnheader", name="Commune").first.is_visible()
    assert (
        not page.locator(".filters, .workspace-nav, .workspace-button, .button, a[href*='format=']")
        .locator("visible=true")
        .count()
    )
