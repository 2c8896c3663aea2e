"""What a stage is given: chance with a seed, a scale, a day to count from, and a way to show progress."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random


@dataclass
class World:
    seed: int
    scale: int  # 1: two territories. 10: the national network. 100: ten times that.
    today: date
    show: Callable[[int, int], None] = lambda done, total: None
    random: Random = field(init=False)

    def __post_init__(self):
        self.random = Random(self.seed)  # noqa: S311  (repeatable on purpose, guards nothing)

    def reseed(self, name: str) -> None:
        """Each stage starts from its own chance, so that one more row in a stage does not move the next ones."""
        self.random.seed(f"{self.seed}-{self.scale}-{name}")

    @property
    def national(self) -> bool:
        return self.scale >= 10

    def each(self, items: Iterable) -> Iterator:
        """Go through the items while the progress bar follows."""
        items = list(items)
        for done, item in enumerate(items):
            self.show(done, len(items))
            yield item
        self.show(len(items), len(items))
