"""Which stages there are, and in which order they run."""

from collections.abc import Callable
from dataclasses import dataclass
from graphlib import TopologicalSorter

from django.utils.module_loading import autodiscover_modules

STAGES: dict[str, "Stage"] = {}


@dataclass(frozen=True)
class Stage:
    name: str
    label: str
    after: tuple[str, ...]
    build: Callable


def stage(name: str, *, label: str, after: tuple[str, ...] = ()):
    def register(build):
        STAGES[name] = Stage(name, label, after, build)
        return build

    return register


def discover() -> list[Stage]:
    """Every stage of every room, each after those it needs."""
    autodiscover_modules("demo")
    graph = {name: set(each.after) for name, each in sorted(STAGES.items())}
    return [STAGES[name] for name in TopologicalSorter(graph).static_order()]
