"""Is this card here already? The same reference, or where there is none the same title, in the same catalogue."""

from dataclasses import dataclass

from wagtail.models import Page

from common.folding import plain
from resources.models import ImportedCard, TechniquePage


@dataclass(frozen=True)
class Here:
    page: int
    title: str
    run: int | None = None  # the import that made it


def key_of(reference: str, title: str) -> str:
    """What a line is known by, in the file and later in the catalogue."""
    return f"r:{plain(reference)}"[:300] if plain(reference) else f"t:{plain(title)}"[:300]


class Known:
    def __init__(self, place: Page):
        made = ImportedCard.objects.filter(place=place).values_list("key", "page_id", "page__title", "run_id")
        self.by_key = {key: Here(page, title, run) for key, page, title, run in made}
        referenced = {here.page for key, here in self.by_key.items() if key.startswith("r:")}
        cards = TechniquePage.objects.child_of(place).order_by("path").values_list("pk", "title")
        self.by_title = {plain(title): Here(page, title) for page, title in cards}
        self.unreferenced = {title: here for title, here in self.by_title.items() if here.page not in referenced}

    def find(self, key: str, title: str) -> Here | None:
        """A card with another reference may bear the same title: only one without any is the same card."""
        titles = self.unreferenced if key.startswith("r:") else self.by_title
        return self.by_key.get(key) or titles.get(plain(title))
