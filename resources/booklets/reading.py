"""What every way of reading a booklet shares: its double pages in order, each with its pictures."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from common.drawings.scenes import scene
from resources.blocks.booklet import Layout, SpreadValue

UPRIGHT, ACROSS = "fill-420x597 fill-840x1193", "fill-640x454 fill-1280x907"


@dataclass
class Spread:
    place: int
    total: int
    value: SpreadValue

    @property
    def title(self) -> str:
        return self.value["title"]

    @property
    def layout(self) -> str:
        return self.value["layout"]

    @property
    def is_quote(self) -> bool:
        return self.layout == Layout.QUOTE

    @property
    def before(self) -> int | None:
        return self.place - 1 if self.place > 1 else None

    @property
    def after(self) -> int | None:
        return self.place + 1 if self.place < self.total else None

    @cached_property
    def drawing(self) -> str:
        """The drawn scene, where there is no photograph."""
        value = self.value
        if not value.shows_picture or value["picture"]:
            return ""
        return scene(value["drawing"], across=value.is_across)

    @property
    def picture(self):
        return self.value["picture"] if self.value.shows_picture else None

    @property
    def renditions(self) -> str:
        return ACROSS if self.value.is_across else UPRIGHT


def spreads_of(page) -> list[Spread]:
    values = [block.value for block in page.spreads]
    return [Spread(place, len(values), value) for place, value in enumerate(values, start=1)]
