"""A real Chromium for the tests marked `browser`."""

import functools
import os
import shutil
import threading

import pytest
from django.core.handlers.wsgi import WSGIHandler

PHONE = {"width": 360, "height": 800}
PATIENCE = 15_000  # milliseconds: a machine may be busy, a state that never comes is told all the same
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage"]


def chromium() -> str | None:
    return next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )


@functools.cache
def launched():
    """One Chromium for the process: Playwright allows a single loop in a thread, whoever asks for a browser."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's loop runs in the thread of the test
    return sync_playwright().start().chromium.launch(executable_path=chromium(), args=FLAGS)


@pytest.fixture(scope="session")
def in_turn():
    """One request at a time, and nothing else while one holds this: on SQLite, everybody shares one connection."""
    turn, answer = threading.RLock(), WSGIHandler.__call__

    def answer_in_turn(self, environ, start_response):
        with turn:
            return answer(self, environ, start_response)

    WSGIHandler.__call__ = answer_in_turn
    yield turn
    WSGIHandler.__call__ = answer


@pytest.fixture(scope="session")
def browser(in_turn):
    playwright = pytest.importorskip("playwright.sync_api")
    try:
        return launched()
    except playwright.Error as error:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        return missing(f"No Chromium: playwright install chromium, or the system's ({str(error).splitlines()[0]})")


@pytest.fixture
def slow_hands(settings):
    """A code of the application may change while a busy machine types it."""
    settings.MFA_TOTP_TOLERANCE = 1


@pytest.fixture
def page(browser, live_server, slow_hands):
    """A French reader's page; what the browser complains about fails the test."""
    context = browser.new_context(base_url=live_server.url, locale="fr-FR", viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
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
