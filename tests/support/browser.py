"""A real Chromium for the tests marked `browser`."""

import functools
import os
import shutil

import pytest

PHONE = {"width": 360, "height": 800}
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage"]


def chromium() -> str | None:
    return next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )


@functools.cache
def launched():
    """One Chromium for the process: Playwright allows a single loop in a thread, whoever asks for a browser."""
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's loop runs in the thread of the test
    return sync_playwright().start().chromium.launch(executable_path=chromium(), args=FLAGS)


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    try:
        return launched()
    except playwright.Error as error:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        return missing(f"No Chromium: playwright install chromium, or the system's ({str(error).splitlines()[0]})")


@pytest.fixture
def page(browser, live_server):
    """A French reader's page; what the browser complains about fails the test."""
    context = browser.new_context(base_url=live_server.url, locale="fr-FR", viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Content Security Policy" in said.text else None)
    yield page
    context.close()
    assert complaints == []


@pytest.fixture
def accessible():
    """No violation of WCAG 2.2 AA on this page, light and dark."""
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

    def check(page, schemes=("light", "dark")) -> None:
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))")
            found = axe.run(page, options=rules | {"resultTypes": ["violations"]}).response["violations"]
            told = [
                f"{each['id']}: {node['html'][:150]} {node['failureSummary']}"
                for each in found
                for node in each["nodes"]
            ]
            assert told == [], f"{page.url} ({scheme})"
        page.emulate_media(color_scheme="light")

    return check
