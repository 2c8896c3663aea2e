"""A verb the product writes in the audit trail has a sentence in the journal, also where its name is put together."""

import sys

import pytest

from common import audit, journal


def writer() -> str:
    """The module that called `record`, past the trail's own."""
    frame = sys._getframe(1)
    while frame and frame.f_globals.get("__name__") in (__name__, audit.__name__):
        frame = frame.f_back
    return frame.f_globals.get("__name__", "") if frame else ""


@pytest.fixture(scope="session", autouse=True)
def refuse_verbs_without_words():
    plain, known = audit.entry, journal.sentences()

    def entry(*, verb: str, **fields):
        if not writer().startswith("tests.") and verb not in known:
            pytest.fail(f"{writer()}: « {verb} » has no sentence: say it in the room's journal.py", pytrace=False)
        return plain(verb=verb, **fields)

    audit.entry = entry
    yield
    audit.entry = plain
