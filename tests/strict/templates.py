"""An undefined variable in a template of ours fails the test that renders it."""

import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def is_ours(filename: str | None) -> bool:
    path = str(filename or "")
    return path.startswith(str(PROJECT)) and "site-packages" not in path


def place() -> str:
    """The template file of the node being rendered, read from the stack: only there is it known."""
    frame = sys._getframe(2)
    while frame:
        origin = getattr(frame.f_locals.get("self"), "origin", None)
        if origin is not None and hasattr(origin, "template_name"):
            return origin.name
        frame = frame.f_back
    return ""


class Undefined(str):
    """Django asks whether `string_if_invalid` is empty for every unknown variable: that is the moment to refuse.

    Templates of libraries keep Django's leniency: there, this is the empty string.
    """

    __slots__ = ()

    def __bool__(self) -> bool:
        origin = place()
        if is_ours(origin):
            frame = sys._getframe(1)
            expression = frame.f_locals.get("self")
            pytest.fail(f"{Path(origin).relative_to(PROJECT)}: undefined variable « {expression} »", pytrace=False)
        return False


@pytest.fixture(scope="session", autouse=True)
def refuse_undefined_variables():
    """In the settings too: Django makes a new engine whenever a test changes DEBUG or the templates."""
    from django.conf import settings
    from django.template import engines

    settings.TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = engines["django"].engine.string_if_invalid = Undefined()
