"""The words of the audit trail: a sentence for each verb, an address for each kind of object.

A room says them in its `journal.py`; the report reads them for people (`telling`). A test refuses a verb without words.

    family("conventions", "Conventions", {"convention.signed": "a enregistré une convention signée"})
    kind("network.Convention", lambda convention: reverse("network:convention", args=[convention.pk]))
    fact("means", "moyen", {"totp": "application"}.get)
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True)
class Family:
    slug: str
    label: str
    sentences: dict[str, str]  # by verb, what follows the person's name: « a signé une convention »


@dataclass(frozen=True)
class Fact:
    label: str
    say: Callable  # what was noted, as people say it


_FAMILIES: dict[str, Family] = {}
_ADDRESSES: dict[str, Callable | None] = {}
_FACTS: dict[str, Fact] = {}


def family(slug: str, label: str, sentences: dict[str, str]) -> None:
    _FAMILIES[slug] = Family(slug, label, sentences)


def kind(label: str, address: Callable | None = None) -> None:
    """`address(obj)` is where somebody who reads the trail finds the object, or "" where it has no page."""
    _ADDRESSES[label] = address


def fact(name: str, label: str, say: Callable = str) -> None:
    """For what a verb notes beside the columns (see `audit.record`)."""
    _FACTS[name] = Fact(label, say)


@cache
def discover() -> None:
    from common.journal import own  # noqa: F401, PLC0415  (says its words to this module)

    autodiscover_modules("journal")


def families() -> list[Family]:
    discover()
    return sorted(_FAMILIES.values(), key=lambda each: each.label)


def sentences() -> dict[str, str]:
    return {verb: words for each in families() for verb, words in each.sentences.items()}


def addresses() -> dict[str, Callable | None]:
    discover()
    return _ADDRESSES


def facts() -> dict[str, Fact]:
    discover()
    return _FACTS
