"""The ground every test stands on. What makes the suite strict is in tests/strict/, one module per severity."""

from pathlib import Path

import pytest

pytest_plugins = [
    "tests.strict.templates",
    "tests.strict.querysets",
    "tests.strict.responses",
    "tests.strict.network",
    "tests.strict.migrated",
    "tests.strict.database",
    "tests.strict.outbox",
    "tests.strict.journal",
    "tests.support.once",
    "tests.support.browser",
    "tests.support.at_once",
]


@pytest.fixture(scope="session", autouse=True)
def fast_passwords():
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def fresh_process():
    """What a process remembers between requests is forgotten between tests."""
    from django.core.cache import caches
    from django.utils import translation

    from resources.domain import usage
    from search import spelling, standing
    from search.domain import counts

    usage.tally.forget()
    counts.tally.forget()
    spelling.vocabulary.cache_clear()
    standing.standing.cache_clear()
    for alias in caches.settings:
        caches[alias].clear()
    translation.activate("fr")
    yield
    translation.activate("fr")


@pytest.fixture(scope="session")
def project() -> Path:
    return Path(__file__).resolve().parent.parent


def pytest_collection_modifyitems(items):
    """The consistency tests of tests/house and the browser come last: a broken verb is told first."""
    items.sort(key=lambda item: ("tests/e2e/" in item.nodeid, "tests/house/" in item.nodeid))
