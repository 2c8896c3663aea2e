"""What an example is."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Example:
    component: str  # the tag's name, or the class of a layout primitive
    state: str
    snippet: str
    values: Callable[[], dict] = field(default=dict)
    wide: bool = False


@dataclass(frozen=True)
class Section:
    slug: str
    title: str
    text: str
    examples: tuple[Example, ...]
