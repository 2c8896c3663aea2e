"""Every component in a real browser: axe finds nothing, nothing overflows, scripts comfort and are not needed."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string

pytestmark = [pytest.mark.browser, pytest.mark.django_db, pytest.mark.slow]

RULES = {"resultTypes": ["violations"]}


@pytest.fixture(autouse=True)
def development(settings):
    settings.DEBUG = True


def assert_no_violation(page, **rules):
    results = Axe().run(page, options=RULES | {"rules": rules})
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize(
    ("query", "width", "options"),
    [
        ("", 1280, {}),
        ("", 360, {}),
        ("", 1280, {"color_scheme": "dark"}),
        ("?theme=dark", 360, {}),
        ("?dir=rtl", 1280, {}),
        ("?dir=rtl&theme=dark", 360, {}),
        ("", 1280, {"forced_colors": "active"}),
    ],
)
def test_the_gallery_has_no_accessibility_violation(visit, query, width, options):
    # With forced colours the system chooses them: what the stylesheet asked for is not what is shown.
    rules = {"color-contrast": {"enabled": "forced_colors" not in options}}
    assert_no_violation(visit(f"/composants/{query}", width=width, **options), **rules)


@pytest.mark.parametrize("width", [320, 360, 640, 768, 1280])
def test_nothing_overflows_the_screen(visit, width):
    page = visit("/composants/", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("template", ["400.html", "403_csrf.html", "500.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_of_the_worst_moments_has_no_accessibility_violation(visit, template, scheme):
    assert_no_violation(visit("/panne/", content=render_to_string(template), color_scheme=scheme, width=360))


def test_a_missing_page_has_no_accessibility_violation(visit, settings):
    settings.DEBUG = False
    assert_no_violation(visit("/nulle-part/", width=768))


def test_the_menu_of_a_phone_opens_and_closes_without_script(visit):
    page = visit("/composants/", width=360, java_script_enabled=False)
    link = page.get_by_role("navigation", name="Navigation principale").get_by_role("link", name="Sorties")
    assert not link.is_visible()
    page.get_by_role("button", name="Menu", exact=True).click()
    assert link.is_visible()
    page.keyboard.press("Escape")
    assert not link.is_visible()


def test_the_open_menu_of_a_phone_has_no_accessibility_violation(visit):
    page = visit("/composants/", width=360)
    page.get_by_role("button", name="Menu", exact=True).click()
    assert_no_violation(page)


def test_the_skip_link_is_the_first_stop_and_leads_to_the_content(visit):
    page = visit("/composants/")
    link = page.get_by_role("link", name="Aller au contenu")
    link.focus()
    assert link.evaluate("e => e.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"


def test_the_error_summary_has_the_focus_when_the_page_opens(visit):
    page = visit("/composants/")
    page.wait_for_function("document.activeElement.matches('[data-error-summary]')")
    assert page.evaluate("document.activeElement.className") == "error-summary"


def test_a_dialog_opens_from_its_link_and_closes_with_its_button(visit):
    page = visit("/composants/")
    page.get_by_role("link", name="Annuler la réservation").click()
    dialog = page.get_by_role("dialog", name="Annuler la réservation")
    assert dialog.is_visible()
    assert_no_violation(page)
    dialog.get_by_role("button", name="Fermer").click()
    assert not dialog.is_visible()


def test_a_menu_closes_with_escape_and_gives_the_focus_back(visit):
    page = visit("/composants/")
    menu = page.locator("summary", has_text="Plus d’actions")
    menu.click()
    page.get_by_role("link", name="Modifier").focus()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert not page.get_by_role("link", name="Modifier").is_visible()


def test_the_chosen_theme_is_kept_from_page_to_page_without_a_cookie(visit):
    page = visit("/composants/")
    page.get_by_role("contentinfo").get_by_role("button", name="Sombre").click()
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 18, 29)"
    assert page.context.cookies() == []


def test_a_password_can_be_shown_and_hidden_again(visit):
    page = visit("/composants/")
    field = page.locator("#id_empty-password")
    button = page.locator("[data-reveal]", has=field).get_by_role("button")
    button.click()
    assert field.get_attribute("type") == "text"
    button.click()
    assert field.get_attribute("type") == "password"


def test_main_actions_are_large_enough_for_a_finger(visit):
    page = visit("/composants/", width=360)
    small = page.evaluate(
        """() => [...document.querySelectorAll('.button:not(.button-small), .main-nav a, .menu > summary, .tabs a')]
            .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
            .map(e => e.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_paper_shows_the_content_without_the_controls(visit):
    page = visit("/composants/")
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert not page.locator(".main-nav").first.is_visible()
    assert not page.locator(".site-footer .theme-switch").is_visible()
